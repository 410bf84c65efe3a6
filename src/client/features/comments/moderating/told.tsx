import { useQuery } from '@tanstack/react-query';
import type { HiddenComment, Mine, VisibleComment } from '../../../../contract/comment.ts';
import { useAuthorSideMessages } from '../../../lib/messages/author-side.ts';
import { useMessages } from '../../../lib/messages/messages.ts';
import { commentQueries } from '../comment-queries.ts';
import { useDebate } from '../debate-context.ts';
import { HiddenFromAll } from './hidden-from-all.tsx';
import { HiddenOwn } from './hidden-own.tsx';
import { ModeratorNotes } from './moderator-notes.tsx';
import '../../../styles/told.css';

type Props = { comment: VisibleComment | HiddenComment; isOwn: boolean };

/** What this reader alone is told about a comment: its author what became of it, moderators what each other noted. */
export function Told({ comment, isOwn }: Props) {
  const { slug } = useDebate();
  const { data: mine } = useQuery(commentQueries.mine(slug));
  const notes = mine?.notes[comment.id] ?? [];
  return (
    <>
      {comment.state === 'hidden-readable' &&
        (isOwn ? <HiddenOwn comment={comment} /> : <HiddenFromAll comment={comment} />)}
      {isOwn && mine && <Decided comment={comment} mine={mine} />}
      {notes.length > 0 && <ModeratorNotes comment={comment} notes={notes} />}
    </>
  );
}

/** What a moderator decided about one's own comment, and it can be read. */
function Decided({ comment: { id, state }, mine }: { comment: Props['comment']; mine: Mine }) {
  const m = useMessages();
  const w = useAuthorSideMessages();
  const correction = mine.corrections.find(({ commentId }) => commentId === id);
  const isGranted = mine.appeals.some((one) => one.commentId === id && one.outcome === 'granted');
  const { kindName } = m.comment;
  return (
    <>
      {correction && (
        <p className="told">
          {w.corrected(
            correction.from && kindName[correction.from],
            correction.to && kindName[correction.to],
          )}
        </p>
      )}
      {isGranted && state === 'visible' && <p className="told">{w.grantedNow}</p>}
    </>
  );
}
