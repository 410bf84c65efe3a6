/** What everybody may know of moderation: counts, never of one person. */
import { type RawBuilder, sql } from 'kysely';
import type { LogAction } from '../../contract/moderation.ts';
import type { OpenMonth, Openness } from '../../contract/openness.ts';
import {
  type Decision,
  type HideReason,
  hideReasons,
  type HoldRule,
  holdRules,
} from '../../contract/vocabulary.ts';
import type { Reader } from '../db/database.ts';
import { firstIdAt } from '../ids.ts';
import { noTimes, readTimes } from './decision-times.ts';
import { type Month, monthsUntil } from './months.ts';

const hour = 60 * 60 * 1000;

/**
 * What these numbers depend on. Every decision writes a line of the log; ids grow with time, nearly so where several servers
 * write, hence the hour.
 */
export async function readVersion(db: Reader, now: number): Promise<(string | number)[]> {
  const { rows } = await sql<Record<string, string | null>>`select
    (select max(id) from moderation_log) as lines, (select max(id) from reports) as reports,
    (select max(id) from appeals) as appeals, (select max(id) from cases) as cases`.execute(db);
  return [Math.floor(now / hour), ...Object.values(rows[0] ?? {}).map((id) => id ?? '')];
}

const hides: readonly LogAction[] = ['comment-hidden', 'comment-refused', 'branch-hidden'];
const shows: readonly LogAction[] = ['comment-shown', 'appeal-granted', 'branch-shown'];
const holds: readonly LogAction[] = ['comment-held', 'comment-sent-again'];

/** The place of a time among the months, as SQL. */
const monthOf = (months: readonly Month[], at: RawBuilder<number>) =>
  sql<number>`case ${sql.join(
    months.map(({ from }, index) => sql`when ${at} >= ${sql.lit(from)} then ${sql.lit(index)}`).reverse(),
    sql` `,
  )} else -1 end`;

type Counted<T> = (T & { month: number; n: number | string })[];
type Line = { action: LogAction; reason: HideReason | null; rule: HoldRule | null };
type Reported = { reason: HideReason; decision: Decision | null };
type Asked = { decision: Decision | null };

async function count(db: Reader, months: readonly Month[]) {
  const first = firstIdAt(months[0]?.from ?? 0);
  const [lines, reports, appeals, sanctions] = await Promise.all([
    sql<Counted<Line>[number]>`select action, reason, rule, ${monthOf(months, sql`at`)} as month,
      sum(coalesce(comments, 1)) as n from moderation_log
      where action in (${sql.join([...hides, ...shows, ...holds])}) and id >= ${first}
      group by 1, 2, 3, 4`.execute(db),
    sql<
      Counted<Reported>[number]
    >`select reports.reason, cases.decision, ${monthOf(months, sql`reports.at`)} as month,
      count(*) as n from reports join cases on cases.id = reports.case_id
      where reports.counts = 1 and reports.id >= ${first} group by 1, 2, 3`.execute(db),
    sql<
      Counted<Asked>[number]
    >`select cases.decision, ${monthOf(months, sql`appeals.at`)} as month, count(*) as n
      from appeals join cases on cases.id = appeals.case_id where appeals.id >= ${first} group by 1, 2`.execute(
      db,
    ),
    sql<{ kind: string; n: number | string; lifted: number | string }>`select kind, count(*) as n,
      count(lifted_at) as lifted from sanctions where id >= ${first} group by 1`.execute(db),
  ]);
  return { lines: lines.rows, reports: reports.rows, appeals: appeals.rows, sanctions: sanctions.rows };
}

const sum = <T extends { n: number | string }>(rows: readonly T[], is: (row: T) => boolean = () => true) =>
  rows.reduce((all, row) => (is(row) ? all + Number(row.n) : all), 0);

/** Reports that somebody may be at risk are not told apart. */
const told = (reason: HideReason): HideReason => (reason === 'at-risk' ? 'other' : reason);

/** The 13 months until now. */
export async function readOpenness(db: Reader, now: number): Promise<Openness> {
  const months = monthsUntil(now, 13);
  const [{ lines, reports, appeals, sanctions }, times] = await Promise.all([
    count(db, months),
    readTimes(db, months[0]?.from ?? 0),
  ]);
  const monthly = months.map(({ month }, index): OpenMonth => {
    const here = lines.filter((line) => line.month === index);
    const is = ({ month: its }: { month: number }) => its === index;
    const hidden = (reason: HideReason) =>
      sum(here, (line) => hides.includes(line.action) && line.reason === reason);
    return {
      month,
      hidden: Object.fromEntries(
        hideReasons.map((reason) => [reason, hidden(reason)]),
      ) as OpenMonth['hidden'],
      shown: sum(here, ({ action }) => shows.includes(action)),
      held: sum(here, ({ action }) => holds.includes(action)),
      reports: sum(reports, is),
      appeals: sum(appeals, is),
    };
  });
  const became = <T extends { decision: Decision | null; n: number | string }>(
    rows: readonly T[],
    decision: Decision | null,
  ) => sum(rows, (row) => row.decision === decision);
  return {
    months: monthly.reverse(),
    held: holdRules
      .filter((rule) => rule !== 'at-risk')
      .map((rule) => ({
        rule,
        comments: sum(lines, (line) => holds.includes(line.action) && line.rule === rule),
      })),
    reports: hideReasons
      .filter((reason) => reason !== 'at-risk')
      .map((reason) => {
        const rows = reports.filter((row) => told(row.reason) === reason);
        return {
          reason,
          kept: became(rows, 'show'),
          hidden: became(rows, 'hide'),
          waiting: became(rows, null),
        };
      }),
    appeals: {
      granted: became(appeals, 'show'),
      refused: became(appeals, 'hide'),
      waiting: became(appeals, null),
    },
    times: (['held', 'reported', 'appeal', null] as const).map((why) => ({
      why,
      ...(times.get(why ?? '') ?? noTimes),
    })),
    sanctions: {
      mutes: sum(sanctions, ({ kind }) => kind === 'mute'),
      bans: sum(sanctions, ({ kind }) => kind === 'ban'),
      lifted: sanctions.reduce((all, { lifted }) => all + Number(lifted), 0),
    },
  };
}
