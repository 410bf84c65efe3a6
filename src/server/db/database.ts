import type { Kysely, Transaction } from 'kysely';
import type { Schema } from './schema.ts';

export type DialectName = 'sqlite' | 'postgres';

/** One database, whichever it is. Stores take `Reader` or `Writer`, never this. */
export type Database = {
  dialect: DialectName;
  /** For reading outside a transaction. Never waits for a writer. */
  read: Kysely<Schema>;
  /**
   * One writing transaction: BEGIN IMMEDIATE on SQLite, READ COMMITTED on PostgreSQL. `change` awaits nothing but SQL,
   * and only through the transaction handed in. It may run more than once where the database asks to (deadlock).
   */
  write: <T>(change: (trx: Writer) => Promise<T>) => Promise<T>;
  /** For better-auth alone: a Kysely whose single statements may write. */
  writer: Kysely<Schema>;
  close: () => Promise<void>;
};

export type Reader = Kysely<Schema> | Transaction<Schema>;
export type Writer = Transaction<Schema>;
