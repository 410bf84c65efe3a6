import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { hangAnew } from '../changes/wall.ts';
import type { Database, Writer } from '../db/database.ts';
import { lockPost } from '../posts/store.ts';
import { anchorAgain } from '../quotes/anchor-again.ts';
import { readPostFile, type PostFile } from './post-file.ts';
import { postColumns, postRow } from './rows.ts';

export type FolderReport = {
  added: number;
  changed: number;
  unchanged: number;
  /** `line` 0: the file as a whole. */
  bad: { file: string; line: number; reason: string }[];
  /** Names in front matter that mean nothing here. */
  ignored: { file: string; names: string[] }[];
};

const mostOfFile = 1_000_000;

/**
 * Every `.md` file in a folder and the folders in it. A post is known by its slug: one that came from a file before is
 * brought up to date, and one that is the same is not touched. Files that cannot be read are reported; the others come in.
 */
export async function importMarkdown(db: Database, folder: string, now: number): Promise<FolderReport> {
  const report: FolderReport = { added: 0, changed: 0, unchanged: 0, bad: [], ignored: [] };
  const fileOf = new Map<string, string>();
  for (const file of filesIn(folder)) {
    const read = readFile(join(folder, file), now);
    const bad = (line: number, reason: string) => report.bad.push({ file, line, reason });
    if (!read.ok) {
      bad(read.line, read.reason);
      continue;
    }
    const { post, ignored } = read;
    if (ignored.length > 0) report.ignored.push({ file, names: ignored });
    const other = fileOf.get(post.slug);
    if (other !== undefined) {
      bad(0, `The slug "${post.slug}" is also that of ${other}.`);
      continue;
    }
    fileOf.set(post.slug, file);
    const done = await db.write((trx) => put(trx, post));
    if (done === 'taken') bad(0, `There is another post with the slug "${post.slug}".`);
    else report[done] += 1;
  }
  return report;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.md$/i.test(file) && !/(?:^|[/\\])(?:\.|node_modules|readme\.md$)/i.test(file))
    .filter((file) => statSync(join(folder, file)).isFile())
    .sort();
}

function readFile(path: string, now: number): ReturnType<typeof readPostFile> {
  if (statSync(path).size > mostOfFile)
    return { ok: false, line: 0, reason: 'The file is larger than 1 MB.' };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
    return readPostFile(text, basename(path).replace(/\.md$/i, ''), now);
  } catch {
    return { ok: false, line: 0, reason: 'The file is not text in UTF-8.' };
  }
}

async function put(trx: Writer, post: PostFile): Promise<'added' | 'changed' | 'unchanged' | 'taken'> {
  const source = `markdown:${post.slug}`;
  const stored = await trx.selectFrom('posts').selectAll().where('slug', '=', post.slug).executeTakeFirst();
  if (stored === undefined) {
    const row = postRow(post, source);
    await trx.insertInto('posts').values(row).execute();
    await hangAnew(trx, row.id);
    return 'added';
  }
  if (stored.source !== source) return 'taken';
  const columns = postColumns(post);
  const same = Object.entries(columns).every(
    ([name, value]) => stored[name as keyof typeof columns] === value,
  );
  if (same) return 'unchanged';
  await lockPost(trx, { id: stored.id });
  await trx.updateTable('posts').set(columns).where('id', '=', stored.id).execute();
  await hangAnew(trx, stored.id);
  if (columns.html !== stored.html) await anchorAgain(trx, stored.id, columns.html);
  return 'changed';
}
