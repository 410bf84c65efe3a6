import sqlite3InitModule, { type BindingSpec, type Database as WasmDatabase } from '@sqlite.org/sqlite-wasm';
import type { Database } from './database.ts';
import { sqliteDatabase } from './sqlite-database.ts';
import type { SqliteConnection, SqliteStatement } from './sqlite-engine.ts';

/** A new database in memory, in a browser (or anywhere WebAssembly runs): for mocks. */
export async function openSqliteWasm(): Promise<Database> {
  const sqlite3 = await sqlite3InitModule();
  // It would print every refused statement, which the caller is told of anyway.
  sqlite3.config.warn = () => {};
  const db = new sqlite3.oo1.DB(':memory:');
  db.exec('pragma foreign_keys = on');
  return sqliteDatabase(connection(db));
}

const connection = (db: WasmDatabase): SqliteConnection => ({
  prepare: (sql) => statement(db, sql),
  exec: (sql) => void db.exec(sql),
  close: () => db.close(),
});

function statement(db: WasmDatabase, sql: string): SqliteStatement {
  const prepared = db.prepare(sql);
  const run = (params: readonly unknown[], each: () => void) => {
    try {
      if (params.length > 0) prepared.bind(params as BindingSpec);
      while (prepared.step()) each();
    } finally {
      prepared.reset(true);
    }
  };
  return {
    returnsRows: prepared.columnCount > 0,
    all: (params) => {
      const rows: Record<string, unknown>[] = [];
      run(params, () => rows.push(prepared.get({})));
      return rows;
    },
    run: (params) => {
      run(params, () => {});
      return { changes: db.changes() };
    },
    finalize: () => void prepared.finalize(),
  };
}
