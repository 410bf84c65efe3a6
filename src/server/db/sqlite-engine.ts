import type { CompiledQuery, QueryResult } from 'kysely';

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

const keptStatements = 200;

/** A connection that prepares a statement once. */
export class SqliteEngine {
  readonly #connection: SqliteConnection;
  readonly #statements = new Map<string, SqliteStatement>();

  constructor(connection: SqliteConnection) {
    this.#connection = connection;
  }

  exec(sql: string): void {
    this.#connection.exec(sql);
  }

  execute<R>(query: CompiledQuery): QueryResult<R> {
    const statement = this.#statement(query.sql);
    if (statement.returnsRows) return { rows: statement.all(query.parameters) as R[] };
    return { rows: [], numAffectedRows: BigInt(statement.run(query.parameters).changes) };
  }

  close(): void {
    for (const statement of this.#statements.values()) statement.finalize?.();
    this.#statements.clear();
    this.#connection.close();
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
export async function whileBusy<T>(run: () => T, patience: number): Promise<T> {
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
