/** Requests per second of the site and of servers that do next to nothing, at the smallest and the largest size. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Measurement } from '../browser/browser.ts';
import { markdownTable, median, shown, shownRuns } from '../figures.ts';
import { noisy, quietest } from '../quiet.ts';
import { fillThreads, startSite } from '../site.ts';
import { child } from './child.ts';
import { type Contender, contendersFor } from './contenders.ts';
import { type Place, postgres, sqlite } from './databases.ts';

type Answered = { answers: number; failed: number; seconds: number; p50: number; p99: number };
type Row = { database: Place['name']; n: number; contender: Contender; rounds: Answered[]; noisy: number };

const words = {
  what: {
    thread: 'first page of the thread as JSON',
    html: 'kept HTML of the post',
    'html-packed': 'kept HTML of the post, gzip',
    post: 'posting a comment',
  },
  who: {
    site: 'this site',
    bytes: 'node:http, the same bytes',
    rows: 'node:http reading the same rows',
    inserts: 'node:http, three inserts in a transaction',
  },
} as const;

type Options = {
  databases: readonly string[];
  sizes: readonly number[];
  runs: number;
  seconds: number;
  patience: number;
  tell: (text: string) => void;
};

export async function measureServer(options: Options): Promise<Measurement> {
  const rows: Row[] = [];
  const failures: string[] = [];
  let leftOut = '';
  for (const [name, open] of Object.entries({ sqlite, postgres })) {
    if (!options.databases.includes(name)) continue;
    const place = await open();
    if (place === null) {
      leftOut = '\n\nPostgreSQL is left out: it is not installed, and TEST_DATABASE_URL is not set.';
      continue;
    }
    try {
      rows.push(...(await measureOn(place, options)));
    } finally {
      await place.remove();
    }
  }
  for (const { database, n, contender, rounds } of rows) {
    const failed = rounds.reduce((sum, round) => sum + round.failed, 0);
    if (failed > 0)
      failures.push(`${database} ${n} ${contender.what} ${contender.who}: ${failed} requests failed`);
  }
  return { figures: figuresOf(rows), table: tableOf(rows) + leftOut, failures };
}

async function measureOn(place: Place, options: Options): Promise<Row[]> {
  const { sizes, runs, seconds, patience, tell } = options;
  await fillThreads(place.data, sizes);
  const site = await startSite(place.data);
  const rows: Row[] = [];
  try {
    for (const n of sizes)
      for (const contender of await contendersFor(place, site.url, n))
        rows.push({ database: place.name, n, contender, rounds: [], noisy: 0 });
    // Reading first: posting makes the threads longer.
    rows.sort((a, b) => Number(a.contender.once) - Number(b.contender.once));
    for (const row of rows) if (!row.contender.once) await ask(row.contender, 1);
    for (let round = 0; round < runs; round += 1)
      for (const row of rows) {
        const { result, others } = await quietest(patience, () => ask(row.contender, seconds));
        row.rounds.push(result);
        if (others > noisy) row.noisy += 1;
        const { what, who } = row.contender;
        tell(
          `${place.name}, ${row.n} comments, ${what}, ${who}: ${shown(result.answers / result.seconds)}/s`,
        );
        await wait(300);
      }
  } finally {
    for (const { contender } of rows) await contender.stop();
    await site.stop();
  }
  return rows;
}

async function ask(contender: Contender, seconds: number): Promise<Answered> {
  const { result, stop } = await child<Answered>('load.mjs', {
    port: contender.port,
    connections: await contender.requests(),
    seconds: contender.once ? null : seconds,
  });
  await stop();
  return result;
}

const rate = ({ rounds }: Row) => median(rounds.map(({ answers, seconds }) => answers / seconds));
const p50 = ({ rounds }: Row) => median(rounds.map((round) => round.p50));
const p99 = ({ rounds }: Row) => median(rounds.map((round) => round.p99));

const figuresOf = (rows: readonly Row[]) =>
  new Map(
    rows.flatMap((row): [string, number][] => {
      const name = `server/${row.database}/${row.n}/${row.contender.what}/${row.contender.who}`;
      const each = rate(row) ?? 0;
      return [
        [`${name}/rate`, each],
        // Pages of two threads seldom hold equally many.
        [`${name}/each`, 1000 / each / row.contender.comments],
        [`${name}/p99`, p99(row) ?? 0],
      ];
    }),
  );

function tableOf(rows: readonly Row[]): string {
  const order = Object.keys(words.what);
  const sorted = rows.toSorted(
    (a, b) =>
      (a.database === b.database ? 0 : a.database < b.database ? 1 : -1) ||
      order.indexOf(a.contender.what) - order.indexOf(b.contender.what) ||
      a.n - b.n,
  );
  return markdownTable(
    ['database', 'comments', 'what', 'who', 'comments each', 'requests/s', 'p50 ms', 'p99 ms', 'runs'],
    sorted.map((row) => [
      row.database,
      shown(row.n),
      words.what[row.contender.what],
      words.who[row.contender.who],
      shown(row.contender.comments),
      shown(rate(row)),
      shown(p50(row), 1),
      shown(p99(row), 1),
      shownRuns({ all: row.rounds.length, noisy: row.noisy }),
    ]),
  );
}
