import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { Database } from '../src/server/db/database.ts';
import { newId } from '../src/server/ids.ts';
import { storePost } from './api/site.ts';
import { eachDatabase } from './databases.ts';

/** A line of each append-only table, in what it stands on. */
async function lines(db: Database) {
  const post_id = await storePost(db, 'rotas', 1);
  const comment_id = newId(1);
  const notice_id = newId(1);
  const said = { at: 1, person_id: 'p', by: 'm@example.org' };
  await db.write(async (trx) => {
    await sql`insert into comments (id, post_id, root_id, depth, sibling_no, author_key, alias, point_of_view, body, html,
      sharing, created_at) values (${comment_id}, ${post_id}, ${comment_id}, 0, 1, 'k', 'Blue Kettle', 'family', 'x', 'x',
      'here', 1)`.execute(trx);
    await trx
      .insertInto('notices')
      .values({
        ...{
          id: notice_id,
          receipt: 'r',
          kind: 'legal',
          name: 'n',
          email: 'e',
          place: 'p',
          nation: 'england',
        },
        ...{ comment_id: null, what: 'w', why: 'y', at: 1, due_at: 2, state: 'open', closed_at: null },
      })
      .execute();
  });
  return {
    moderation_log: { ...said, id: newId(1), action: 'debate-closed', post_id },
    safeguarding_log: { ...said, id: newId(1), action: 'read', comment_id, post_id },
    notice_events: { ...said, id: newId(1), action: 'answered', notice_id, text: 't' },
  };
}

const tables = ['moderation_log', 'safeguarding_log', 'notice_events'] as const;

eachDatabase('a line of an append-only table', (open) => {
  for (const table of tables)
    it(`of ${table} can be added, and never changed, removed or replaced`, async () => {
      const db = await open();
      const line = (await lines(db))[table];
      const columns = sql.join(Object.keys(line).map((name) => sql.ref(name)));
      const values = (more: Record<string, unknown>) => sql.join(Object.values({ ...line, ...more }));
      const put = (how: string, more: Record<string, unknown> = {}) =>
        sql`${sql.raw(how)} into ${sql.table(table)} (${columns}) values (${values(more)})`;
      const inside = (statement: ReturnType<typeof put>) => db.write((trx) => statement.execute(trx));
      await inside(put('insert'));
      await inside(put('insert', { id: newId(2) }));

      const refused = [
        sql`update ${sql.table(table)} set ${sql.ref('by')} = 'nobody'`,
        sql`update ${sql.table(table)} set id = id`,
        sql`delete from ${sql.table(table)}`,
        sql`${put('insert')} on conflict (id) do update set ${sql.ref('by')} = 'nobody'`,
        ...(db.dialect === 'postgres'
          ? [sql`truncate ${sql.table(table)}`, sql`truncate ${sql.table(table)} cascade`]
          : [
              put('insert or replace', { by: 'nobody' }),
              put('replace', { by: 'nobody' }),
              sql`insert or replace into ${sql.table(table)} (rowid, ${columns}) values (1, ${values({ id: newId(3) })})`,
              sql`update or replace ${sql.table(table)} set rowid = 1 where rowid = 2`,
            ]),
      ];
      for (const statement of refused) await expect(inside(statement)).rejects.toThrow('append-only');
      const { rows } = await sql<{ by: string }>`select * from ${sql.table(table)}`.execute(db.read);
      expect(rows.map(({ by }) => by)).toEqual([line.by, line.by]);
    });
});
