import { DatabaseSync } from '@photostructure/sqlite';
import { Kysely, sql } from 'kysely';
import { expect, it, onTestFinished } from 'vitest';
import { sqliteDialect } from './sqlite-dialect.ts';

/** A real connection that counts what is prepared and given back. */
function counted() {
  const engine = new DatabaseSync(':memory:');
  const count = { prepared: 0, finalized: 0 };
  const connection = {
    prepare: (text: string) => {
      count.prepared++;
      const prepared = engine.prepare(text);
      return {
        returnsRows: true,
        all: (params: readonly unknown[]): Record<string, unknown>[] => prepared.all(...params),
        run: (params: readonly unknown[]) => prepared.run(...params),
        finalize: () => void count.finalized++,
      };
    },
    exec: (text: string) => engine.exec(text),
    close: () => engine.close(),
  };
  const db = new Kysely<unknown>({ dialect: sqliteDialect(connection, { begin: 'begin', patience: 1000 }) });
  onTestFinished(() => db.destroy());
  return { db, count };
}

it('prepares a statement once, however often it runs', async () => {
  const { db, count } = counted();
  for (let value = 0; value < 5; value++)
    expect((await sql`select ${value} as x`.execute(db)).rows.map((row) => ({ ...(row as object) }))).toEqual(
      [{ x: value }],
    );
  expect(count).toEqual({ prepared: 1, finalized: 0 });
});

it('keeps the 200 statements used last, and gives the others back', async () => {
  const { db, count } = counted();
  const select = (number: number) => sql.raw(`select ${number} as x`).execute(db);
  for (let number = 0; number < 250; number++) {
    await select(number);
    await select(0);
  }
  expect(count).toEqual({ prepared: 250, finalized: 50 });
  await db.destroy();
  expect(count.finalized).toBe(250);
});
