/** What the first page of the queue of moderators costs the server at 20 reports and at 2,000, among 20,000 comments. */
import { join } from 'node:path';
import { createApp } from '../src/server/app.ts';
import { caseReasons } from '../src/contract/vocabulary.ts';
import type { Database } from '../src/server/db/database.ts';
import { openDatabase } from '../src/server/db/open.ts';
import { newId } from '../src/server/ids.ts';
import { openCase } from '../src/server/moderation/cases.ts';
import { lockPost } from '../src/server/posts/store.ts';
import type { Measurement } from './browser/browser.ts';
import { markdownTable, median, shown, shownRuns } from './figures.ts';
import { noisy, quietest } from './quiet.ts';
import { postgres, sqlite } from './server/databases.ts';
import { fillThreads, slugOf } from './site.ts';
import { middleTime, portsOn } from './views.ts';

const comments = 20_000;
const sizes = [20, 2000];
const parts = ['page', 'version'] as const;

type Options = {
  databases: readonly string[];
  runs: number;
  patience: number;
  tell: (text: string) => void;
};
type Row = {
  database: string;
  reports: number;
  part: (typeof parts)[number];
  times: number[];
  noisy: number;
};

/** Reports of as many comments, every tenth of somebody at risk. */
async function report(db: Database, from: number, to: number): Promise<void> {
  const rows = await db.read
    .selectFrom('comments')
    .innerJoin('posts', 'posts.id', 'comments.post_id')
    .select(['comments.id', 'comments.post_id'])
    .where('slug', '=', slugOf(comments))
    .orderBy('comments.id')
    .limit(to)
    .execute();
  const post = rows[0]?.post_id ?? '';
  await db.write(async (trx) => {
    await lockPost(trx, { id: post });
    for (const [n, row] of rows.slice(from).entries()) {
      const at = Date.now() + n;
      const why = caseReasons[n % 10 === 0 ? 0 : 3] ?? 'reported';
      const case_id = await openCase(trx, row, why, at);
      const id = newId(at);
      await trx
        .insertInto('reports')
        .values({
          ...{ id, case_id, comment_id: row.id, post_id: post, receipt: id, person_id: id, at },
          ...{ reason: 'spam', text: 'It is an advert.', source: null, counts: 1, hid_at_once: 0 },
        })
        .execute();
    }
  });
}

/** Asked by a moderator. */
async function asking(db: Database, path: string): Promise<() => Promise<void>> {
  const ports = portsOn(db);
  const viewer = { id: 'moderator', role: 'moderator', bannedUntil: null, mutedUntil: null } as const;
  const app = createApp({ ...ports, sessions: { ...ports.sessions, viewerOf: async () => viewer } });
  const ask = async () => app.fetch(new Request(`http://localhost${path}`));
  const first = await ask();
  if (first.status !== 200) throw new Error(`${path}: ${first.status} ${await first.text()}`);
  return async () => void (await (await ask()).text());
}

async function measureOn(database: string, db: Database, { runs, patience, tell }: Options): Promise<Row[]> {
  const rows: Row[] = [];
  let before = 0;
  for (const reports of sizes) {
    await report(db, before, reports);
    before = reports;
    for (const part of parts) {
      const once = await asking(db, `/api/moderation/queue${part === 'version' ? '/version' : ''}`);
      const row: Row = { database, reports, part, times: [], noisy: 0 };
      for (let run = 0; run < runs; run += 1) {
        const { result, others } = await quietest(patience, () => middleTime(once));
        row.times.push(result);
        if (others > noisy) row.noisy += 1;
        tell(`${database}, ${reports} reports, ${part} of the queue: ${shown(result, 2)} ms`);
      }
      rows.push(row);
    }
  }
  return rows;
}

export async function measureQueue(options: Options): Promise<Measurement> {
  const rows: Row[] = [];
  for (const [name, open] of Object.entries({ sqlite, postgres })) {
    if (!options.databases.includes(name)) continue;
    const place = await open();
    if (place === null) continue;
    const { folder, database } = place.data;
    const db = openDatabase(database ?? `sqlite:${join(folder, 'equal-say.sqlite')}`);
    try {
      await fillThreads(place.data, [comments]);
      rows.push(...(await measureOn(name, db, options)));
    } finally {
      await db.close();
      await place.remove();
    }
  }
  const figures = new Map(
    rows.map((row) => [`queue/${row.database}/${row.reports}/${row.part}`, median(row.times) ?? 0] as const),
  );
  return { figures, table: tableOf(rows), failures: [] };
}

const tableOf = (rows: readonly Row[]): string =>
  markdownTable(
    ['database', 'reports', 'of the queue', 'ms', 'runs'],
    rows.map(({ database, reports, part, times, noisy: loud }) => [
      database,
      shown(reports),
      part,
      shown(median(times), 2),
      shownRuns({ all: times.length, noisy: loud }),
    ]),
  );
