import type { Reader } from '../db/database.ts';

/**
 * Whom comments answer that stand alone in a list: names by the id of the comment that is answered, as far as everybody
 * can see that one.
 */
export async function readAnswered(
  db: Reader,
  comments: readonly { parentId: string | null }[],
): Promise<Record<string, string>> {
  const ids = [...new Set(comments.flatMap(({ parentId }) => parentId ?? []))];
  if (ids.length === 0) return {};
  const rows = await db
    .selectFrom('comments')
    .select(['id', 'alias'])
    .where('id', 'in', ids)
    .where('hidden_at', 'is', null)
    .where('deleted_at', 'is', null)
    .execute();
  return Object.fromEntries(rows.map(({ id, alias }) => [id, alias]));
}
