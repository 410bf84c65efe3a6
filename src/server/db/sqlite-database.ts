import { Kysely } from 'kysely';
import type { Database } from './database.ts';
import type { Schema } from './schema.ts';
import { type SqliteConnection, sqliteDialect } from './sqlite-dialect.ts';

/** Without a second connection for reading (a database in memory), reads wait for a transaction in hand. */
export function sqliteDatabase(
  writing: SqliteConnection,
  reading: SqliteConnection | null = null,
  patience = 10_000,
): Database {
  const writer = new Kysely<Schema>({
    dialect: sqliteDialect(writing, { begin: 'begin immediate', patience }),
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
      if (read !== writer) await read.destroy();
      await writer.destroy();
      // Kysely leaves what it never used open.
      reading?.close();
      writing.close();
    },
  };
}
