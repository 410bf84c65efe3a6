import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { QueuePage } from '../../src/contract/queue.ts';
import type { Database } from '../../src/server/db/database.ts';
import { readQueue, readVersion } from '../../src/server/queue/list.ts';
import { eachDatabase } from '../databases.ts';
import { plansOf } from './plans.ts';
import { mostRows, storeFlood, storeLoad } from './queue-load.ts';

const from = Date.UTC(2026, 1, 1);
const person = { id: 'moderator', role: 'moderator', bannedUntil: null, mutedUntil: null } as const;

const read = async (db: Database, after?: string, show: 'all' | 'reported' = 'all') =>
  readQueue(db.read, person, { show, after, at: from });

/** How many rows each step touched, those it threw away too. PostgreSQL alone tells. */
const rowsIn = (steps: readonly string[]) =>
  steps.map((step) => Number(/^READS \w* (\d+)/.exec(step)?.[1] ?? 0));
const scans = (steps: readonly string[]) =>
  steps.filter((step) =>
    /^SCAN (?:comments|cases|reports|appeals|moderator_notes|moderation_log)\b/.test(step),
  );

eachDatabase('a queue of 2,000 reports in a debate of 20,000 comments', (open) => {
  const filled = async (reports: number, comments = 20_000) => {
    const db = await open();
    await storeLoad(db, { comments, reports, from });
    if (db.dialect === 'postgres') await sql`analyze`.execute(db.read);
    return db;
  };

  it('is read page by page by looking up what is on the page, and nothing else', async () => {
    const db = await filled(2000);
    await storeFlood(db, 1500);
    if (db.dialect === 'postgres') await sql`analyze`.execute(db.read);
    for (const show of ['all', 'reported'] as const) {
      let next: string | null | undefined;
      for (let n = 0; n < 3; n += 1) {
        let page: QueuePage | undefined;
        const steps = await plansOf(db, async (recorded) => {
          page = await read(recorded, next ?? undefined, show);
        });
        expect(page?.cases.length).toBe(20);
        expect(scans(steps)).toEqual([]);
        expect(Math.max(0, ...rowsIn(steps))).toBeLessThanOrEqual(mostRows);
        next = page?.next;
      }
    }
  });

  it('takes as many queries, and as many rows, as with 20 reports', async () => {
    const few = await plansOf(await filled(21, 200), (db) => read(db));
    const many = await plansOf(await filled(2000), (db) => read(db));
    const sum = (steps: readonly string[]) => rowsIn(steps).reduce((all, rows) => all + rows, 0);
    expect(sum(many)).toBeLessThanOrEqual(1.5 * sum(few) + 50);
    expect(many.length).toBeLessThanOrEqual(few.length + 10);
  });

  it('is asked for its version by one row', async () => {
    const db = await filled(2000, 2000);
    const steps = await plansOf(db, ({ read: reader }) => readVersion(reader));
    expect(steps.length).toBe(1);
    expect(steps[0]).toMatch(/queue_state/);
  });
});
