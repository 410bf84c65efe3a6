import { basename, dirname, join } from 'node:path';
import type { Database, Writer } from '../db/database.ts';
import { type EasyReadFile, type Fault, readEasyReadFile } from '../easy-read/easy-read-file.ts';
import { putEasyRead, removeEasyRead } from '../easy-read/store.ts';
import { lockPost } from '../posts/store.ts';
import { readText } from './read-text.ts';

export type EasyReadReport = { added: number; changed: number; unchanged: number; removed: number };

type Given = {
  folder: string;
  /** Easy Read files, by their paths in the folder. */
  files: readonly string[];
  /** The slug of every post that came in, by its file. */
  slugs: ReadonlyMap<string, string>;
  bad: (file: string, line: number, reason: string) => void;
  now: number;
};

export const isEasyReadFile = (file: string): boolean => /(?:^|[/\\.])easy-read\.md$/i.test(file);

/**
 * `rotas.easy-read.md` belongs to `rotas.md`, and `easy-read.md` to the one post in its folder; front matter may name a page of
 * the site instead. A post whose file has no such file any more loses its Easy Read version.
 */
export async function importEasyReads(db: Database, given: Given): Promise<EasyReadReport> {
  const report: EasyReadReport = { added: 0, changed: 0, unchanged: 0, removed: 0 };
  const kept = new Set<string>();
  for (const file of given.files) {
    const text = readText(join(given.folder, file));
    const post = postFileOf(file, [...given.slugs.keys()]);
    if (post !== null) kept.add(post);
    if (!text.ok) {
      given.bad(file, 0, text.reason);
      continue;
    }
    const read = readEasyReadFile(text.text);
    const faults = post === null && read.page === null ? [...read.faults, noPost(file)] : read.faults;
    for (const { line, reason } of faults) given.bad(file, line, reason);
    if (faults.length > 0) continue;
    const slug = read.page ?? given.slugs.get(post ?? '') ?? '';
    report[await db.write((trx) => put(trx, slug, read, given.now))] += 1;
  }
  for (const [file, slug] of given.slugs)
    if (!kept.has(file) && (await db.write((trx) => remove(trx, slug)))) report.removed += 1;
  return report;
}

const noPost = (file: string): Fault => ({
  line: 0,
  reason:
    basename(file).toLowerCase() === 'easy-read.md'
      ? 'There must be exactly one post in the same folder.'
      : `There is no post ${basename(file).replace(/\.easy-read\.md$/i, '.md')} beside it that came in.`,
});

function postFileOf(file: string, posts: readonly string[]): string | null {
  const named = file.replace(/\.easy-read\.md$/i, '.md');
  if (named !== file) return posts.includes(named) ? named : null;
  const [one, two] = posts.filter((post) => dirname(post) === dirname(file));
  return one !== undefined && two === undefined ? one : null;
}

type Done = keyof EasyReadReport;

async function put(trx: Writer, slug: string, read: EasyReadFile, now: number): Promise<Done> {
  if (read.page !== null) return putEasyRead(trx, read.page, read, now);
  const id = await idOf(trx, slug);
  const done = await putEasyRead(trx, id, read, now);
  if (done !== 'unchanged') await lockPost(trx, { id });
  return done;
}

async function remove(trx: Writer, slug: string): Promise<boolean> {
  const id = await idOf(trx, slug);
  const removed = await removeEasyRead(trx, id);
  if (removed) await lockPost(trx, { id });
  return removed;
}

const idOf = async (trx: Writer, slug: string): Promise<string> =>
  (await trx.selectFrom('posts').select('id').where('slug', '=', slug).executeTakeFirstOrThrow()).id;
