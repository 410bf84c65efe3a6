import { sql } from 'kysely';
import { limits } from '../../contract/limits.ts';
import type { Writer } from '../db/database.ts';
import { networkOf } from '../http/network.ts';
import { keyed } from '../http/rates.ts';
import type { Ports } from '../ports.ts';

const day = 24 * 60 * 60 * 1000;

/** Where a report comes from, as a keyed hash. All those whose address is not known are one source. */
export function sourceOf({ addressOf, secret }: Ports, request: Request): string {
  const address = addressOf(request);
  return keyed(secret, `report\0${address === null ? '' : networkOf(address)}`);
}

/**
 * May a report from here hide one more comment at once? Whoever asks next from the same source waits until this
 * transaction is over, so that two reports in two debates are not both the last one. Needs the post locked, and comes
 * before the rates, whose rows are then locked in the order of their names.
 */
export async function mayHideAtOnce(trx: Writer, source: string, now: number): Promise<boolean> {
  await trx
    .insertInto('rates')
    .values({ bucket: `at-risk:${source}`, window_start: now, count: 0 })
    .onConflict((on) => on.column('bucket').doUpdateSet({ count: sql<number>`rates.count` }))
    .execute();
  const { hides } = await trx
    .selectFrom('reports')
    .select(sql<number>`count(*)`.as('hides'))
    .where('source', '=', source)
    .where('hid_at_once', '=', 1)
    .where('at', '>', now - day)
    .executeTakeFirstOrThrow();
  return Number(hides) < limits.moderation.atRiskHides;
}

/** Where reports came from, when it is no longer needed. */
export async function eraseSources(trx: Writer, now: number): Promise<void> {
  await trx
    .updateTable('reports')
    .set({ source: null })
    .where('source', 'is not', null)
    .where('at', '<', now - limits.addressKeptFor)
    .execute();
}
