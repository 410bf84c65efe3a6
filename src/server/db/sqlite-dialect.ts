import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import { Turns } from './turns.ts';

/** A prepared statement. Integers come and go as numbers. */
export type SqliteStatement = {
  /** Does it answer with rows (select, pragma, returning)? */
  returnsRows: boolean;
  all: (params: readonly unknown[]) => Record<string, unknown>[];
  run: (params: readonly unknown[]) => { changes: number };
  /** Where the engine does not collect statements by itself. */
  finalize?: () => void;
};

/** What the dialect needs of an engine: node's and the browser's both are synchronous. */
export type SqliteConnection = {
  prepare: (sql: string) => SqliteStatement;
  exec: (sql: string) => void;
  close: () => void;
};

export type SqliteOptions = {
  /** What a transaction begins with. A deferred one that writes can fail half-way: only for a connection that reads. */
  begin: 'begin immediate' | 'begin';
  /** Milliseconds to wait for one's turn on this connection, and for another process that writes. */
  patience: number;
};

const keptStatements = 200;

/** Kysely over one synchronous SQLite connection; whoever uses it takes turns. Opens nothing, closes what it was given. */
export function sqliteDialect(connection: SqliteConnection, options: SqliteOptions): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new SqliteDriver(connection, options),
    createIntrospector: (db: Kysely<unknown>) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

class SqliteDriver implements Driver {
  readonly #turns = new Turns();
  readonly #connection: Connection;
  readonly #options: SqliteOptions;

  constructor(connection: SqliteConnection, options: SqliteOptions) {
    this.#connection = new Connection(connection, options.patience);
    this.#options = options;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    await this.#turns.begin(this.#options.patience);
    return this.#connection;
  }

  async releaseConnection(): Promise<void> {
    this.#turns.end();
  }

  async beginTransaction(): Promise<void> {
    await this.#connection.begin(this.#options.begin);
  }

  async commitTransaction(): Promise<void> {
    this.#connection.commit();
  }

  async rollbackTransaction(): Promise<void> {
    this.#connection.rollback();
  }

  /** Waits for what is in hand. */
  async destroy(): Promise<void> {
    await this.#turns.begin(this.#options.patience);
    this.#connection.close();
  }
}

class Connection implements DatabaseConnection {
  readonly #connection: SqliteConnection;
  readonly #patience: number;
  readonly #statements = new Map<string, SqliteStatement>();
  #inTransaction = false;

  constructor(connection: SqliteConnection, patience: number) {
    this.#connection = connection;
    this.#patience = patience;
  }

  async begin(sql: string): Promise<void> {
    await whileBusy(() => this.#connection.exec(sql), this.#patience);
    this.#inTransaction = true;
  }

  commit(): void {
    this.#connection.exec('commit');
    this.#inTransaction = false;
  }

  rollback(): void {
    this.#inTransaction = false;
    try {
      this.#connection.exec('rollback');
    } catch (error) {
      // SQLite has rolled back by itself where a disk was full or broken; the first error is the one worth telling.
      if (!(error instanceof Error && /no transaction is active/i.test(error.message))) throw error;
    }
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    // Inside a transaction nothing is ever busy: `begin immediate` holds the only lock there is.
    if (this.#inTransaction) return this.#execute(query);
    return whileBusy(() => this.#execute<R>(query), this.#patience);
  }

  /** All rows at once: a statement left half-read would hold its snapshot while others take their turn. */
  async *streamQuery<R>(query: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    yield await this.executeQuery<R>(query);
  }

  close(): void {
    for (const statement of this.#statements.values()) statement.finalize?.();
    this.#statements.clear();
    this.#connection.close();
  }

  #execute<R>(query: CompiledQuery): QueryResult<R> {
    const statement = this.#statement(query.sql);
    if (statement.returnsRows) return { rows: statement.all(query.parameters) as R[] };
    return { rows: [], numAffectedRows: BigInt(statement.run(query.parameters).changes) };
  }

  #statement(sql: string): SqliteStatement {
    const kept = this.#statements.get(sql);
    const statement = kept ?? this.#connection.prepare(sql);
    // Taken out and put back: a Map keeps the order of insertion, so its first entry is the one unused for longest.
    this.#statements.delete(sql);
    this.#statements.set(sql, statement);
    const [oldest] = this.#statements;
    if (this.#statements.size > keptStatements && oldest) {
      this.#statements.delete(oldest[0]);
      oldest[1].finalize?.();
    }
    return statement;
  }
}

/** By SQLite's own words for SQLITE_BUSY: @photostructure/sqlite leaves the code out where a statement gives rows. */
export const isBusy = (error: unknown): boolean =>
  error instanceof Error && error.message.includes('database is locked');

/**
 * Another process is writing: asks again without blocking, since SQLite's own waiting would stop every reader of this
 * process too.
 */
async function whileBusy<T>(run: () => T, patience: number): Promise<T> {
  const end = Date.now() + patience;
  for (let pause = 1; ; pause = Math.min(pause * 2, 20)) {
    try {
      return run();
    } catch (error) {
      if (!isBusy(error) || Date.now() >= end) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, pause * (0.5 + Math.random())));
  }
}
