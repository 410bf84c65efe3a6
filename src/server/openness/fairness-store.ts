import { sql } from 'kysely';
import { limits } from '../../contract/limits.ts';
import type { Fairness, HiddenShare, Share } from '../../contract/openness.ts';
import { caseReasons, type FairnessPeriod, type PointOfView } from '../../contract/vocabulary.ts';
import type { Reader } from '../db/database.ts';
import { firstIdAt } from '../ids.ts';
import { readPointsOfView } from '../points-of-view/store.ts';
import { noTimes, readTimes } from './decision-times.ts';
import { wilson } from './wilson.ts';

const day = 24 * 60 * 60 * 1000;
const days: Record<FairnessPeriod, number | null> = { '3-months': 91, '12-months': 365, all: null };

const shareOf = (count: number | string, of: number | string): Share => ({
  count: Number(count),
  of: Number(of),
  ...wilson(Number(count), Number(of)),
});

type Count = { point_of_view: PointOfView; n: number | string };

/** With the same of all others. */
function besideOthers(shares: readonly (Share & { pointOfView: PointOfView })[]): HiddenShare[] {
  const count = shares.reduce((sum, share) => sum + share.count, 0);
  const of = shares.reduce((sum, share) => sum + share.of, 0);
  return shares.map((share) => ({ ...share, others: shareOf(count - share.count, of - share.of) }));
}

/** By point of view; each of the two reads nothing but an index. */
async function countHidden(db: Reader, from: number) {
  const counted = (isHidden: boolean) => sql<Count>`select point_of_view, count(*) as n from comments
    where created_at >= ${from} ${isHidden ? sql`and hidden_reason is not null` : sql``} group by point_of_view`;
  const [all, hidden] = await Promise.all([counted(false).execute(db), counted(true).execute(db)]);
  const hiddenOf = new Map(hidden.rows.map(({ point_of_view, n }) => [point_of_view, n]));
  return new Map(all.rows.map(({ point_of_view: of, n }) => [of, shareOf(hiddenOf.get(of) ?? 0, n)]));
}

/** What the same moderator took back at once was a slip of the hand: neither a hide nor a change of mind. */
async function countTakenBack(db: Reader, from: number): Promise<Share> {
  const later = sql`select 1 from moderation_log as later where later.comment_id = entry.comment_id and later.id > entry.id`;
  const slip = sql`exists (${later} and later.person_id = entry.person_id
    and later.at < entry.at + ${sql.lit(limits.moderation.undoFor)}
    and later.action in ('comment-shown', 'branch-shown', 'decision-undone'))`;
  const shown = sql`exists (${later} and case entry.action when 'branch-hidden' then later.action = 'branch-shown'
    else later.action in ('comment-shown', 'comment-approved', 'appeal-granted') end)`;
  const { rows } = await sql<{ n: number | string; back: number | string }>`select count(*) as n,
    coalesce(sum(case when ${shown} then 1 else 0 end), 0) as back from moderation_log as entry
    where action in ('comment-hidden', 'comment-refused', 'branch-hidden') and id >= ${firstIdAt(from)}
      and not ${slip}`.execute(db);
  return shareOf(rows[0]?.back ?? 0, rows[0]?.n ?? 0);
}

async function countGranted(db: Reader, from: number): Promise<Share> {
  const { rows } = await sql<{ n: number | string; granted: number | string }>`select count(*) as n,
    coalesce(sum(case when cases.decision = 'show' then 1 else 0 end), 0) as granted
    from appeals join cases on cases.id = appeals.case_id where cases.decided_at >= ${from}`.execute(db);
  return shareOf(rows[0]?.granted ?? 0, rows[0]?.n ?? 0);
}

const countWaiting = async (db: Reader) =>
  new Map(
    (
      await db
        .selectFrom('cases')
        .select((eb) => ['why', eb.fn.countAll<number | string>().as('n')])
        .where('decided_at', 'is', null)
        .groupBy('why')
        .execute()
    ).map(({ why, n }) => [why, Number(n)]),
  );

/** For moderators: whose comments are hidden, and what becomes of decisions. */
export async function readFairness(db: Reader, period: FairnessPeriod, now: number): Promise<Fairness> {
  const within = days[period];
  const from = within === null ? 0 : now - within * day;
  const [pointsOfView, hidden, takenBack, granted, times, waiting] = await Promise.all([
    readPointsOfView(db),
    countHidden(db, from),
    countTakenBack(db, from),
    countGranted(db, from),
    readTimes(db, from),
    countWaiting(db),
  ]);
  const listed = [...pointsOfView.map(({ id }) => id), 'not-said'];
  return {
    period,
    pointsOfView,
    hidden: besideOthers(
      listed.map((pointOfView) => ({ pointOfView, ...(hidden.get(pointOfView) ?? shareOf(0, 0)) })),
    ),
    takenBack,
    granted,
    times: caseReasons.map((why) => ({
      why,
      ...(times.get(why) ?? noTimes),
      waiting: waiting.get(why) ?? 0,
    })),
  };
}
