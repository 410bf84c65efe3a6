import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { hangAnew } from '../changes/wall.ts';
import type { Database, Writer } from '../db/database.ts';
import { lockPost } from '../posts/store.ts';
import { anchorAgain } from '../quotes/anchor-again.ts';
import { type EasyReadReport, importEasyReads, isEasyReadFile } from './easy-read-files.ts';
import { readPostFile, type PostFile } from './post-file.ts';
import { readText } from './read-text.ts';
import { postColumns, postRow } from './rows.ts';

export type FolderReport = {
  added: number;
  changed: number;
  unchanged: number;
  easyRead: EasyReadReport;
  /** `line` 0: the file as a whole. */
  bad: { file: string; line: number; reason: string }[];
  /** Names in front matter that mean nothing here. */
  ignored: { file: string; names: string[] }[];
};

/**
 * Every `.md` file in a folder and the folders in it. A post is known by its slug: one that came from a file before is
 * brought up to date, and one that is the same is not touched. Files that cannot be read are reported; the others come in.
 * Easy Read versions stand beside their posts.
 */
export async function importMarkdown(db: Database, folder: string, now: number): Promise<FolderReport> {
  const counts = { added: 0, changed: 0, unchanged: 0 };
  const report: FolderReport = { ...counts, easyRead: { ...counts, removed: 0 }, bad: [], ignored: [] };
  const fileOf = new Map<string, string>();
  const slugs = new Map<string, string>();
  const files = filesIn(folder);
  for (const file of files.filter((one) => !isEasyReadFile(one))) {
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
    else {
      report[done] += 1;
      slugs.set(file, post.slug);
    }
  }
  const bad = (file: string, line: number, reason: string) => report.bad.push({ file, line, reason });
  report.easyRead = await importEasyReads(db, {
    folder,
    files: files.filter(isEasyReadFile),
    slugs,
    bad,
    now,
  });
  return report;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.md$/i.test(file) && !/(?:^|[/\\])(?:\.|node_modules|readme\.md$)/i.test(file))
    .filter((file) => statSync(join(folder, file)).isFile())
    .sort();
}

function readFile(path: string, now: number): ReturnType<typeof readPostFile> {
  const read = readText(path);
  if (!read.ok) return { ok: false, line: 0, reason: read.reason };
  return readPostFile(read.text, basename(path).replace(/\.md$/i, ''), now);
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
