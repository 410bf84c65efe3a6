/** How fast the site is next to the least that can be done; goals.ts says what is to be reached. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { openDatabase } from '../src/server/db/open.ts';
import { migrate } from '../src/server/db/migrate.ts';
import { measureBrowser, type Measurement } from './browser/browser.ts';
import { serve } from './browser/served.ts';
import { fill } from './fill.ts';
import { goalTable, judge } from './goals.ts';
import { type Order, readOrder, usage } from './options.ts';
import { measureServer } from './server/server.ts';
import { build, fillThreads, startSite, temporaryFolder } from './site.ts';
import { measureQueue } from './queue.ts';
import { readThread, thread } from './threads.ts';
import { measureViews } from './views.ts';

const tell = (text: string) => void process.stderr.write(`${text}\n`);

/** Ends with 1 when something could not be measured; what is slow is no failure. */
export async function main(words: string[]): Promise<void> {
  try {
    const order = readOrder(words);
    if (order.kind === 'help') return console.log(usage);
    if (order.kind === 'fill') return await fillPost(order);
    // The views and the queue are asked in this process.
    if (order.only !== 'views' && order.only !== 'queue') build();
    const done: Measurement[] = [];
    const isWanted = (part: Measuring['only']) => order.only === null || order.only === part;
    if (isWanted('browser')) done.push(await browserPart(order));
    if (isWanted('server')) done.push(await serverPart(order));
    if (isWanted('views')) done.push(await viewsPart(order));
    if (isWanted('queue')) done.push(await measureQueue({ ...order, tell }));

    for (const { table } of done) console.log(`${table}\n`);
    const judged = judge(new Map(done.flatMap(({ figures }) => [...figures])));
    console.log(judged.length > 0 ? goalTable(judged) : 'No goal is about these figures alone.');
    const failures = done.flatMap((one) => one.failures);
    for (const failure of failures) tell(`Failed: ${failure}`);
    process.exitCode = failures.length > 0 ? 1 : 0;
  } catch (error) {
    tell(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}

type Measuring = Extract<Order, { kind: 'measure' }>;

async function browserPart({ sizes, speeds, pages, runs, patience }: Measuring): Promise<Measurement> {
  const { folder, remove } = temporaryFolder();
  const data = { folder, database: null };
  try {
    await fillThreads(data, sizes);
    const served = await serve(folder);
    const site = await startSite(data);
    const options = { site: site.url, served, sizes, speeds, pages, runs, patience, tell };
    try {
      return await measureBrowser(options);
    } finally {
      served.close();
      await site.stop();
    }
  } finally {
    remove();
  }
}

const ends = (sizes: readonly number[]) => [...new Set([sizes[0] ?? 100, sizes.at(-1) ?? 100])];

/** At the smallest and the largest size: whether size costs is what is asked. */
const serverPart = ({ databases, sizes, runs, seconds, patience }: Measuring): Promise<Measurement> =>
  measureServer({
    databases,
    sizes: ends(sizes),
    runs,
    seconds,
    patience,
    tell,
  });

/** Likewise. */
const viewsPart = ({ databases, sizes, runs, patience }: Measuring): Promise<Measurement> =>
  measureViews({ databases, sizes: ends(sizes), runs, patience, tell });

async function fillPost({ slug, data, from, n }: Extract<Order, { kind: 'fill' }>): Promise<void> {
  const comments = from === null ? thread(n) : readThread(readFileSync(from, 'utf8'));
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const url = process.env['DATABASE_URL'] ?? `sqlite:${join(resolve(data), 'equal-say.sqlite')}`;
  const db = openDatabase(url);
  try {
    await migrate(db);
    await fill(db, slug, comments);
    tell(`/posts/${slug}: ${comments.length} comments`);
  } finally {
    await db.close();
  }
}
