/** The words after `npm run bench --`. Pure. */

export const usage = `npm run bench                        everything: about an hour on a quiet machine
npm run bench -- --only browser      also: server, views, queue
  --n 100,1000       sizes of threads; default: 100,1000,5000,10000,100000
  --cpu 4            how many times slower the processor is made; default: 1,4
  --pages site,floor also: site-all, floor-cv, static, static-cv, static-first
  --on sqlite        databases of the server's part; default: sqlite,postgres
  --runs 1           of which the middle one counts; default: 3
  --seconds 2        of each reading of the server; default: 5
  --patience 0       seconds to wait for a quiet machine before each of up to three tries of a run; default: 30

npm run bench -- fill --slug NAME --data FOLDER --from FILE
                   a post with this debate for a server with that DATA_DIR (or DATABASE_URL); FILE has a line of
                   JSON for each comment: {id, parentId, author, createdAt, body}. With --n instead of --from: one
                   made for measuring, of so many comments.`;

const parts = ['browser', 'server', 'views', 'queue'] as const;

const defaults = {
  n: '100,1000,5000,10000,100000',
  cpu: '1,4',
  runs: '3',
  seconds: '5',
  patience: '30',
  only: '',
  pages: '',
  on: 'sqlite,postgres',
  slug: '',
  from: '',
  data: '',
};
type Name = keyof typeof defaults;

export type Order =
  | { kind: 'help' }
  | { kind: 'fill'; slug: string; data: string; from: string | null; n: number }
  | {
      kind: 'measure';
      only: (typeof parts)[number] | null;
      sizes: number[];
      speeds: number[];
      pages: string[];
      databases: string[];
      runs: number;
      seconds: number;
      patience: number;
    };

/** Throws, in plain words, for what it does not know. */
export function readOrder(words: readonly string[]): Order {
  if (words.includes('--help')) return { kind: 'help' };
  const isFill = words[0] === 'fill';
  const given = new Map<string, string>();
  const rest = isFill ? words.slice(1) : words;
  for (let at = 0; at < rest.length; at += 2) {
    const name = /^--([a-z]+)$/.exec(rest[at] ?? '')?.[1] ?? '';
    const value = rest[at + 1];
    if (!Object.hasOwn(defaults, name) || value === undefined)
      throw new Error(`${rest[at]} is not known\n\n${usage}`);
    given.set(name, value);
  }
  const text = (name: Name) => given.get(name) ?? defaults[name];
  const numbers = (name: Name) =>
    text(name)
      .split(',')
      .map((part) => {
        if (!/^\d+$/.test(part)) throw new Error(`--${name} must be a whole number, or several with commas`);
        return Number(part);
      });
  const one = (name: Name) => numbers(name)[0] ?? 0;

  if (isFill) {
    if (!text('slug') || !text('data') || (!text('from') && !given.has('n'))) throw new Error(usage);
    return { kind: 'fill', slug: text('slug'), data: text('data'), from: text('from') || null, n: one('n') };
  }
  const only = parts.find((part) => part === text('only')) ?? null;
  if (only === null && text('only') !== '')
    throw new Error(`--only ${text('only')} is not known\n\n${usage}`);
  return {
    kind: 'measure',
    only,
    sizes: numbers('n').sort((a, b) => a - b),
    speeds: numbers('cpu'),
    pages: text('pages').split(',').filter(Boolean),
    databases: text('on').split(','),
    runs: Math.max(1, one('runs')),
    seconds: Math.max(1, one('seconds')),
    patience: one('patience') * 1000,
  };
}
