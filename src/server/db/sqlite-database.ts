import { Kysely } from 'kysely';
import type { Soon } from './commit-groups.ts';
import type { Database } from './database.ts';
import type { Schema } from './schema.ts';
import { sqliteDialect } from './sqlite-dialect.ts';
import type { SqliteConnection } from './sqlite-engine.ts';

type Options = { reading?: SqliteConnection; patience?: number; soon?: Soon };

/** Without a second connection for reading (a database in memory), reads wait for a transaction in hand. */
export function sqliteDatabase(
  writing: SqliteConnection,
  { reading, patience = 10_000, soon }: Options = {},
): Database {
  const writer = new Kysely<Schema>({
    dialect: sqliteDialect(writing, { begin: 'begin immediate', patience, reading, soon }),
  });
  const read = reading
    ? new Kysely<Schema>({ dialect: sqliteDialect(reading, { begin: 'begin', patience }) })
    : writer;
  return {
    dialect: 'sqlite',
    read,
    writer,
    write: (change) => writer.transaction().execute(change),
    close: async () => {
      await writer.destroy();
      if (read !== writer) await read.destroy();
      // Kysely leaves what it never used open.
      reading?.close();
      writing.close();
    },
  };
}
