import type { Reader } from '../db/database.ts';

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const address = new RegExp(`/posts/[^/\\s?#]+(?:/comments/|[^\\s#]*#comment-)(${uuid})`, 'i');

/** The comment that the words of a complaint lead to: the first address of one that there is on this site. */
export async function commentAt(db: Reader, place: string): Promise<string | null> {
  const id = address.exec(place)?.[1]?.toLowerCase();
  if (id === undefined) return null;
  const known = await db.selectFrom('comments').select('id').where('id', '=', id).executeTakeFirst();
  return known?.id ?? null;
}
