import { sql } from 'kysely';
import type { CaseReason } from '../../contract/vocabulary.ts';
import type { Reader } from '../db/database.ts';

type Times = { decided: number; half: number | null; nineInTen: number | null };

/**
 * How long the decisions since `from` took, by why somebody had to look; '' of all. The time within which half, or 9 in 10,
 * were decided is that of one of them (nearest rank).
 */
export async function readTimes(db: Reader, from: number): Promise<Map<CaseReason | '', Times>> {
  const { rows } = await sql<{
    why: CaseReason | '';
    n: number | string;
    half: number | string;
    nine: number | string;
  }>`with took as (select why, decided_at - opened_at as ms from cases where decided_at >= ${from}),
    each as (select why, ms from took union all select '' as why, ms from took),
    ranked as (
      select why, ms, row_number() over (partition by why order by ms) as rank, count(*) over (partition by why) as n
      from each
    )
    select why, n, min(case when rank * 2 >= n then ms end) as half, min(case when rank * 10 >= n * 9 then ms end) as nine
    from ranked group by why, n`.execute(db);
  return new Map(
    rows.map(({ why, n, half, nine }) => [
      why,
      { decided: Number(n), half: Number(half), nineInTen: Number(nine) },
    ]),
  );
}

export const noTimes: Times = { decided: 0, half: null, nineInTen: null };
