/** Debates too large to be typed: rows as the stores would have left them. */
import { freshComment } from '../../src/server/comments/fresh-comment.ts';
import type { Database, Writer } from '../../src/server/db/database.ts';
import type { CommentRow } from '../../src/server/db/schema.ts';
import { lockPost } from '../../src/server/posts/store.ts';
import { counted, recount } from '../../src/server/comments/recount.ts';
import { newId } from '../../src/server/ids.ts';

type Place = { parent: number | null; gone?: 'hidden' | 'deleted' };

const content = {
  ...freshComment,
  author_key: 'key',
  alias: 'Blue Kettle',
  point_of_view: 'family',
  body: 'Words.',
  html: '<p>Words.</p>',
} as const;

const gone = {
  hidden: { hidden_at: 1, hidden_reason: 'spam' },
  deleted: { deleted_at: 1 },
} as const;

/** Comments in the order given, each the reply to an earlier one by its number. Gives their ids. */
export async function storeThread(
  db: Database,
  postId: string,
  places: readonly Place[],
  from: number,
): Promise<string[]> {
  const rows: CommentRow[] = [];
  for (const [index, place] of places.entries()) {
    const id = newId(from + index);
    const parent = place.parent === null ? undefined : rows[place.parent];
    if (parent !== undefined) parent.child_count += 1;
    rows.push({
      ...content,
      ...(place.gone && gone[place.gone]),
      id,
      post_id: postId,
      parent_id: parent?.id ?? null,
      root_id: parent?.root_id ?? id,
      depth: parent === undefined ? 0 : parent.depth + 1,
      sibling_no: parent?.child_count ?? 0,
      created_at: from + index,
      child_count: 0,
    });
  }
  const numbers = counted(rows).comments;
  for (const row of rows) Object.assign(row, numbers.get(row.id));
  await db.write(async (trx) => {
    await lockPost(trx, { id: postId });
    await insertAll(trx, rows);
    await recount(trx, postId);
  });
  return rows.map(({ id }) => id);
}

async function insertAll(trx: Writer, rows: readonly CommentRow[]): Promise<void> {
  for (let at = 0; at < rows.length; at += 500)
    await trx
      .insertInto('comments')
      .values(rows.slice(at, at + 500))
      .execute();
}

export const topLevel = (count: number): Place[] => Array.from({ length: count }, () => ({ parent: null }));
export const chain = (count: number): Place[] =>
  Array.from({ length: count }, (_, index) => ({ parent: index === 0 ? null : index - 1 }));
export const siblings = (count: number): Place[] =>
  Array.from({ length: count }, (_, index) => ({ parent: index === 0 ? null : 0 }));
