import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  type TransactionSettings,
} from 'kysely';
import type { Pool, PoolClient } from 'pg';
import { statementOf } from './prepared.ts';

type Options = {
  /** SQL that is run once on each connection. */
  settings: string;
  connections: number;
  /**
   * What is asked in the same turn of the event loop goes over the same connection, the one with the fewest users: many
   * statements leave in one write, and nobody waits for a free connection. Without transactions only.
   */
  shared: boolean;
};

/** Kysely over a pool of pipelining connections. Closes the pool with itself. */
export const postgresDialect = (pool: Pool, options: Options): Dialect => ({
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => new PostgresDriver(pool, options),
  createIntrospector: (db: Kysely<unknown>) => new PostgresIntrospector(db),
  createQueryCompiler: () => new PostgresQueryCompiler(),
});

/** A connection in use, and by how many. A broken one does not go back into the pool. */
type InUse = { client: Promise<PoolClient>; users: number; isBroken: boolean };

class PostgresDriver implements Driver {
  readonly #pool: Pool;
  readonly #options: Options;
  readonly #known = new WeakSet<PoolClient>();
  readonly #inUse = new Set<InUse>();
  #thisTurn: InUse | undefined;

  constructor(pool: Pool, options: Options) {
    this.#pool = pool;
    this.#options = options;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    const one = this.#toShare() ?? { client: this.#connect(), users: 0, isBroken: false };
    this.#inUse.add(one);
    one.users += 1;
    if (this.#options.shared && this.#thisTurn === undefined) {
      this.#thisTurn = one;
      setImmediate(() => (this.#thisTurn = undefined));
    }
    try {
      const client = await one.client;
      return new Lease(client, (isBroken) => {
        one.isBroken ||= isBroken;
        if (this.#leave(one)) client.release(one.isBroken);
      });
    } catch (error) {
      this.#leave(one);
      throw error;
    }
  }

  #toShare(): InUse | undefined {
    const { shared, connections } = this.#options;
    if (!shared) return undefined;
    if (this.#thisTurn !== undefined && this.#thisTurn.users > 0) return this.#thisTurn;
    if (this.#inUse.size < connections) return undefined;
    return [...this.#inUse].reduce((least, one) => (one.users < least.users ? one : least));
  }

  /** Whether nobody else is left. */
  #leave(one: InUse): boolean {
    one.users -= 1;
    return one.users === 0 && this.#inUse.delete(one);
  }

  async #connect(): Promise<PoolClient> {
    const client = await this.#pool.connect();
    try {
      if (!this.#known.has(client)) await client.query(this.#options.settings);
    } catch (error) {
      client.release(true);
      throw error;
    }
    this.#known.add(client);
    return client;
  }

  async beginTransaction(lease: Lease, { isolationLevel }: TransactionSettings): Promise<void> {
    if (this.#options.shared) throw new Error('No transactions on connections that are shared');
    return lease.begin(isolationLevel === undefined ? 'begin' : `begin isolation level ${isolationLevel}`);
  }

  commitTransaction(lease: Lease): Promise<void> {
    return lease.commit();
  }

  rollbackTransaction(lease: Lease): Promise<void> {
    return lease.rollback();
  }

  async releaseConnection(lease: Lease): Promise<void> {
    lease.release();
  }

  async destroy(): Promise<void> {
    await this.#pool.end();
  }
}

const changes = ['InsertQueryNode', 'UpdateQueryNode', 'DeleteQueryNode'];

/** Only a change that gives no rows: nothing in the program depends on its answer. */
const givesNoRows = ({ query }: CompiledQuery): boolean =>
  changes.includes(query.kind) && !('returning' in query && query.returning !== undefined);

/** The database says so before it closes the connection, which would be given out once more in between. */
const endsConnection = (error: unknown): boolean =>
  error instanceof Error && (!('severity' in error) || error.severity !== 'ERROR');

/**
 * One user of a connection. In a transaction a prepared change that gives no rows is sent and not waited for: the next
 * statement goes right behind it. The database runs them in the order sent, and where one fails, it refuses all behind
 * it: they, or the COMMIT, then fail here with the error of the first.
 */
class Lease implements DatabaseConnection {
  readonly #client: PoolClient;
  readonly #release: (isBroken: boolean) => void;
  #isBroken = false;
  #inTransaction = false;
  #unanswered: Promise<unknown>[] = [];

  constructor(client: PoolClient, release: (isBroken: boolean) => void) {
    this.#client = client;
    this.#release = release;
  }

  release(): void {
    this.#release(this.#isBroken);
  }

  async begin(statement: string): Promise<void> {
    await this.#client.query(statement);
    this.#inTransaction = true;
  }

  async commit(): Promise<void> {
    await this.#client.query('commit');
    this.#inTransaction = false;
    // To COMMIT after a failure PostgreSQL answers without an error, and rolls back.
    await Promise.all(this.#unanswered);
  }

  async rollback(): Promise<void> {
    this.#inTransaction = false;
    try {
      await this.#client.query('rollback');
    } catch (error) {
      this.#isBroken = true;
      throw error;
    }
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const name = statementOf(query);
    const values = [...query.parameters];
    const sent = this.#client.query<R & object>({
      text: query.sql,
      values,
      ...(name === null ? {} : { name }),
    });
    if (this.#inTransaction && name !== null && givesNoRows(query)) {
      sent.catch(() => {});
      this.#unanswered.push(sent);
      return { rows: [] };
    }
    try {
      const { rows, rowCount, command } = await sent;
      return command === 'SELECT' ? { rows } : { rows, numAffectedRows: BigInt(rowCount ?? 0) };
    } catch (error) {
      this.#isBroken ||= endsConnection(error);
      await Promise.all(this.#unanswered);
      throw error;
    }
  }

  /** All rows at once: nothing here reads more than a page. */
  async *streamQuery<R>(query: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    yield await this.executeQuery<R>(query);
  }
}
