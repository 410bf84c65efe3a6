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

/**
 * A query made into SQL once for each database, where making it costs more than running it. `p('name')` stands where a
 * value comes: `prepared<{ slug: string }>()((db, p) => db.selectFrom('posts')….where('slug', '=', p('slug')))`.
 */
export const prepared =
  <V extends Values>() =>
  <R>(
    build: (db: Kysely<Schema>, p: Parameters<V>) => { compile: (db: Kysely<Schema>) => CompiledQuery<R> },
  ) => {
    const compiled = new WeakMap<object, CompiledQuery<R>>();
    return async (db: Reader, values: V): Promise<R[]> => {
      const { adapter, plugins } = db.getExecutor();
      // A plugin wants to see the query as it runs.
      if (plugins.length > 0)
        return (await db.executeQuery<R>(build(db, (name) => sql.val(values[name])).compile(db))).rows;
      let query = compiled.get(adapter);
      if (query === undefined) {
        query = build(db, (name) => sql`${new Parameter(name)}`).compile(db);
        compiled.set(adapter, query);
      }
      const parameters = query.parameters.map((value) =>
        value instanceof Parameter ? values[value.name] : value,
      );
      return (await db.executeQuery<R>({ ...query, parameters })).rows;
    };
  };
