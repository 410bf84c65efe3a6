import { sql } from 'kysely';
import type { Beside } from '../../contract/queue.ts';
import type { Reader } from '../db/database.ts';
import type { CommentRow } from '../db/schema.ts';
import { excerptOf, excerptSource } from '../debate/map-excerpt.ts';

const excerpt = 200;
const repliesShown = 2;

type BesideRow = Pick<CommentRow, 'id' | 'parent_id' | 'alias' | 'hidden_at' | 'deleted_at'> & {
  beginning: string;
};

const beginning = sql<string>`substr(html, 1, ${sql.lit(excerptSource)})`.as('beginning');

/** For moderators, who read what is hidden. */
export function besideView({ id, alias, hidden_at, deleted_at, ...row }: BesideRow): Beside {
  if (deleted_at !== null) return { id, state: 'deleted', name: null, excerpt: '', isCut: false };
  return {
    id,
    state: hidden_at === null ? 'visible' : 'hidden',
    name: alias,
    ...excerptOf(row.beginning, excerpt),
  };
}

/** What these answer. */
export async function readAnswered(
  db: Reader,
  comments: readonly Pick<CommentRow, 'parent_id'>[],
): Promise<BesideRow[]> {
  const parents = [...new Set(comments.flatMap(({ parent_id }) => parent_id ?? []))];
  if (parents.length === 0) return [];
  return db
    .selectFrom('comments')
    .select(['id', 'parent_id', 'alias', 'hidden_at', 'deleted_at', beginning])
    .where('id', 'in', parents)
    .execute();
}

/** The first replies below each: two rows of an index for each of them, however many there are. */
export async function readReplies(db: Reader, ids: readonly string[]): Promise<Map<string, BesideRow[]>> {
  const each = ids.map(
    (id, n) => sql`select * from (
      select id, parent_id, sibling_no, alias, hidden_at, deleted_at, ${beginning} from comments
      where parent_id = ${id} and present = 1 order by sibling_no limit ${sql.lit(repliesShown)}
    ) as ${sql.ref(`of${n}`)}`,
  );
  const { rows } = await sql<BesideRow & { sibling_no: number }>`${sql.join(each, sql` union all `)}`.execute(
    db,
  );
  const below = new Map<string, BesideRow[]>();
  for (const row of rows.toSorted((a, b) => a.sibling_no - b.sibling_no))
    below.set(row.parent_id ?? '', [...(below.get(row.parent_id ?? '') ?? []), row]);
  return below;
}
