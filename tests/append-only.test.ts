import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { Database } from '../src/server/db/database.ts';
import { newId } from '../src/server/ids.ts';
import { eachDatabase } from './databases.ts';

type Row = Record<string, string | number>;

/** Something in every column that must have something. */
async function rowOf(db: Database, table: string, known: Row = {}): Promise<Row> {
  const tables = await db.read.introspection.getTables();
  const columns = tables.find(({ name }) => name === table)?.columns ?? [];
  const needed = columns.filter(({ isNullable, hasDefaultValue }) => !isNullable && !hasDefaultValue);
  const made = needed.map(({ name, dataType }) => [name, /int/i.test(dataType) ? 1 : 'x']);
  return { ...Object.fromEntries(made), ...known };
}

const putting = (how: string, table: string, row: Row) => {
  const columns = sql.join(Object.keys(row).map((name) => sql.ref(name)));
  return sql`${sql.raw(how)} into ${sql.table(table)} (${columns}) values (${sql.join(Object.values(row))})`;
};
type Statement = ReturnType<typeof putting>;

const onWhatItStands: Record<string, readonly [string, Row][]> = {
  moderation_log: [],
  safeguarding_log: [
    ['posts', { id: 'x' }],
    ['comments', { id: 'x', post_id: 'x' }],
  ],
  notice_events: [['notices', { id: 'x' }]],
};

eachDatabase('a line of an append-only table', (open) => {
  for (const [table, below] of Object.entries(onWhatItStands))
    it(`of ${table} can be added, and never changed, removed or replaced`, async () => {
      const db = await open();
      const run = (statement: Statement) => db.write((trx) => statement.execute(trx));
      for (const [name, known] of below) await run(putting('insert', name, await rowOf(db, name, known)));
      const line = await rowOf(db, table, { id: newId(1), by: 'moderator' });
      await run(putting('insert', table, line));
      await run(putting('insert', table, { ...line, id: newId(2) }));

      const name = sql.table(table);
      const other = { ...line, by: 'nobody' };
      const refused = [
        sql`update ${name} set ${sql.ref('by')} = 'nobody'`,
        sql`update ${name} set id = id`,
        sql`delete from ${name}`,
        sql`${putting('insert', table, other)} on conflict (id) do update set ${sql.ref('by')} = 'nobody'`,
        ...(db.dialect === 'postgres'
          ? [sql`truncate ${name}`, sql`truncate ${name} cascade`]
          : [
              putting('insert or replace', table, other),
              putting('replace', table, other),
              putting('insert or replace', table, { rowid: 1, ...other, id: newId(3) }),
              sql`update or replace ${name} set rowid = 1 where rowid = 2`,
            ]),
      ];
      for (const statement of refused) await expect(run(statement)).rejects.toThrow('append-only');
      const { rows } = await sql<Row>`select * from ${name}`.execute(db.read);
      expect(rows.map(({ by }) => by)).toEqual(['moderator', 'moderator']);
    });
});
