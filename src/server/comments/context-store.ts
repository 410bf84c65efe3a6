import { type SqlBool, sql } from 'kysely';
import type { CommentContext } from '../../contract/comment.ts';
import { limits } from '../../contract/limits.ts';
import type { Reader } from '../db/database.ts';
import type { CommentRow } from '../db/schema.ts';
import { refuse } from '../http/problem.ts';
import type { PostHead } from '../posts/store.ts';
import { firstRepliesBelow } from './first-replies.ts';
import { columns, publicComment, type ViewRow } from './view.ts';

const noComment = () => refuse('not-found', 'There is no such comment.');

/** The post of a comment: what every public answer about the comment depends on. */
export async function readHeadOfComment(db: Reader, commentId: string): Promise<PostHead> {
  const head = await db
    .selectFrom('comments')
    .innerJoin('posts', 'posts.id', 'comments.post_id')
    .select(['posts.id', 'posts.revision', 'posts.vote_first'])
    .where('comments.id', '=', commentId)
    .executeTakeFirst();
  return head === undefined
    ? noComment()
    : { id: head.id, revision: head.revision, voteFirst: head.vote_first === 1 };
}

type LineRow = ViewRow & Pick<CommentRow, 'root_id' | 'sibling_no'>;
const lineColumns = [...columns, 'root_id', 'sibling_no'] as const;

/** The comment and its nearest ancestors, the farthest one first. */
async function readLine(db: Reader, commentId: string): Promise<LineRow[]> {
  const { rows } = await sql<LineRow>`
    with recursive line (id, parent_id, level) as (
      select id, parent_id, 0 from comments where id = ${commentId}
      union all
      select above.id, above.parent_id, line.level + 1
      from line join comments as above on above.id = line.parent_id
      where line.level < ${sql.lit(limits.page.ancestors)}
    )
    select ${sql.join(lineColumns.map((column) => sql.ref(`comments.${column}`)))}
    from line join comments on comments.id = line.id
    order by line.level desc`.execute(db);
  return rows;
}

/** The replies to the same comment that can be seen just before it and just after it, in their order. */
async function readBeside(db: Reader, { parent_id, sibling_no }: LineRow): Promise<[ViewRow[], ViewRow[]]> {
  if (parent_id === null) return [[], []];
  const siblings = db
    .selectFrom('comments')
    .select(columns)
    .where('parent_id', '=', parent_id)
    .where(sql<SqlBool>`present = 1`)
    .limit(limits.page.beside);
  const before = await siblings.where('sibling_no', '<', sibling_no).orderBy('sibling_no', 'desc').execute();
  const after = await siblings.where('sibling_no', '>', sibling_no).orderBy('sibling_no').execute();
  return [before.toReversed(), after];
}

/** One comment, wherever it stands: the top-level one, the nearest ancestors, those beside it, its first replies. */
export async function readContext(db: Reader, commentId: string): Promise<CommentContext> {
  const line = await readLine(db, commentId);
  const farthest = line[0];
  const comment = line.pop();
  if (farthest === undefined || comment === undefined) return noComment();
  const { vote_first, ...post } = await db
    .selectFrom('posts')
    .select(['id', 'slug', 'title', 'vote_first'])
    .where('id', '=', comment.post_id)
    .executeTakeFirstOrThrow();
  const root =
    farthest.parent_id === null
      ? []
      : await db.selectFrom('comments').select(columns).where('id', '=', farthest.root_id).execute();
  const [before, after] = await readBeside(db, comment);
  const above = [...root, ...line, ...before, comment, ...after];
  const replies = await firstRepliesBelow(db, [commentId], limits.page.comments - above.length);
  return {
    post,
    commentId,
    comments: [...above, ...replies].map((row) => publicComment(row, vote_first === 1)),
    skippedAncestors: farthest.parent_id === null ? 0 : farthest.depth - 1,
  };
}
