import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import { CommitGroups, type Soon } from './commit-groups.ts';
import { type SqliteConnection, SqliteEngine, whileBusy } from './sqlite-engine.ts';
import { Turns } from './turns.ts';

export type SqliteOptions = {
  /** What a transaction begins with. A deferred one that writes can fail half-way: only for a connection that reads. */
  begin: 'begin immediate' | 'begin';
  /** Milliseconds to wait for one's turn on this connection, and for another process that writes. */
  patience: number;
  /** A second connection to the same file: it answers what only reads, outside transactions. */
  reading?: SqliteConnection | undefined;
  /** Given: transactions that come at the same time share one COMMIT. */
  soon?: Soon | undefined;
};

/** Kysely over one synchronous SQLite connection; whoever uses it takes turns. Opens nothing, closes what it was given. */
export function sqliteDialect(connection: SqliteConnection, options: SqliteOptions): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new SqliteDriver(connection, options),
    createIntrospector: (db: Kysely<unknown>) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

/** What everybody who uses one connection shares. */
type Shared = {
  turns: Turns;
  groups: CommitGroups;
  engine: SqliteEngine;
  reading: SqliteEngine | null;
  options: SqliteOptions;
};

class SqliteDriver implements Driver {
  readonly #shared: Shared;
  #leases = 0;
  #idle = () => {};

  constructor(connection: SqliteConnection, options: SqliteOptions) {
    const engine = new SqliteEngine(connection);
    this.#shared = {
      turns: new Turns(),
      groups: new CommitGroups((sql) => engine.exec(sql), options.soon),
      engine,
      reading: options.reading ? new SqliteEngine(options.reading) : null,
      options,
    };
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    this.#leases += 1;
    return new Lease(this.#shared);
  }

  async releaseConnection(lease: Lease): Promise<void> {
    lease.release();
    this.#leases -= 1;
    if (this.#leases === 0) this.#idle();
  }

  beginTransaction(lease: Lease): Promise<void> {
    return lease.begin();
  }

  commitTransaction(lease: Lease): Promise<void> {
    return lease.end('keep');
  }

  rollbackTransaction(lease: Lease): Promise<void> {
    return lease.end('undo');
  }

  /** Waits for what is in hand. */
  async destroy(): Promise<void> {
    if (this.#leases > 0) await new Promise<void>((resolve) => (this.#idle = resolve));
    this.#shared.engine.close();
  }
}

/** One user of the connection; has the turn from the first thing that needs it. */
class Lease implements DatabaseConnection {
  readonly #shared: Shared;
  #hasTurn = false;
  #inTransaction = false;

  constructor(shared: Shared) {
    this.#shared = shared;
  }

  async begin(): Promise<void> {
    const { groups, engine, options } = this.#shared;
    await this.#takeTurn();
    await groups.gather();
    await whileBusy(() => groups.beginMember(() => engine.exec(options.begin)), options.patience);
    this.#inTransaction = true;
  }

  async end(how: 'keep' | 'undo'): Promise<void> {
    // Kysely asks for a rollback after a COMMIT that failed, too.
    if (!this.#inTransaction) return;
    this.#inTransaction = false;
    const { groups, turns } = this.#shared;
    const { ended } = groups.endMember(how, turns.wanted);
    this.release();
    await ended;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const { groups, engine, reading, options } = this.#shared;
    // Inside a transaction nothing is ever busy: `begin immediate` holds the only lock there is.
    if (this.#inTransaction) return engine.execute(query);
    if (reading !== null && query.query.kind === 'SelectQueryNode')
      return whileBusy(() => reading.execute<R>(query), options.patience);
    await this.#takeTurn();
    // Not under somebody else's COMMIT, which may fail.
    groups.commit();
    return whileBusy(() => engine.execute<R>(query), options.patience);
  }

  /** All rows at once: a statement left half-read would hold its snapshot while others take their turn. */
  async *streamQuery<R>(query: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    yield await this.executeQuery<R>(query);
  }

  release(): void {
    if (!this.#hasTurn) return;
    this.#hasTurn = false;
    this.#shared.turns.end();
  }

  async #takeTurn(): Promise<void> {
    if (this.#hasTurn) return;
    await this.#shared.turns.begin(this.#shared.options.patience);
    this.#hasTurn = true;
  }
}
