import { CompiledQuery, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Database, Writer } from './database.ts';
import type { Schema } from './schema.ts';

type Options = {
  /** Told of a connection that broke while nobody used it; the pool replaces it. */
  onError?: (error: Error) => void;
  /** Connections for reading, and as many for writing. */
  connections?: number;
};

const int8 = 20;
const numeric = 1700;

/** 64-bit integers, and the sums of them, come as numbers. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (id: number, format?: 'text' | 'binary') =>
    id === int8 || id === numeric ? toNumber : pg.types.getTypeParser(id, format ?? 'text'),
};

function toNumber(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) throw new RangeError('An integer beyond 2^53');
  return value;
}

/** Connects when first asked; reading and writing have connections of their own, so readers never wait for writers. */
export function openPostgres(url: string, { onError = () => {}, connections = 8 }: Options = {}): Database {
  const pool = (settings: string) => {
    const made = new pg.Pool({
      connectionString: url,
      application_name: 'equal-say',
      max: connections,
      connectionTimeoutMillis: 10_000,
      types,
    });
    made.on('error', onError);
    // One that breaks while in use fails its query, but also emits an error that would end the process if unheard.
    made.on('connect', (client) => void client.on('error', () => {}));
    const db = new Kysely<Schema>({
      dialect: new PostgresDialect({
        pool: made,
        onCreateConnection: async (connection) => {
          await connection.executeQuery(CompiledQuery.raw(settings));
        },
      }),
    });
    const close = async () => {
      await db.destroy();
      // Kysely leaves what it never used open.
      if (!made.ended) await made.end();
    };
    return { db, close };
  };
  const reading = pool(`set statement_timeout = '10s'; set default_transaction_read_only = on`);
  const writing = pool(
    `set statement_timeout = '15s'; set lock_timeout = '10s'; set idle_in_transaction_session_timeout = '30s'`,
  );
  return {
    dialect: 'postgres',
    read: reading.db,
    writer: writing.db,
    write: (change) => retrying(() => inTransaction(writing.db, change)),
    close: async () => {
      await reading.close();
      await writing.close();
    },
  };
}

const inTransaction = <T>(db: Kysely<Schema>, change: (trx: Writer) => Promise<T>): Promise<T> =>
  db.transaction().setIsolationLevel('read committed').execute(change);

/** What the database asks to have tried again: serialization failure, deadlock. */
const retried = ['40001', '40P01'];
const attempts = 5;

async function retrying<T>(run: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run();
    } catch (error) {
      const again = error instanceof Error && 'code' in error && retried.includes(String(error.code));
      if (!again || attempt === attempts) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 2 ** attempt * 5 * (0.5 + Math.random())));
  }
}
