/** What each view of a debate, and a vote, costs the server at the smallest and the largest size, with 50,000 votes. */
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createApp } from '../src/server/app.ts';
import type { Database } from '../src/server/db/database.ts';
import { openDatabase } from '../src/server/db/open.ts';
import type { Ports } from '../src/server/ports.ts';
import { castVote } from '../src/server/votes/store.ts';
import type { Measurement } from './browser/browser.ts';
import { markdownTable, median, shown, shownRuns } from './figures.ts';
import { noisy, quietest } from './quiet.ts';
import { postgres, sqlite } from './server/databases.ts';
import { fillThreads, slugOf } from './site.ts';
import { fillVotes } from './votes.ts';

const views = ['common-ground', 'both-sides', 'waiting', 'changes', 'map', 'wall', 'vote'] as const;
type View = (typeof views)[number];

type Row = { database: string; view: View; n: number; times: number[]; items: number; noisy: number };
type Options = {
  databases: readonly string[];
  sizes: readonly number[];
  runs: number;
  patience: number;
  tell: (text: string) => void;
};

const times = { warming: 60, counted: 120 };

/** Nobody is signed in, and nothing is kept: every answer is made anew. */
export const portsOn = (db: Database): Ports => ({
  db,
  sessions: {
    viewerOf: async () => ({ id: null, role: 'nobody' }),
    describe: async () => ({ id: null, role: 'nobody' }),
    startGuest: () => Promise.reject(new Error('Nobody comes here')),
    sendLink: async () => {},
    signIn: async () => null,
    signOut: async () => new Headers(),
  },
  clock: Date.now,
  log: { info: () => {}, error: (fields, message) => console.error(message, fields) },
  secret: 'a secret to measure with, long enough',
  publicUrl: null,
  addressOf: () => null,
  render: null,
});

/** How many comments, slips or pieces an answer holds: pages of two debates seldom hold equally many. */
function itemsIn(answer: unknown): number {
  if (answer === null || typeof answer !== 'object') return 0;
  if (Array.isArray(answer)) return answer.length;
  const lists = Object.values(answer).map(itemsIn);
  return 'comments' in answer && Array.isArray(answer.comments)
    ? answer.comments.length
    : lists.reduce((sum, one) => sum + one, 0);
}

async function reading(db: Database, path: string) {
  const app = createApp(portsOn(db));
  const ask = async () => app.fetch(new Request(`http://localhost${path}`));
  const first = await ask();
  if (first.status !== 200) throw new Error(`${path}: ${first.status} ${await first.text()}`);
  const items = itemsIn(await first.json());
  return { items, once: async () => void (await (await ask()).text()) };
}

async function voting(db: Database, slug: string) {
  const rows = await db.read
    .selectFrom('comments')
    .innerJoin('posts', 'posts.id', 'comments.post_id')
    .select('comments.id')
    .where('slug', '=', slug)
    .limit(100)
    .execute();
  let n = 0;
  const once = async () => {
    const id = rows[n % rows.length]?.id ?? '';
    const person = { id: `new-${n}`, role: 'guest', bannedUntil: null, mutedUntil: null } as const;
    n += 1;
    await db.write((trx) => castVote(trx, person, id, { vote: 'agree', at: Date.now() }));
  };
  return { items: 1, once };
}

const todo = (db: Database, view: View, n: number) => {
  if (view === 'vote') return voting(db, slugOf(n));
  return reading(db, view === 'wall' ? '/api/changes' : `/api/posts/${slugOf(n)}/${view}`);
};

export async function middleTime(once: () => Promise<void>): Promise<number> {
  for (let n = 0; n < times.warming; n += 1) await once();
  const each: number[] = [];
  for (let n = 0; n < times.counted; n += 1) {
    const begin = performance.now();
    await once();
    each.push(performance.now() - begin);
  }
  return median(each) ?? 0;
}

async function measureOn(name: string, db: Database, which: readonly View[], options: Options) {
  const rows: (Row & { once: () => Promise<void> })[] = [];
  for (const view of which)
    for (const n of options.sizes) {
      const { items, once } = await todo(db, view, n);
      rows.push({ database: name, view, n, times: [], items, noisy: 0, once });
    }
  for (let round = 0; round < options.runs; round += 1)
    for (const row of rows) {
      const { result, others } = await quietest(options.patience, () => middleTime(row.once));
      row.times.push(result);
      if (others > noisy) row.noisy += 1;
      options.tell(`${name}, ${row.n} comments, ${row.view}: ${shown(result, 2)} ms`);
      await wait(100);
    }
  return rows;
}

export async function measureViews(options: Options): Promise<Measurement> {
  const rows: Row[] = [];
  for (const [name, open] of Object.entries({ sqlite, postgres })) {
    if (!options.databases.includes(name)) continue;
    const place = await open();
    if (place === null) continue;
    const { folder, database } = place.data;
    const db = openDatabase(database ?? `sqlite:${join(folder, 'equal-say.sqlite')}`);
    try {
      const done: number[] = [];
      for (const n of options.sizes) {
        await fillThreads(place.data, [n]);
        await fillVotes(db, slugOf(n));
        done.push(n);
        // The wall is that of all posts: its size is what there is so far.
        rows.push(...(await measureOn(name, db, ['wall'], { ...options, sizes: done.slice(-1) })));
      }
      const others = views.filter((view) => view !== 'wall');
      rows.push(...(await measureOn(name, db, others, options)));
    } finally {
      await db.close();
      await place.remove();
    }
  }
  return { figures: figuresOf(rows), table: tableOf(rows), failures: [] };
}

const figuresOf = (rows: readonly Row[]) =>
  new Map(rows.map((row) => [`views/${row.database}/${row.n}/${row.view}`, median(row.times) ?? 0] as const));

const tableOf = (rows: readonly Row[]): string =>
  markdownTable(
    ['database', 'comments', 'view', 'pieces of the answer', 'ms', 'runs'],
    rows
      .toSorted((a, b) => views.indexOf(a.view) - views.indexOf(b.view))
      .map((row) => [
        row.database,
        shown(row.n),
        row.view,
        shown(row.items),
        shown(median(row.times), 2),
        shownRuns({ all: row.times.length, noisy: row.noisy }),
      ]),
  );
