import { memo, Suspense } from 'react';
import { mostLists } from '../../../thread/nest.ts';
import type { NotedItem } from '../../../thread/types.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { paths } from '../../lib/paths.ts';
import { Link } from '../../ui/link.tsx';
import { Comment } from './comment.tsx';
import { useComposers } from './composers-store.ts';
import { useDebate } from './debate-context.ts';
import { draftKey } from './draft-key.ts';
import { foldedAway } from './folded-away.ts';
import { FoldButton } from './fold-button.tsx';
import { Gap } from './gap.tsx';
import { Composer, EditComposer } from './lazy.ts';
import { MoreReplies } from './more-replies.tsx';
import type { Note } from './notes.ts';
import { Tombstone } from './tombstone.tsx';

export type DrawnItem = NotedItem<Note>;
type Props = { items: readonly DrawnItem[]; isFolded: boolean };

/** The replies to a comment; they come nested already. */
export const Replies = memo(function Replies({ items, isFolded }: Props) {
  return (
    <ol {...foldedAway(isFolded)}>
      {items.map((item) => (
        <ThreadItem key={item.note.key} item={item} />
      ))}
    </ol>
  );
});

/** Drawn anew only when something in it or below it has changed. */
export const ThreadItem = memo(function ThreadItem({ item }: { item: DrawnItem }) {
  const { row, note, fold, children, more, isFoldedAway } = item;
  return (
    <li {...foldedAway(isFoldedAway)}>
      {(note.isApart || (row.level === 1 && row.answers)) && (
        <Gap id={row.comment.id} above={row.level === 1 ? row.answers : null} />
      )}
      <RowOf row={row} note={note} />
      {fold && <FoldButton id={row.comment.id} fold={fold} name={nameIn(item)} />}
      {children.length > 0 && <Replies items={children} isFolded={fold?.folded === true} />}
      {more.map((one) => (
        <MoreReplies key={one.parentId} more={one} />
      ))}
      {row.level === mostLists && more[0] && <Continue commentId={more[0].parentId} />}
    </li>
  );
});

/** Where no list is deeper, a conversation goes on more easily on a page of its own. */
function Continue({ commentId }: { commentId: string }) {
  const m = useMessages();
  const { slug } = useDebate();
  return (
    <Link className="fold" to={paths.comment(slug, commentId)}>
      {m.debate.continue}
    </Link>
  );
}

const nameIn = ({ row }: DrawnItem) =>
  row.type === 'comment' || row.type === 'hidden-readable' ? row.comment.author.name : null;

export function RowOf({ row, note }: Pick<DrawnItem, 'row' | 'note'>) {
  const { id } = row.comment;
  switch (row.type) {
    case 'comment':
    case 'hidden-readable':
      return (
        <>
          <Comment comment={row.comment} level={row.level} answers={row.answers} note={note} />
          <OpenComposers commentId={id} name={row.comment.author.name} level={row.level + 1} />
        </>
      );
    case 'hidden':
    case 'deleted':
      return (
        <>
          <Tombstone comment={row.comment} answers={row.answers} isMarked={note.isMarked} />
          <OpenComposers commentId={id} name={null} level={row.level + 1} />
        </>
      );
    default:
      return row satisfies never;
  }
}

/** The composers that stand below a comment. They stay open whatever else changes in the thread. */
const OpenComposers = memo(function OpenComposers(props: ComposersProps) {
  const { postId } = useDebate();
  const [toReply, toEdit] = composerKeys(postId, props.commentId);
  const isAnyOpen = useComposers(({ open }) => open[toReply] !== undefined || open[toEdit] !== undefined);
  return isAnyOpen && <Composers {...props} />;
});

type ComposersProps = { commentId: string; name: string | null; level: number };

const composerKeys = (postId: string, commentId: string) =>
  [draftKey(postId, commentId, 'new'), draftKey(postId, commentId, 'edit')] as const;

function Composers({ commentId, name, level }: ComposersProps) {
  const m = useMessages();
  const { postId } = useDebate();
  const [toReply, toEdit] = composerKeys(postId, commentId);
  const reply = useComposers(({ open }) => open[toReply]);
  const edit = useComposers(({ open }) => open[toEdit]);
  return (
    <Suspense fallback={<p className="opening">{m.composer.loading}</p>}>
      {edit && <EditComposer commentId={commentId} level={level} />}
      {reply && <Composer parentId={commentId} parentName={name} opening={reply.opening} level={level} />}
    </Suspense>
  );
}
