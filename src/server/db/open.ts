import type { Database } from './database.ts';
import { openPostgres } from './postgres.ts';
import { openSqlite } from './sqlite-node.ts';

/**
 * `postgres://…`, or a SQLite file as `sqlite:PATH`, `file:PATH` or a plain path. Throws, in plain words, for anything
 * else.
 */
export function openDatabase(url: string, onError: (error: Error) => void = () => {}): Database {
  // A single letter is a Windows drive.
  const [, scheme, rest] = /^([a-z][a-z0-9+.-]+):(.*)$/is.exec(url) ?? [undefined, null, url];
  if (!rest) throw new Error('The address of the database is empty');
  switch (scheme?.toLowerCase() ?? null) {
    case 'postgres':
    case 'postgresql':
      return openPostgres(url, { onError });
    case 'sqlite':
    case 'file':
      return openSqlite(rest.replace(/^\/\//, ''));
    case null:
      return openSqlite(rest);
    default:
      // Not the whole address: it may hold a password.
      throw new Error(`Unknown kind of database: "${scheme}:". Use "postgres://…" or "sqlite:path/to/file"`);
  }
}
