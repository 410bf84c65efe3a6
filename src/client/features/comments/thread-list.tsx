import { memo, Suspense } from 'react';
import { Link } from 'react-router-dom';
import type { Mine } from '../../../contract/comment.ts';
import { mostLists } from '../../../thread/nest.ts';
import type { Item } from '../../../thread/types.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { paths } from '../../lib/paths.ts';
import { Comment } from './comment.tsx';
import { useComposers } from './composers-store.ts';
import { useDebate } from './debate-context.ts';
import { draftKey } from './draft-key.ts';
import { FoldButton } from './fold-button.tsx';
import { Composer, EditComposer } from './lazy.ts';
import { MoreReplies } from './more-replies.tsx';
import type { LoadedThread } from './thread-cache.ts';
import { Tombstone } from './tombstone.tsx';

/** What the rows need beside themselves. */
export type Around = { mine: Mine | undefined; loaded: LoadedThread; markedId: string | null };

/** Nested lists, six deep at most; `items` comes nested already. */
export function ThreadList({
  items,
  around,
  isTop,
}: {
  items: readonly Item[];
  around: Around;
  isTop?: boolean;
}) {
  return (
    <ol className={isTop ? 'thread' : undefined}>
      {items.map((item) => (
        <li key={around.loaded.keys[item.row.comment.id] ?? item.row.comment.id}>
          <RowOf item={item} around={around} />
          {item.fold && <FoldButton id={item.row.comment.id} fold={item.fold} name={nameIn(item)} />}
          {item.children.length > 0 && <ThreadList items={item.children} around={around} />}
          {item.more.map((more) => (
            <MoreReplies key={more.parentId} more={more} />
          ))}
          {item.row.level === mostLists && item.more[0] && <Continue commentId={item.more[0].parentId} />}
        </li>
      ))}
    </ol>
  );
}

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

const nameIn = ({ row }: Item) =>
  row.type === 'comment' || row.type === 'hidden-readable' ? row.comment.author.name : null;

function RowOf({ item: { row }, around: { mine, loaded, markedId } }: { item: Item; around: Around }) {
  const { id } = row.comment;
  switch (row.type) {
    case 'comment':
    case 'hidden-readable':
      return (
        <>
          <Comment
            comment={row.comment}
            level={row.level}
            answers={row.answers}
            isOwn={mine?.own[id] !== undefined}
            isMarked={id === markedId}
            vote={mine?.votes[id] ?? null}
            sending={loaded.sending[id]}
          />
          <OpenComposers commentId={id} name={row.comment.author.name} level={row.level + 1} />
        </>
      );
    case 'hidden':
    case 'deleted':
      return (
        <>
          <Tombstone comment={row.comment} answers={row.answers} isMarked={id === markedId} />
          <OpenComposers commentId={id} name={null} level={row.level + 1} />
        </>
      );
    default:
      return row satisfies never;
  }
}

/** The composers that stand below a comment. They stay open whatever else changes in the thread. */
const OpenComposers = memo(function OpenComposers(props: {
  commentId: string;
  name: string | null;
  level: number;
}) {
  const { commentId, name, level } = props;
  const m = useMessages();
  const { postId } = useDebate();
  const reply = useComposers(({ open }) => open[draftKey(postId, commentId, 'new')]);
  const edit = useComposers(({ open }) => open[draftKey(postId, commentId, 'edit')]);
  if (!reply && !edit) return null;
  return (
    <Suspense fallback={<p className="opening">{m.composer.loading}</p>}>
      {edit && <EditComposer commentId={commentId} level={level} />}
      {reply && <Composer parentId={commentId} parentName={name} opening={reply.opening} level={level} />}
    </Suspense>
  );
});
