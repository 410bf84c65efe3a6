import { memo, useMemo } from 'react';
import { useDebateViewsMessages } from '../../../lib/messages/debate-views.ts';
import { paths } from '../../../lib/paths.ts';
import { Link } from '../../../ui/link.tsx';
import { useDebate } from '../debate-context.ts';
import { type DrawnItem, Replies, RowOf } from '../thread-list.tsx';
import { type Listed, useListing } from './listing-context.ts';

/** A comment that stands alone: whom it answers, why it stands here, and the way to its place in the conversation. */
export const ListItem = memo(function ListItem({ item: { row, note, children } }: { item: DrawnItem }) {
  const { listing, level, Under } = useListing();
  const { comment, answers } = row;
  const name = comment.parentId === null ? undefined : listing.answered[comment.parentId];
  const place = useMemo(
    () => ({ level, answers: answers && !answers.here && name ? { ...answers, name } : answers }),
    [level, answers, name],
  );
  const said = comment.state === 'visible' || comment.state === 'hidden-readable' ? comment : null;
  return (
    <li>
      <RowOf row={{ ...row, ...place }} note={note} />
      {said && !note.sending && (
        <>
          {Under && <Under comment={said} />}
          <ItsPlace comment={said} />
        </>
      )}
      {children.length > 0 && <Replies items={children} isFolded={false} />}
    </li>
  );
});

function ItsPlace({ comment: { id, author, replyCount } }: { comment: Listed }) {
  const w = useDebateViewsMessages();
  const { slug } = useDebate();
  return (
    <p className="its-place">
      <Link to={paths.inThread(slug, id)}>
        {w.inConversation}
        <span className="visually-hidden">{w.ofComment(author.name)}</span>
      </Link>
      {replyCount > 0 && <span>{w.replies(replyCount)}</span>}
    </p>
  );
}
