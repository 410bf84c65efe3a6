import type { EasyPage, EasyRead, EasyRow } from '../../contract/easy-read.ts';
import type { Reader, Writer } from '../db/database.ts';
import type { EasyReadRow } from '../db/schema-easy-read.ts';
import { refuse } from '../http/problem.ts';
import { readRevision } from '../written-pages/store.ts';
import { builtInEasyRead } from './built-in.ts';
import type { EasyReadFile } from './easy-read-file.ts';

type Given = Pick<EasyReadFile, 'title' | 'question' | 'rows'>;

const rowsOf = (row: EasyReadRow): EasyRow[] => JSON.parse(row.rows) as EasyRow[];

const find = (db: Reader, subject: string): Promise<EasyReadRow | undefined> =>
  db.selectFrom('easy_reads').selectAll().where('subject', '=', subject).executeTakeFirst();

/** That of a post; refuses where there is none. */
export async function readPostEasyRead(db: Reader, slug: string): Promise<EasyRead> {
  const post = await db
    .selectFrom('posts')
    .select(['id', 'title', 'question', 'comment_count'])
    .where('slug', '=', slug)
    .executeTakeFirst();
  const row = post && (await find(db, post.id));
  if (!post || !row) return refuse('not-found', 'This post has no Easy Read version.');
  return {
    title: row.title ?? post.title,
    question: row.question ?? post.question,
    commentCount: post.comment_count,
    isOlder: false,
    rows: rowsOf(row),
  };
}

/** What the Easy Read version of a page depends on. */
export async function readPageVersion(db: Reader, page: EasyPage): Promise<[number, number]> {
  const row = await find(db, page);
  return [row?.at ?? 0, page === 'house-rules' ? await readRevision(db) : 0];
}

export async function readPageEasyRead(db: Reader, page: EasyPage): Promise<EasyRead> {
  const [row, changedAt] = await Promise.all([find(db, page), rulesChangedAt(db, page)]);
  const builtIn = builtInEasyRead(page);
  return {
    title: row?.title ?? builtIn.title ?? '',
    question: null,
    commentCount: null,
    isOlder: changedAt > (row?.at ?? 0),
    rows: row ? rowsOf(row) : rowsIn(builtIn),
  };
}

async function rulesChangedAt(db: Reader, page: EasyPage): Promise<number> {
  const row = await db
    .selectFrom('pages')
    .select('at')
    .where('slug', '=', page)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.at ?? 0;
}

const rowsIn = ({ rows }: Given): EasyRow[] =>
  rows.map(({ line: _line, headingLine: _headingLine, ...row }) => row);

/** The caller bumps the revision of the post. `at`: milliseconds UTC. */
export async function putEasyRead(
  trx: Writer,
  subject: string,
  given: Given,
  at: number,
): Promise<'added' | 'changed' | 'unchanged'> {
  const { title, question } = given;
  const columns = { title, question, rows: JSON.stringify(rowsIn(given)) };
  const stored = await find(trx, subject);
  if (!stored) {
    await trx
      .insertInto('easy_reads')
      .values({ subject, ...columns, at })
      .execute();
    return 'added';
  }
  if (stored.title === title && stored.question === question && stored.rows === columns.rows)
    return 'unchanged';
  await trx
    .updateTable('easy_reads')
    .set({ ...columns, at })
    .where('subject', '=', subject)
    .execute();
  return 'changed';
}

/** The caller bumps the revision of the post. Was there one? */
export async function removeEasyRead(trx: Writer, subject: string): Promise<boolean> {
  const gone = await trx
    .deleteFrom('easy_reads')
    .where('subject', '=', subject)
    .returning('subject')
    .execute();
  return gone.length > 0;
}
