import type { Comment, CommentContext } from '../../../contract/comment.ts';
import { limits } from '../../../contract/limits.ts';
import { compareBy } from '../../../thread/order.ts';
import type { ThreadView } from './comment-queries.ts';
import { type LoadedThread, merged } from './thread-cache.ts';

/**
 * One comment with what stands around it, wherever it is in the thread. What has no place among the loaded ones yet comes
 * early: it stands after them, in the order of the thread, until its own page comes.
 */
export function withContext(thread: LoadedThread, context: CommentContext, view: ThreadView): LoadedThread {
  const loaded = new Set(thread.comments.map(({ id }) => id));
  const comments = merged(thread.comments, context.comments);
  const byId = new Map(comments.map((comment) => [comment.id, comment]));
  const farReply = afterGap(context, comments);
  const isEarly = ({ id, parentId }: Comment) =>
    !loaded.has(id) && (parentId === null || !byId.has(parentId) || id === farReply);
  const before = thread.early.flatMap((id) => byId.get(id) ?? []);
  const early = inOrder([...before, ...context.comments.filter(isEarly)], view);
  const isLast = new Set(early);
  return {
    ...thread,
    comments: [...comments.filter((comment) => !isLast.has(comment)), ...early],
    early: early.map(({ id }) => id),
    asked: [...thread.asked, { context: context.commentId }],
  };
}

/** The reply before which others are left out, that answer the same comment. */
function afterGap({ comments, commentId }: CommentContext, all: readonly Comment[]): string | null {
  const asked = comments.find(({ id }) => id === commentId);
  const isBeside = ({ parentId }: Comment) => parentId === (asked?.parentId ?? null);
  const beside = comments.filter(isBeside);
  const parent = all.find(({ id }) => id === asked?.parentId);
  const isFromStart = beside.findIndex(({ id }) => id === commentId) < limits.page.beside;
  const isWhole = parent && all.filter(isBeside).length >= parent.replyCount;
  return isFromStart || isWhole ? null : (beside[0]?.id ?? null);
}

/** Top-level comments in the order of the page, each with what stands below it somewhere: that follows it. */
function inOrder(early: readonly Comment[], view: ThreadView): Comment[] {
  const branches: Comment[][] = [[]];
  for (const comment of early)
    if (comment.parentId === null) branches.push([comment]);
    else branches.at(-1)?.push(comment);
  const [loose = [], ...rest] = branches;
  const compare = compareBy[view.kind === 'debate' ? view.order : 'oldest'];
  return [...loose, ...rest.toSorted(([a], [b]) => (a && b ? compare(a, b) : 0)).flat()];
}
