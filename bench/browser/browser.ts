/** Every page at every size and speed, in turn. */
import { type Figures, markdownTable, median, type Runs, shown, shownRuns } from '../figures.ts';
import { noisy, quietest } from '../quiet.ts';
import { firstPage, leftOut, type Measured, pagesFor, sitePage } from './pages.ts';
import type { Served } from './served.ts';
import { type Visit, visit } from './visit.ts';

type Row = { n: number; cpu: number; page: Measured; visits: Visit[]; runs: Runs; failed: string | null };

/** Head of the column, and digits behind the point. */
const columns: Record<string, [head: string, digits: number]> = {
  first: ['first comment ms', 0],
  largest: ['largest paint ms', 0],
  all: ['all comments ms', 0],
  long: ['long tasks ms', 0],
  longest: ['longest task ms', 0],
  shift: ['shift', 3],
  elements: ['elements', 0],
  each: ['per comment', 1],
  heap: ['heap MB', 1],
  reply: ['reply ms', 0],
  typing: ['typing ms', 0],
  late: ['late frames %', 1],
  code: ['JS + CSS kB', 1],
  html: ['HTML kB', 1],
};

type Options = {
  site: string;
  served: Served;
  sizes: readonly number[];
  speeds: readonly number[];
  runs: number;
  pages: readonly string[];
  patience: number;
  tell: (text: string) => void;
};

export type Measurement = { figures: Figures; table: string; failures: string[] };

export async function measureBrowser(options: Options): Promise<Measurement> {
  const { site, served, sizes, speeds, runs, patience, tell } = options;
  const rows: Row[] = [];
  for (const n of sizes) {
    const each = await elementsPerComment(site, n);
    const pages = await pagesFor({ site, served, n, each, only: options.pages });
    for (const cpu of speeds) {
      const group = pages.map((page): Row => ({
        n,
        cpu,
        page,
        visits: [],
        runs: { all: 0, noisy: 0 },
        failed: null,
      }));
      rows.push(...group);
      for (let run = 0; run < runs; run += 1)
        for (const index of group.keys()) {
          // Another one begins each time.
          const row = group[(index + run) % group.length];
          if (row && row.failed === null) await addRun(row, patience);
          if (row) tell(`${n} comments, ${cpu} ×, ${row.page.name}, run ${run + 1}: ${row.failed ?? 'done'}`);
        }
    }
  }
  return {
    figures: figuresOf(rows),
    table: `${tableOf(rows)}\n\n${leftOut}`,
    failures: rows.flatMap(({ n, cpu, page, failed }) =>
      failed ? [`${n} ${cpu} × ${page.name}: ${failed}`] : [],
    ),
  };
}

async function addRun(row: Row, patience: number): Promise<void> {
  try {
    const { result, others } = await quietest(patience, (over) => visit(row.page, row.cpu, over));
    row.visits.push(result);
    row.runs.all += 1;
    if (others > noisy) row.runs.noisy += 1;
  } catch (error) {
    row.failed = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  }
}

/** As the site draws them; the load warms its server too. */
async function elementsPerComment(site: string, n: number): Promise<number> {
  const { comments } = await firstPage(site, n);
  const { each } = await visit({ ...sitePage(site, n, comments.length), reply: null }, 1);
  return each ?? 0;
}

const valueOf = ({ visits }: Row, column: string) => median(visits.map((one) => one[column]));

const figuresOf = (rows: readonly Row[]): Figures =>
  new Map(
    rows.flatMap((row) =>
      Object.keys(columns).flatMap((column): [string, number][] => {
        const value = valueOf(row, column);
        return value === null ? [] : [[`browser/${row.n}/${row.cpu}/${row.page.name}/${column}`, value]];
      }),
    ),
  );

const tableOf = (rows: readonly Row[]): string =>
  markdownTable(
    ['comments', 'CPU', 'page', ...Object.values(columns).map(([head]) => head), 'runs'],
    rows.map((row) => [
      shown(row.n),
      `${row.cpu} ×`,
      row.failed === null ? row.page.what : `${row.page.what} (failed: ${row.failed})`,
      ...Object.entries(columns).map(([column, [, digits]]) => shown(valueOf(row, column), digits)),
      shownRuns(row.runs),
    ]),
  );
