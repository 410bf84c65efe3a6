import { type CompiledQuery, type Kysely, type RawBuilder, sql } from 'kysely';
import type { Reader } from './database.ts';
import type { Schema } from './schema.ts';

class Parameter {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

type Values = Record<string, unknown>;
type Parameters<V extends Values> = <K extends keyof V & string>(name: K) => RawBuilder<V[K]>;

/** A query that comes again with other values: `statement` names its text. */
type PreparedQuery<R> = CompiledQuery<R> & { readonly statement: string };

const names = new Map<string, string>();

function nameOf(text: string): string {
  const name = names.get(text) ?? `s${names.size + 1}`;
  names.set(text, name);
  return name;
}

/** The name of its text, the same each time; null for a query that was made for this once. */
export const statementOf = (query: CompiledQuery & { statement?: string }): string | null =>
  query.statement ?? null;

/**
 * A query made into SQL once for each database, where making it costs more than running it. `p('name')` stands where a
 * value comes: `prepared<{ slug: string }>()((db, p) => db.selectFrom('posts')….where('slug', '=', p('slug')))`.
 * On PostgreSQL it is also planned once for each connection, and in a transaction nobody waits for one that gives no
 * rows (postgres-dialect.ts).
 */
export const prepared =
  <V extends Values>() =>
  <R>(
    build: (db: Kysely<Schema>, p: Parameters<V>) => { compile: (db: Kysely<Schema>) => CompiledQuery<R> },
  ) => {
    const compiled = new WeakMap<object, PreparedQuery<R>>();
    return async (db: Reader, values: V): Promise<R[]> => {
      const { adapter, plugins } = db.getExecutor();
      // A plugin wants to see the query as it runs.
      if (plugins.length > 0)
        return (await db.executeQuery<R>(build(db, (name) => sql.val(values[name])).compile(db))).rows;
      let query = compiled.get(adapter);
      if (query === undefined) {
        const made = build(db, (name) => sql`${new Parameter(name)}`).compile(db);
        query = { ...made, statement: nameOf(made.sql) };
        compiled.set(adapter, query);
      }
      const parameters = query.parameters.map((value) =>
        value instanceof Parameter ? values[value.name] : value,
      );
      return (await db.executeQuery<R>({ ...query, parameters })).rows;
    };
  };
