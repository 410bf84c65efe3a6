/**
 * What node:http does with next to nothing on top; runs in a process of its own. Is sent one of these, and sends back
 * `{ port }`:
 * - `{ kind: 'bytes', body, type, packed }`: always answers these bytes, packed before as gzip if so asked;
 * - `{ kind: 'rows', database, columns, ids }`: reads these comments each time and answers them as JSON;
 * - `{ kind: 'inserts', database, comments }`: stores what is posted by three inserts in one transaction, among so many
 *   comments.
 * `database`: `postgres://…` or a SQLite file.
 */
import { createServer } from 'node:http';
import process from 'node:process';
import { gzipSync } from 'node:zlib';
import { openPostgres, openSqlite } from './bare-databases.mjs';

/** @typedef {import('./bare-databases.mjs').Bare} Bare */

/** @param {string} address @returns {Promise<Bare>} */
const open = (address) => (address.startsWith('postgres') ? openPostgres(address) : openSqlite(address));

/** @param {import('node:http').ServerResponse} response @param {number} status @param {Buffer} body */
const send = (response, status, body, headers = {}) =>
  void response
    .writeHead(status, { 'content-type': 'application/json', 'content-length': body.length, ...headers })
    .end(body);

/** @param {{ kind: string, body: string, type: string, packed: boolean, database: string, columns: string[], ids: string[], comments: number }} how */
async function answering({ kind, body, type, packed, database, columns, ids, comments }) {
  /** @type {import('node:http').RequestListener} */
  if (kind === 'bytes') {
    const bytes = packed ? gzipSync(body) : Buffer.from(body);
    const headers = { 'content-type': type, ...(packed ? { 'content-encoding': 'gzip' } : {}) };
    return (/** @type {unknown} */ _request, /** @type {import('node:http').ServerResponse} */ response) =>
      send(response, 200, bytes, headers);
  }
  const db = await open(database);
  if (kind === 'rows') {
    const read = db.reader(columns, ids);
    return async (
      /** @type {unknown} */ _request,
      /** @type {import('node:http').ServerResponse} */ response,
    ) => send(response, 200, Buffer.from(JSON.stringify({ comments: await read(), next: null })));
  }
  const store = await db.storing(comments);
  return async (
    /** @type {import('node:http').IncomingMessage} */ request,
    /** @type {import('node:http').ServerResponse} */ response,
  ) => {
    let sent = '';
    for await (const part of request.setEncoding('utf8')) sent += part;
    const { parentId, body: text } = JSON.parse(sent);
    const comment = await store(parentId, text);
    send(response, 201, Buffer.from(JSON.stringify({ comment })));
  };
}

process.on('message', async (how) => {
  try {
    const answer = await answering(/** @type {any} */ (how));
    const server = createServer((request, response) =>
      request.url === '/healthz' ? send(response, 200, Buffer.from('{}')) : void answer(request, response),
    );
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      process.send?.({ result: { port: typeof address === 'object' && address ? address.port : 0 } });
    });
  } catch (error) {
    process.send?.({ error: String(error) });
  }
});
