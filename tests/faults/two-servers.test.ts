import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { ThreadPage } from '../../src/contract/comment.ts';
import type { Post, PostPage } from '../../src/contract/post.ts';
import type { Database } from '../../src/server/db/database.ts';
import { openSqlite } from '../../src/server/db/sqlite-node.ts';
import { putStaff } from '../../src/server/operator/staff.ts';
import { type RunningServer, startServer } from '../server.ts';
import { Guest, sending } from './guest.ts';
import { Ledger, compare, integrity } from './ledger.ts';
import { kill, run, temporaryFolder } from './processes.ts';

const env = { TRUSTED_PROXY: '127.0.0.1, ::1', LOG_LEVEL: 'error' };
const fileIn = (dataDir: string) => join(dataDir, 'equal-say.sqlite');

/** Two servers on one database, started at the same moment. */
async function startTwo(dataDir: string): Promise<[RunningServer, RunningServer]> {
  const servers = await Promise.all([startServer({ dataDir, env }), startServer({ dataDir, env })]);
  onTestFinished(async () => void (await Promise.all(servers.map((server) => server.stop()))));
  return servers;
}

function opened(dataDir: string): Database {
  const db = openSqlite(fileIn(dataDir));
  onTestFinished(() => db.close());
  return db;
}

/** What the samples put into a database, as far as it must be the same every time. */
async function content(db: Database) {
  const posts = await db.read.selectFrom('posts').select(['slug', 'comment_count']).orderBy('slug').execute();
  const comments = await db.read.selectFrom('comments').select('body').orderBy('body').execute();
  return { posts, comments: comments.map(({ body }) => body) };
}

async function get<T>(
  url: string,
  tag?: string,
): Promise<{ status: number; tag: string; text: string; json: () => T }> {
  const answer = await fetch(url, { headers: tag === undefined ? {} : { 'if-none-match': tag } });
  const text = await answer.text();
  return {
    status: answer.status,
    tag: answer.headers.get('etag') ?? '',
    text,
    json: () => JSON.parse(text) as T,
  };
}

async function openPost(server: RunningServer): Promise<string> {
  const { posts } = (await get<PostPage>(`${server.url}/api/posts`)).json();
  return posts.find(({ closedAt }) => closedAt === null)!.slug;
}

it('makes tables and samples once when two servers start together, and loses nothing under writers on both', async () => {
  const alone = temporaryFolder();
  await (await startServer({ dataDir: alone, env })).stop();
  const dataDir = temporaryFolder();
  const servers = await startTwo(dataDir);
  const db = opened(dataDir);
  expect(await content(db)).toEqual(await content(opened(alone)));

  const slug = await openPost(servers[0]);
  const ledger = new Ledger();
  const planted = await db.read
    .selectFrom('comments')
    .innerJoin('posts', 'posts.id', 'comments.post_id')
    .select(['comments.id', 'body'])
    .where('slug', '=', slug)
    .execute();
  for (const { id, body } of planted) {
    ledger.sent.add(body);
    ledger.acknowledge(body, id);
  }

  const writer = async (name: number) => {
    let guest = await Guest.start(servers[name % 2]!);
    let parent: string | null = null;
    for (let number = 0; number < 20; number++) {
      // Sessions and names hold on both: a person's requests may go to either.
      const server = servers[(name + number) % 2]!;
      if (guest.isTired) guest = await Guest.start(server);
      const what = sending(slug, `Comment ${number} of writer ${name}`, number % 4 === 0 ? null : parent);
      ledger.sent.add(what.body);
      const { id } = await guest.send(server, what);
      ledger.acknowledge(what.body, id);
      parent = id;
    }
  };
  await Promise.all(Array.from({ length: 8 }, (_, name) => writer(name)));

  expect(await integrity(db)).toEqual(['ok']);
  const { stored } = await compare(db, ledger, slug);
  expect(stored).toBe(planted.length + 160);
  for (const server of servers) {
    const { commentCount } = (await get<Post>(`${server.url}/api/posts/${slug}`)).json();
    expect(commentCount).toBe((await content(db)).posts.find((post) => post.slug === slug)?.comment_count);
  }
});

it('shows in its next answer what was written and hidden on the other server', async () => {
  const dataDir = temporaryFolder();
  const [one, other] = await startTwo(dataDir);
  const slug = await openPost(one);
  const thread = `/api/posts/${slug}/thread?order=newest`;
  const read = (tag?: string) => get<ThreadPage>(`${other.url}${thread}`, tag);

  const before = await read();
  expect((await read(before.tag)).status).toBe(304);
  const guest = await Guest.start(one);
  const { id } = await guest.send(one, sending(slug, 'Words that will be hidden', null));
  await guest.send(one, sending(slug, 'A reply that stays', id));
  const written = await read(before.tag);
  expect(written.status).toBe(200);
  expect(written.text).toContain('Words that will be hidden');

  const cookie = await moderator(dataDir, one, other);
  const hidden = await fetch(`${one.url}/api/comments/${id}/hide`, {
    method: 'POST',
    headers: { origin: one.url, cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ reason: 'off-subject', note: null }),
  });
  expect(hidden.status).toBe(200);
  const after = await read(written.tag);
  expect(after.status).toBe(200);
  expect(after.text).not.toContain('Words that will be hidden');
  expect(after.text).toContain('A reply that stays');
  expect(after.json().comments.find((comment) => comment.id === id)?.state).toBe('hidden');
  expect((await read(after.tag)).status).toBe(304);
});

/** A moderator's cookie: asks one server for the link and opens it on the other. */
async function moderator(dataDir: string, asked: RunningServer, opens: RunningServer): Promise<string> {
  await putStaff(opened(dataDir), 'moderator@example.org', 'moderator', Date.now());
  const post = (server: RunningServer, path: string, body: object) =>
    fetch(`${server.url}${path}`, {
      method: 'POST',
      headers: { origin: server.url, 'content-type': 'application/json', 'x-forwarded-for': '10.9.9.9' },
      body: JSON.stringify(body),
    });
  expect((await post(asked, '/api/session/link', { email: 'moderator@example.org' })).status).toBe(202);
  const link = /#token=(\S+)/;
  await expect.poll(asked.output, { timeout: 10_000 }).toMatch(link);
  const session = await post(opens, '/api/session', { token: link.exec(asked.output())?.[1] });
  expect(session.status).toBe(200);
  return session.headers
    .getSetCookie()
    .map((text) => text.split(';')[0])
    .join('; ');
}

/** When to kill a first start: at so many bytes of SQLite's write-ahead log, and so many milliseconds later. */
const moments = [
  // The file is there, and nothing in it.
  { bytes: 0, later: 0 },
  // The tables are there; the samples are being made, in one transaction.
  { bytes: 1, later: 0 },
  { bytes: 1, later: 50 },
  { bytes: 1, later: 100 },
  // The samples are being written, or just have been.
  { bytes: 300_000, later: 0 },
];

it(`starts whole after being killed ${moments.length} times while it made its tables and samples`, async () => {
  const whole = temporaryFolder();
  await (await startServer({ dataDir: whole, env })).stop();
  const expected = await content(opened(whole));
  expect(expected.comments.length).toBeGreaterThan(100);

  for (const { bytes, later } of moments) {
    const dataDir = temporaryFolder();
    const child = run('dist/server/main.js', [], { ...env, PORT: '0', DATA_DIR: dataDir });
    let said = '';
    child.stderr!.on('data', (part) => (said += part));
    const log = () => statSync(`${fileIn(dataDir)}-wal`, { throwIfNoEntry: false })?.size ?? -1;
    await expect
      .poll(() => log() >= bytes || said.includes('is ready'), { interval: 1, timeout: 30_000 })
      .toBe(true);
    await new Promise((resolve) => setTimeout(resolve, later));
    await kill(child);

    await (await startServer({ dataDir, env })).stop();
    const db = opened(dataDir);
    expect(await integrity(db)).toEqual(['ok']);
    expect(await content(db)).toEqual(expected);
  }
});

it('shows no page, in whatever form it was kept, with what was hidden on the other server', async () => {
  const dataDir = temporaryFolder();
  const [one, other] = await startTwo(dataDir);
  const slug = await openPost(one);
  const guest = await Guest.start(one);
  const words = 'Words that must be gone from every page';
  const { id } = await guest.send(one, sending(slug, words, null));
  const cookie = await moderator(dataDir, one, other);

  const read = async (path: string, encoding: string) => {
    // fetch() unpacks what it takes.
    const answer = await fetch(other.url + path, { headers: { 'accept-encoding': encoding } });
    expect(answer.headers.get('content-encoding') ?? 'identity').toBe(encoding);
    return answer.text();
  };
  const places = [`/posts/${slug}?order=newest`, `/api/posts/${slug}/thread?order=newest`, `/posts/${slug}`];
  const forms = ['identity', 'gzip', 'br'];
  for (const path of places)
    for (const form of forms) for (let twice = 0; twice < 2; twice++) await read(path, form);
  for (const path of places) expect(await read(path, 'br')).toContain(words);

  const change = async (what: 'hide' | 'show', body: object | null) => {
    const answer = await fetch(`${one.url}/api/comments/${id}/${what}`, {
      method: 'POST',
      headers: { origin: one.url, cookie, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    expect(answer.status).toBe(200);
  };
  // Each form is the first one asked for once.
  for (const first of forms) {
    await change('hide', { reason: 'off-subject', note: null });
    for (const form of [first, ...forms])
      for (const path of places) expect(await read(path, form)).not.toContain(words);
    await change('show', null);
    expect(await read(places[0]!, first)).toContain(words);
  }
});
