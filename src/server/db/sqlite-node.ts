import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import type { Database } from './database.ts';
import { sqliteDatabase } from './sqlite-database.ts';
import { isBusy, type SqliteConnection, type SqliteStatement } from './sqlite-engine.ts';

type Options = { patience?: number };

/**
 * A SQLite file (made with its folder when missing, readable by its owner alone: it holds sessions) or `:memory:`.
 * Throws when it cannot be opened.
 */
export function openSqlite(path: string | ':memory:', { patience = 10_000 }: Options = {}): Database {
  if (path === ':memory:') return sqliteDatabase(connect(path, []), { patience });
  const file = resolve(path);
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  closeSync(openSync(file, 'a', 0o600));
  // What was erased is overwritten: a deleted comment must not be read out of the file afterwards.
  const writing = connect(file, ['journal_mode = wal', 'synchronous = full', 'secure_delete = on']);
  // Two connections, so that readers neither wait for a transaction nor see inside it.
  const reading = connect(file, ['query_only = on']);
  // After the requests that have arrived by now: their transactions share a COMMIT.
  return sqliteDatabase(writing, { reading, patience, soon: setImmediate });
}

/** Short: while SQLite waits, this process does nothing else. The dialect waits longer, and lets others work. */
const blockFor = 20;

function connect(path: string, pragmas: string[]): SqliteConnection {
  const db = new DatabaseSync(path, { timeout: blockFor });
  for (const pragma of pragmas) whileStarting(() => db.exec(`pragma ${pragma}`));
  db.exec('pragma foreign_keys = on');
  return {
    prepare: (sql) => statement(db, sql),
    exec: (sql) => db.exec(sql),
    close: () => {
      if (!db.isOpen) return;
      db.exec('pragma wal_checkpoint(truncate)');
      db.close();
    },
  };
}

function statement(db: DatabaseSyncInstance, sql: string): SqliteStatement {
  const prepared = db.prepare(sql);
  // An array for a row comes out of the engine in half the time of an object.
  prepared.setReturnArrays(true);
  const namesNow = () => prepared.columns().map(({ name }) => name);
  let names = namesNow();
  let toRow: ToRow | null = null;
  return {
    returnsRows: names.length > 0,
    all: (params) => {
      const rows = prepared.all(...params) as unknown[][];
      // `select *` from a table that has been given a column since.
      if (rows[0] !== undefined && rows[0].length !== names.length) {
        names = namesNow();
        toRow = null;
      }
      toRow ??= rowMaker(names);
      return rows.map(toRow);
    },
    run: (params) => prepared.run(...params),
  };
}

type ToRow = (values: readonly unknown[]) => Record<string, unknown>;

/** As one object literal for each list of columns, which takes a tenth of the time of a property after the other. */
const rowMaker = (names: readonly string[]): ToRow =>
  new Function(
    'v',
    `return {${names.map((name, at) => `${JSON.stringify(name)}:v[${at}]`).join(',')}}`,
  ) as ToRow;

/** Changing the journal mode does not wait for another process that starts at the same moment, whatever the time-out. */
function whileStarting(run: () => void): void {
  const end = Date.now() + 10_000;
  for (;;) {
    try {
      return run();
    } catch (error) {
      if (!isBusy(error) || Date.now() >= end) throw error;
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
  }
}
