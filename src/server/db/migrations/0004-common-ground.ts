import { type Kysely, sql } from 'kysely';
import { agreedAcross, commonScore, type VoteCounts } from '../../../thread/common-ground.ts';

type TallyRow = VoteCounts & { comment_id: string; point_of_view: string };
const batch = 500;

/** What there is of votes by point of view makes the scores of comments. */
export async function fillCommonGround(db: Kysely<unknown>): Promise<void> {
  const list = await sql<{ id: string }>`select id from points_of_view`.execute(db);
  const ids = list.rows.map(({ id }) => id);
  for (let last: string | undefined = ''; last !== undefined;) {
    const { rows }: { rows: TallyRow[] } = await sql<TallyRow>`
      select comment_id, point_of_view, agree, disagree, unsure from tallies where comment_id in
        (select distinct comment_id from tallies where comment_id > ${last} order by comment_id limit ${sql.lit(batch)})
      order by comment_id`.execute(db);
    const votes = new Map<string, Map<string, VoteCounts>>();
    for (const { comment_id, point_of_view, ...counts } of rows)
      votes.set(comment_id, (votes.get(comment_id) ?? new Map()).set(point_of_view, counts));
    for (const [id, tallies] of votes)
      await sql`update comments set common = ${commonScore(ids, tallies)},
        agreed_across = ${agreedAcross(ids, tallies)} where id = ${id}`.execute(db);
    last = rows.at(-1)?.comment_id;
  }
  await sql`insert into standings (post_id, view, comments)
    select post_id, 'common-ground', count(*) from comments
    where agreed_across >= 2 and hidden_at is null and deleted_at is null group by post_id`.execute(db);
}
