import { Suspense, useState } from 'react';
import type { HiddenComment, VisibleComment } from '../../../contract/comment.ts';
import { canInRow } from '../../../contract/row-permissions.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { useNow } from '../../lib/now.ts';
import { Button } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { availableActions, commentActions, subjectOf } from './comment-actions.ts';
import { useDebate } from './debate-context.ts';
import { useDebateParts } from './debate-parts.ts';
import { AskPointOfView, MoreActions } from './lazy.ts';
import { Marks } from './marks.tsx';
import type { Note } from './notes.ts';
import type { RowPanelId } from './row-panel.ts';
import { useCommentAction } from './use-comment-action.ts';
import { VoteButtons } from './vote-buttons.tsx';

type Props = { comment: VisibleComment | HiddenComment; note: Note };

/** What one can do with a comment, in place. */
export function CommentFooter({ comment, note }: Props) {
  const m = useMessages();
  const { slug, writer, closedAt } = useDebate();
  const { RowPanel } = useDebateParts();
  const [panel, setPanel] = useState<'point-of-view' | RowPanelId | null>(null);
  const { run, asksPointOfView } = useCommentAction(comment, () => setPanel('hide'));

  const subject = subjectOf(comment, note.isOwn, closedAt);
  const available = useNow((now) =>
    [...availableActions(writer, subject, now), canInRow(writer, 'vote', subject, now) && 'vote'].join(' '),
  ).split(' ');
  const actions = commentActions.filter(({ id }) => available.includes(id));
  const { name } = comment.author;
  return (
    <>
      <footer>
        {comment.state === 'visible' && (
          <VoteButtons
            comment={comment}
            vote={note.vote}
            counts={comment.votes ?? note.counts}
            canVote={available.includes('vote')}
            onVoted={() => void asksPointOfView().then((asks) => asks && setPanel('point-of-view'))}
          />
        )}
        {actions
          .filter(({ place }) => place === 'row')
          .map(({ id, label, icon }) => (
            <Button
              key={id}
              look="quiet"
              {...(icon ? { icon } : {})}
              aria-label={`${label(m)}: ${name}`}
              data-action={id}
              {...(id === 'hide' ? { 'aria-expanded': panel === 'hide' } : {})}
              onClick={() => void run(id)}
            >
              {label(m)}
            </Button>
          ))}
        <Menu
          label={m.comment.more}
          name={m.comment.moreFor(name)}
          items={actions
            .filter(({ place }) => place === 'menu')
            .map(({ id, label }) => ({ id, label: label(m), run: () => void run(id) }))}
          renderMore={(choose) => (
            <Suspense fallback={null}>
              <MoreActions comment={comment} choose={choose} open={setPanel} />
            </Suspense>
          )}
        />
        {comment.marks && <Marks comment={comment} place="after" />}
      </footer>
      {panel !== null && panel !== 'point-of-view' && (
        <Suspense fallback={<p className="opening">{m.composer.loading}</p>}>
          <RowPanel key={panel} action={panel} {...{ comment, slug }} onDone={() => setPanel(null)} />
        </Suspense>
      )}
      {panel === 'point-of-view' && (
        <Suspense fallback={null}>
          <AskPointOfView onDone={() => setPanel(null)} />
        </Suspense>
      )}
    </>
  );
}
