import type { Reader } from '../db/database.ts';

/** What moderators call each other. */
export async function readNames(db: Reader, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const known = [...new Set(ids.filter((id) => id !== null))];
  if (known.length === 0) return new Map();
  const users = await db
    .selectFrom('user')
    .select(['id', 'name', 'email'])
    .where('id', 'in', known)
    .execute();
  return new Map(
    users.flatMap(({ id, name, email }) => (name || email ? [[id, name || (email ?? '')]] : [])),
  );
}

export const nameOf = async (db: Reader, id: string, otherwise = 'Another moderator'): Promise<string> =>
  (await readNames(db, [id])).get(id) ?? otherwise;
