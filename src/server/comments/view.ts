/** Rows become answers here and nowhere else: what is hidden or deleted loses its content by type. */
import type { Comment, HiddenComment, VisibleComment } from '../../contract/comment.ts';
import type { Appeal } from '../../contract/moderated.ts';
import { can, isModerator, type Viewer } from '../../contract/permissions.ts';
import type { CommentRow } from '../db/schema.ts';
import { markColumns, marksOf } from '../debate/marks.ts';

/** What answers are made of. */
export const columns = [
  'id',
  'post_id',
  'parent_id',
  'depth',
  'author_key',
  'alias',
  'point_of_view',
  'badge',
  'kind',
  'html',
  'sharing',
  'lang',
  'created_at',
  'edited_at',
  'deleted_at',
  'hidden_at',
  'hidden_reason',
  'held_for',
  'agree',
  'disagree',
  'unsure',
  'reply_count',
  'branch_count',
  ...markColumns,
] as const satisfies (keyof CommentRow)[];

export type ViewRow = Pick<CommentRow, (typeof columns)[number]>;

/** With what only its author and moderators may learn. */
export const ownColumns = [
  ...columns,
  'person_id',
  'hidden_by',
  'hidden_by_id',
  'hidden_with',
  'hidden_note',
] as const;
export type OwnRow = Pick<CommentRow, (typeof ownColumns)[number]>;

const placeOf = (row: ViewRow) => ({
  id: row.id,
  postId: row.post_id,
  parentId: row.parent_id,
  createdAt: row.created_at,
  replyCount: row.reply_count,
  branchCount: row.depth === 0 ? row.branch_count : 0,
});

const authorOf = (row: ViewRow) => ({
  key: row.author_key,
  name: row.alias,
  pointOfView: row.point_of_view,
  badge: row.badge,
});

export const votesOf = (row: Pick<ViewRow, 'agree' | 'disagree' | 'unsure'>) => ({
  agree: row.agree,
  disagree: row.disagree,
  unsure: row.unsure,
});

const reasonOf = (row: ViewRow) => (row.held_for === null ? (row.hidden_reason ?? 'other') : null);

/**
 * A comment as everybody may see it. Deleted wins over hidden: the author's word is the last one. `voteFirst`, of its
 * post: what its votes say is held back, since the answer is the same for who has voted and who has not.
 */
export function publicComment(row: ViewRow, voteFirst: boolean): Comment {
  if (row.deleted_at !== null) return { ...placeOf(row), state: 'deleted' };
  if (row.hidden_at !== null)
    return {
      ...placeOf(row),
      state: 'hidden',
      reason: reasonOf(row),
      hiddenAt: row.hidden_at,
    };
  // Written out: spread from parts, a hundred of them take as long as reading their rows.
  const answer: VisibleComment = {
    id: row.id,
    postId: row.post_id,
    parentId: row.parent_id,
    createdAt: row.created_at,
    replyCount: row.reply_count,
    branchCount: row.depth === 0 ? row.branch_count : 0,
    state: 'visible',
    author: authorOf(row),
    kind: row.kind,
    html: row.html,
    sharing: row.sharing,
    editedAt: row.edited_at,
    votes: voteFirst ? null : votesOf(row),
    marks: marksOf(row, voteFirst),
  };
  if (row.lang !== null) answer.lang = row.lang;
  return answer;
}

export const isMine = (viewer: Viewer, row: { person_id: string | null }): boolean =>
  viewer.id !== null && row.person_id === viewer.id;

/**
 * A hidden comment for its author or a moderator, with the request for another look at it (`appeal`), if there is one;
 * null for everybody else, and where it is not hidden.
 */
export function hiddenCommentFor(
  viewer: Viewer,
  row: OwnRow,
  voteFirst: boolean,
  appeal?: Appeal,
): HiddenComment | null {
  if (row.hidden_at === null || row.deleted_at !== null) return null;
  if (!can(viewer, 'read-hidden', { mine: isMine(viewer, row) }, row.hidden_at)) return null;
  return {
    ...placeOf(row),
    state: 'hidden-readable',
    author: authorOf(row),
    kind: row.kind,
    html: row.html,
    sharing: row.sharing,
    ...(row.lang === null ? null : { lang: row.lang }),
    editedAt: row.edited_at,
    votes: voteFirst ? null : votesOf(row),
    marks: marksOf(row, voteFirst),
    reason: reasonOf(row),
    hiddenAt: row.hidden_at,
    heldFor: row.held_for,
    isHiddenWithBranch: row.hidden_with !== null,
    appeal: appeal ?? null,
    moderation: isModerator(viewer)
      ? {
          by: row.hidden_by ?? '',
          isMe: viewer.id !== null && row.hidden_by_id === viewer.id,
          note: row.hidden_note,
        }
      : null,
  };
}

export const commentFor = (
  viewer: Viewer,
  row: OwnRow,
  voteFirst: boolean,
  appeal?: Appeal,
): Comment | HiddenComment =>
  hiddenCommentFor(viewer, row, voteFirst, appeal) ?? publicComment(row, voteFirst);
