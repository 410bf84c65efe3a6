import { Socket } from 'node:net';
import { Kysely } from 'kysely';
import pg from 'pg';
import type { Database, Writer } from './database.ts';
import { postgresDialect } from './postgres-dialect.ts';
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

/** Every query here is a small one: compiling a plan takes longer than running it. */
const everywhere = 'set jit = off';

/** What is sent in the same turn of the event loop leaves in one write, since each write costs more than what is in it. */
class GatheringSocket extends Socket {
  override uncork(): void {
    setImmediate(() => super.uncork());
  }
}

/** Connects when first asked; reading and writing have connections of their own, so readers never wait for writers. */
export function openPostgres(url: string, { onError = () => {}, connections = 8 }: Options = {}): Database {
  const pool = (own: string, shared: boolean) => {
    const made = new pg.Pool({
      connectionString: url,
      application_name: 'equal-say',
      max: connections,
      connectionTimeoutMillis: 10_000,
      pipeline: true,
      stream: () => new GatheringSocket(),
      types,
    });
    made.on('error', onError);
    // One that breaks while in use fails its query, but also emits an error that would end the process if unheard.
    made.on('connect', (client) => void client.on('error', () => {}));
    const settings = `${everywhere}; ${own}`;
    const db = new Kysely<Schema>({ dialect: postgresDialect(made, { settings, connections, shared }) });
    const close = async () => {
      await db.destroy();
      // Kysely leaves what it never used open.
      if (!made.ended) await made.end();
    };
    return { db, close };
  };
  const reading = pool(`set statement_timeout = '10s'; set default_transaction_read_only = on`, true);
  const writing = pool(
    `set statement_timeout = '15s'; set lock_timeout = '10s'; set idle_in_transaction_session_timeout = '30s'`,
    false,
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
