/** What is to be reached. Ratios within one run mean something on any machine; single times do not. */
import type { Figures } from './figures.ts';
import { markdownTable, shown } from './figures.ts';

export type Goal = {
  what: string;
  /** Names of figures; `{n}` stands for every size of thread that was measured. */
  of: string;
  /** Left out: the figure itself is what counts. */
  against?: string;
  /** How often the other, or by how much more. */
  as?: 'times' | 'more';
  limit: '≤' | '≥';
  goal: number;
  unit?: '%' | 'points' | 'ms';
};

const browser = (n: string | number, page: string, column: string) => `browser/${n}/4/${page}/${column}`;
const sqlite = (n: string | number, what: string, who: string, column: string) =>
  `server/sqlite/${n}/${what}/${who}/${column}`;

/** Of each view, and of a vote. */
const viewGoals = (['common-ground', 'both-sides', 'waiting', 'changes', 'map', 'wall', 'vote'] as const).map(
  (view): Goal => ({
    what: `Server: ${view === 'vote' ? 'a vote' : `the view ${view}`}, at 100,000 comments against 100, 50,000 votes`,
    of: `views/sqlite/100000/${view}`,
    against: `views/sqlite/100/${view}`,
    limit: '≤',
    goal: 1.5,
  }),
);

export const goals: readonly Goal[] = [
  {
    what: 'Server: first page of the queue among 20,000 comments, at 2,000 reports against 20',
    of: 'queue/sqlite/2000/page',
    against: 'queue/sqlite/20/page',
    limit: '≤',
    goal: 1.5,
  },
  {
    what: 'JavaScript and CSS of the post page, gzipped, against the floor',
    of: browser(1000, 'site', 'code'),
    against: browser(1000, 'floor', 'code'),
    limit: '≤',
    goal: 1.25,
  },
  {
    what: 'First comment painted, 4 × CPU, {n} comments, against the same first page as static HTML',
    of: browser('{n}', 'site', 'first'),
    against: browser('{n}', 'static-first', 'first'),
    limit: '≤',
    goal: 1.3,
  },
  {
    what: 'First comment painted, 4 × CPU, 100,000 comments against 100',
    of: browser(100_000, 'site', 'first'),
    against: browser(100, 'site', 'first'),
    limit: '≤',
    goal: 1.1,
  },
  {
    what: 'Reply button, 4 × CPU, 1,000 loaded, against the floor',
    of: browser(1000, 'site-all', 'reply'),
    against: browser(1000, 'floor', 'reply'),
    limit: '≤',
    goal: 1,
  },
  {
    what: 'Typing, 4 × CPU, 1,000 loaded, against the floor',
    of: browser(1000, 'site-all', 'typing'),
    against: browser(1000, 'floor', 'typing'),
    limit: '≤',
    goal: 1,
  },
  {
    what: 'Long-task time at load, 4 × CPU, 1,000 comments, against the floor',
    of: browser(1000, 'site', 'long'),
    against: browser(1000, 'floor', 'long'),
    limit: '≤',
    goal: 0.5,
  },
  {
    what: 'Late frames, 4 × CPU, 1,000 loaded, more than static HTML with content-visibility',
    of: browser(1000, 'site-all', 'late'),
    against: browser(1000, 'static-cv', 'late'),
    as: 'more',
    limit: '≤',
    goal: 1,
    unit: 'points',
  },
  {
    what: 'All 1,000 comments on request, 4 × CPU, against the floor with content-visibility',
    of: browser(1000, 'site-all', 'all'),
    against: browser(1000, 'floor-cv', 'all'),
    limit: '≤',
    goal: 1.5,
  },
  {
    what: 'Longest task while 1,000 comments are loaded on request, 1 × CPU',
    of: 'browser/1000/1/site-all/longest',
    limit: '≤',
    goal: 50,
    unit: 'ms',
  },
  {
    what: 'Late frames, 4 × CPU, 5,000 loaded',
    of: browser(5000, 'site-all', 'late'),
    limit: '≤',
    goal: 5,
    unit: '%',
  },
  {
    what: 'Elements per drawn comment, {n} comments',
    of: browser('{n}', 'site', 'each'),
    limit: '≤',
    goal: 30,
  },
  {
    what: 'Server: first page of a thread, time for each comment on it, at 100,000 comments against 100',
    of: sqlite(100_000, 'thread', 'site', 'each'),
    against: sqlite(100, 'thread', 'site', 'each'),
    limit: '≤',
    goal: 1.2,
  },
  {
    what: 'Server: kept HTML of a post with {n} comments, requests/s against the same bytes from node:http',
    of: sqlite('{n}', 'html', 'site', 'rate'),
    against: sqlite('{n}', 'html', 'bytes', 'rate'),
    limit: '≥',
    goal: 0.5,
  },
  {
    what: 'Server: first page of {n} comments as JSON, requests/s against node:http + SQLite reading the same rows',
    of: sqlite('{n}', 'thread', 'site', 'rate'),
    against: sqlite('{n}', 'thread', 'rows', 'rate'),
    limit: '≥',
    goal: 0.5,
  },
  {
    what: 'Server: p99 of that page of {n} comments, against the same',
    of: sqlite('{n}', 'thread', 'site', 'p99'),
    against: sqlite('{n}', 'thread', 'rows', 'p99'),
    limit: '≤',
    goal: 3,
  },
  {
    what: 'Server: posting among {n} comments, requests/s against three inserts in one transaction',
    of: sqlite('{n}', 'post', 'site', 'rate'),
    against: sqlite('{n}', 'post', 'inserts', 'rate'),
    limit: '≥',
    goal: 0.35,
  },
  ...viewGoals,
];

export type Judged = { what: string; value: number; goal: string; reached: boolean };

/** Each goal whose figures were measured, for every size it speaks of. Pure. */
export function judge(figures: Figures, all: readonly Goal[] = goals): Judged[] {
  const sizes = new Set([...figures.keys()].map((name) => name.match(/\/(\d+)\//)?.[1] ?? ''));
  const ordered = [...sizes].filter((size) => size !== '').sort((a, b) => Number(a) - Number(b));
  return all.flatMap((goal) =>
    (goal.of.includes('{n}') ? ordered : ['']).flatMap((size) => {
      const of = figures.get(goal.of.replaceAll('{n}', size));
      const against = goal.against === undefined ? null : figures.get(goal.against.replaceAll('{n}', size));
      if (of === undefined || against === undefined) return [];
      const value = against === null ? of : goal.as === 'more' ? of - against : ratio(of, against);
      return [
        {
          what: goal.what.replaceAll('{n}', shown(Number(size))),
          value,
          goal: [goal.limit, goal.goal, goal.unit ?? (against === null ? '' : '×')].join(' ').trim(),
          reached: goal.limit === '≤' ? value <= goal.goal : value >= goal.goal,
        },
      ];
    }),
  );
}

/** Nothing against nothing is as much. */
const ratio = (of: number, against: number) => (of === 0 && against === 0 ? 1 : of / against);

export const goalTable = (judged: readonly Judged[]): string =>
  markdownTable(
    ['what', 'measured', 'goal', ''],
    judged.map(({ what, value, goal, reached }) => [
      what,
      shown(value, 2),
      goal,
      reached ? 'reached' : '**not reached**',
    ]),
  );
