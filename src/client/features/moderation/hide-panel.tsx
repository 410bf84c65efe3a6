import { limits } from '../../../contract/limits.ts';
import { type HideReason, hideReasons } from '../../../contract/vocabulary.ts';
import { useModerationMessages } from '../../lib/messages/moderation.ts';
import { ReasonForm } from '../../ui/reason-form.tsx';
import '../../styles/composer.css';
import '../../styles/moderation.css';

type Props = { onHide: (reason: HideReason, note: string | null) => Promise<void>; onKeep: () => void };

/** Why a comment is hidden: asked on the comment itself. */
export function HidePanel({ onHide, onKeep }: Props) {
  const w = useModerationMessages();
  return (
    <ReasonForm
      className="mod"
      question={w.question}
      legend={w.reasonLegend}
      reasons={hideReasons.map((value) => ({ value, label: w.reasons[value] }))}
      needsReason={w.needsReason}
      note={{ label: w.note, most: limits.note }}
      hint={w.what}
      confirm={w.confirm}
      keep={w.keep}
      onHide={(reason, note) => void onHide(reason, note)}
      onKeep={onKeep}
    />
  );
}
