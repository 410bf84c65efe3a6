import type { HiddenComment } from '../../../../contract/comment.ts';
import { useInlineModerationMessages } from '../../../lib/messages/inline-moderation.ts';
import { useMessages } from '../../../lib/messages/messages.ts';
import { Icon } from '../../../ui/icon.tsx';

/** Why nobody else reads a comment, to moderators. */
export function HiddenFromAll({ comment }: { comment: HiddenComment }) {
  const m = useMessages();
  const w = useInlineModerationMessages();
  const { heldFor, reason, moderation, appeal, isHiddenWithBranch } = comment;
  const asksAgain = appeal?.outcome === null;
  return (
    <div className="hidden-notice">
      <Icon name="hide" />
      <p>
        <strong>{heldFor === null ? w.hidden : w.waits}</strong>{' '}
        {[
          heldFor === null ? reason && m.comment.hiddenReason(reason) : w.waitsFor(heldFor),
          isHiddenWithBranch && w.hiddenTogether,
          moderation?.by && w.hiddenBy(moderation.by),
          moderation?.note && w.note(moderation.note),
          asksAgain && w.asksAgain(appeal.text),
          asksAgain && moderation?.isMe && w.asksOther,
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
    </div>
  );
}
