import { z } from 'zod';
import { limits } from '../../contract/limits.ts';
import { can } from '../../contract/permissions.ts';
import type { PageRevision, PageRevisions, WrittenPage } from '../../contract/written-pages.ts';
import { mustSaySomething } from '../comments/create.ts';
import { mustNotBeBanned } from '../sanctions/must-be-free.ts';
import type { Reader, Writer } from '../db/database.ts';
import { fromCursor, toCursor } from '../http/cursor.ts';
import { refuse } from '../http/problem.ts';
import type { Person } from '../http/viewer.ts';
import { writeLog } from '../moderation/write-log.ts';
import { builtIn } from './built-in.ts';

const slug = 'house-rules';

/** The number of the revision in force; 0: what comes with the program. */
export async function readRevision(db: Reader): Promise<number> {
  const row = await db
    .selectFrom('pages')
    .select('revision')
    .where('slug', '=', slug)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.revision ?? 0;
}

export async function readHouseRules(db: Reader): Promise<WrittenPage> {
  const row = await db
    .selectFrom('pages')
    .select(['revision', 'html', 'at'])
    .where('slug', '=', slug)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? { revision: 0, html: builtIn().html, at: null };
}

const position = z.tuple([z.literal('pages'), z.int().min(1).max(2_147_483_647)]);

/** A page of all revisions, newest first; the last is what came with the program. */
export async function listRevisions(db: Reader, after: string | undefined): Promise<PageRevisions> {
  const from = fromCursor(after, position);
  const rows = await db
    .selectFrom('pages')
    .select(['revision', 'body', 'html', 'by', 'at'])
    .where('slug', '=', slug)
    .$if(from !== null, (pages) => pages.where('revision', '<', from?.[1] ?? 0))
    .orderBy('revision', 'desc')
    .limit(limits.page.summaries + 1)
    .execute();
  const page: PageRevision[] = rows.slice(0, limits.page.summaries);
  const last = page.at(-1);
  if (last && rows.length > page.length) return { revisions: page, next: toCursor(['pages', last.revision]) };
  return { revisions: [...page, { ...builtIn(), revision: 0, at: null, by: null }], next: null };
}

/** Refuses with the reason why not. */
export function mustBeAbleToWrite(person: Person, now: number): void {
  if (can(person, 'write-page', null, now)) return;
  if (person.role === 'administrator') mustNotBeBanned(person, now);
  refuse('not-allowed', 'Only administrators can do this.');
}

type Writing = { body: string; html: string; revision: number; at: number };

/** A new revision. Whoever did not see the newest one is refused. */
export async function writeHouseRules(
  trx: Writer,
  person: Person,
  { body, html, revision, at }: Writing,
): Promise<{ revision: number }> {
  mustBeAbleToWrite(person, at);
  mustSaySomething(html);
  const theirs = () =>
    refuse(
      'changed-meanwhile',
      'Somebody else has changed the house rules since you began. Read theirs, then save again.',
    );
  if ((await readRevision(trx)) !== revision) theirs();
  const line = await writeLog(trx, person, at, {
    action: 'page-written',
    post_id: '',
    comment_id: null,
    target: slug,
  });
  const written = await trx
    .insertInto('pages')
    .values({ slug, revision: revision + 1, body, html, person_id: person.id, by: line.by, at })
    // On PostgreSQL two may have read the same revision: the second one waits here for the first.
    .onConflict((on) => on.doNothing())
    .returning('revision')
    .executeTakeFirst();
  return written ?? theirs();
}
