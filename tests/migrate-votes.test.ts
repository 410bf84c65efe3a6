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
import { bothNumbers } from './api/counts.ts';
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
const comments = 1203;

/** A debate as the version before left it: votes, and nothing made of them but the totals. */
async function olderDebate(db: Database): Promise<string> {
  const post = newId(at);
  await db.write(async (trx) => {
    await sql`insert into posts (id, slug, title, standfirst, question, byline, tags, html, reading_time, published_at)
      values (${post}, 'rotas', 'Rotas', '', 'Who?', 'Jo', '[]', '<p>Words.</p>', 1, ${at})`.execute(trx);
    for (let n = 0; n < comments; n += 1) {
      const id = newId(at + n);
      await sql`insert into comments (id, post_id, root_id, depth, sibling_no, author_key, alias, point_of_view, body,
          html, sharing, created_at, agree, kind, present)
        values (${id}, ${post}, ${id}, 0, 0, 'key', 'Blue Kettle', 'family', 'Words.', '<p>Words.</p>', 'here',
          ${at + n}, ${n % 8}, 'agree', 1)`.execute(trx);
      for (let k = 0; k < n % 8; k += 1)
        await sql`insert into votes (comment_id, person_id, post_id, vote, point_of_view, at)
          values (${id}, ${`person-${k}`}, ${post}, 'agree', ${k === 7 ? null : k % 2 ? 'family' : 'manager'}, ${at})`.execute(
          trx,
        );
    }
    await sql`insert into heard (post_id, point_of_view, comments) values (${post}, 'family', ${comments})`.execute(
      trx,
    );
    await sql`update posts set comment_count = ${comments} where id = ${post}`.execute(trx);
  });
  return post;
}

describe.each(kinds)('votes from before there was common ground, on %s', (_, empty) => {
  it('make the same tallies and scores as counting them anew', async () => {
    const db = await empty();
    onTestFinished(() => db.close());
    await migrate(db, [start, wholeDebate, staff]);
    const post = await olderDebate(db);
    await migrate(db);
    const { stored, right } = await bothNumbers(db, post);
    expect(stored).toEqual(right);
    // Six and seven of every eight comments have three agreeing votes of both points of view.
    const agreed = right.comments.filter((comment) => comment.agreed_across === 2);
    expect(agreed).toHaveLength(Math.floor(comments / 8) * 2);
    expect(right.standings).toContainEqual({ view: 'common-ground', comments: agreed.length });
  });
});
