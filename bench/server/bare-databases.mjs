/** The least one does with either database: one statement for reading, one transaction for writing. */
import { randomUUID } from 'node:crypto';
import { DatabaseSync } from '@photostructure/sqlite';
import pg from 'pg';

/**
 * @typedef {{ id: string, parentId: string | null, body: string, at: number }} Stored
 * @typedef {{
 *   reader: (columns: string[], ids: string[]) => () => unknown[] | Promise<unknown[]>,
 *   storing: (comments: number) => Promise<(parentId: string | null, body: string) => Stored | Promise<Stored>>,
 * }} Bare
 */

const tables = [
  'create table bare_comments (id text primary key, parent_id text, body text not null, at bigint not null)',
  'create index bare_comments_replies on bare_comments (parent_id, at)',
  'create table bare_keys (id text primary key, answer text not null)',
  'create table bare_log (id text primary key, at bigint not null)',
];

/** @param {string | null} parentId @param {string} body @returns {Stored} */
const comment = (parentId, body) => ({ id: randomUUID(), parentId, body, at: Date.now() });

/** @param {string} file @returns {Promise<Bare>} */
export async function openSqlite(file) {
  const db = new DatabaseSync(file);
  // As the site has them.
  for (const pragma of [
    'journal_mode = wal',
    'synchronous = full',
    'secure_delete = on',
    'foreign_keys = on',
  ])
    db.exec(`pragma ${pragma}`);
  return {
    reader: (columns, ids) => {
      const read = db.prepare(
        `select ${columns.join(', ')} from comments where id in (${ids.map(() => '?').join(', ')})`,
      );
      return () => read.all(...ids);
    },
    storing: async (comments) => {
      for (const table of tables) db.exec(table);
      const add = db.prepare('insert into bare_comments (id, parent_id, body, at) values (?, ?, ?, ?)');
      const key = db.prepare('insert into bare_keys (id, answer) values (?, ?)');
      const log = db.prepare('insert into bare_log (id, at) values (?, ?)');
      db.exec('begin');
      for (let at = 0; at < comments; at += 1) add.run(randomUUID(), null, 'x'.repeat(200), at);
      db.exec('commit');
      return (parentId, body) => {
        const made = comment(parentId, body);
        db.exec('begin immediate');
        add.run(made.id, parentId, body, made.at);
        key.run(randomUUID(), JSON.stringify(made));
        log.run(randomUUID(), made.at);
        db.exec('commit');
        return made;
      };
    },
  };
}

/** @param {string} url @returns {Promise<Bare>} */
export async function openPostgres(url) {
  // As many connections as the site has for each.
  const pool = new pg.Pool({ connectionString: url, max: 8 });
  return {
    reader: (columns, ids) => async () => {
      const text = `select ${columns.join(', ')} from comments where id = any($1)`;
      return (await pool.query({ name: 'read', text, values: [ids] })).rows;
    },
    storing: async (comments) => {
      for (const table of tables) {
        const [, kind, name] = /create (table|index) (\w+)/.exec(table) ?? [];
        await pool.query(`drop ${kind} if exists ${name}`);
        await pool.query(table);
      }
      const filler = `insert into bare_comments select gen_random_uuid()::text, null, repeat('x', 200), n from generate_series(1, $1::int) as n`;
      await pool.query(filler, [comments]);
      return async (parentId, body) => {
        const made = comment(parentId, body);
        const client = await pool.connect();
        try {
          await client.query('begin');
          await client.query('insert into bare_comments values ($1, $2, $3, $4)', [
            made.id,
            parentId,
            body,
            made.at,
          ]);
          await client.query('insert into bare_keys values ($1, $2)', [randomUUID(), JSON.stringify(made)]);
          await client.query('insert into bare_log values ($1, $2)', [randomUUID(), made.at]);
          await client.query('commit');
          return made;
        } finally {
          client.release();
        }
      };
    },
  };
}
