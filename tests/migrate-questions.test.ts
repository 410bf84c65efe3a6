import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Database } from '../src/server/db/database.ts';
import { migrate } from '../src/server/db/migrate.ts';
import * as start from '../src/server/db/migrations/0001-start.ts';
import * as wholeDebate from '../src/server/db/migrations/0002-whole-debate.ts';
import * as staff from '../src/server/db/migrations/0003-staff.ts';
import { openPostgres } from '../src/server/db/postgres.ts';
import { openSqlite } from '../src/server/db/sqlite-node.ts';
import { newId } from '../src/server/ids.ts';
import { carryOutRecount } from '../src/server/operator/recount.ts';
import { emptyPostgres } from './databases.ts';

async function emptySqlite(): Promise<Database> {
  const folder = mkdtempSync(join(tmpdir(), 'equal-say-migrate-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return openSqlite(join(folder, 'data.sqlite'));
}
const url = process.env.TEST_DATABASE_URL;
const kinds: [string, () => Promise<Database>][] = [['SQLite', emptySqlite]];
if (url) kinds.push(['PostgreSQL', async () => openPostgres(await emptyPostgres(url), { connections: 2 })]);

const at = Date.UTC(2026, 2, 1);

/** Two questions as the version before left them. The first has replies of its asker, then of somebody else. */
async function olderDebate(db: Database): Promise<{ answered: string; answer: string }> {
  const post = newId(at);
  const answered = newId(at + 1);
  const own = newId(at + 2);
  const answer = newId(at + 3);
  const waiting = newId(at + 4);
  await db.write(async (trx) => {
    await sql`insert into posts (id, slug, title, standfirst, question, byline, tags, html, reading_time, published_at,
        comment_count)
      values (${post}, 'rotas', 'Rotas', '', 'Who?', 'Jo', '[]', '<p>Words.</p>', 1, ${at}, 4)`.execute(trx);
    const insert = (id: string, key: string, parent: string | null, no: number, replies: number) =>
      sql`insert into comments (id, post_id, parent_id, root_id, depth, sibling_no, author_key, alias, point_of_view,
          body, html, sharing, created_at, kind, present, reply_count, branch_count, child_count)
        values (${id}, ${post}, ${parent}, ${parent ?? id}, ${parent === null ? 0 : 1}, ${no}, ${key}, ${key},
          'family', 'Words.', '<p>Words.</p>', 'here', ${at}, ${parent === null ? 'question' : null}, 1, ${replies},
          ${replies}, ${replies})`.execute(trx);
    await insert(answered, 'Asker', null, 0, 2);
    await insert(own, 'Asker', answered, 1, 0);
    await insert(answer, 'Other', answered, 2, 0);
    await insert(waiting, 'Asker', null, 0, 0);
    await sql`insert into heard (post_id, point_of_view, comments) values (${post}, 'family', 4)`.execute(
      trx,
    );
  });
  return { answered, answer };
}

describe.each(kinds)('questions from before there were answers, on %s', (_, empty) => {
  it('have the answer that counting anew gives them', async () => {
    const db = await empty();
    onTestFinished(() => db.close());
    await migrate(db, [start, wholeDebate, staff]);
    const { answered, answer } = await olderDebate(db);
    await migrate(db);
    const question = await db.read
      .selectFrom('comments')
      .select(['answer_id', 'answered_at', 'answer_by'])
      .where('id', '=', answered)
      .executeTakeFirst();
    expect(question).toEqual({ answer_id: answer, answered_at: at, answer_by: 'Other' });
    const waiting = await db.read.selectFrom('standings').select(['view', 'comments']).execute();
    expect(waiting).toEqual([{ view: 'waiting', comments: 1 }]);
    expect(await carryOutRecount(db)).toBe(
      'Posts counted: 1. Numbers that were wrong, and are right now: 0.',
    );
  });
});
