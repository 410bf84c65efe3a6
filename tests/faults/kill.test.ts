import { join } from 'node:path';
import { expect, it } from 'vitest';
import { migrate } from '../../src/server/db/migrate.ts';
import { openSqlite } from '../../src/server/db/sqlite-node.ts';
import { newId } from '../../src/server/ids.ts';
import { type RunningServer, startServer } from '../server.ts';
import { type Sending, Guest, brokeOff, sending } from './guest.ts';
import { Ledger, compare, integrity } from './ledger.ts';
import { temporaryFolder } from './processes.ts';

const kills = 50;
const writers = 8;
const slug = 'rotas';

/** A new database with one post to write under. */
async function prepare(file: string): Promise<void> {
  const db = openSqlite(file);
  await migrate(db);
  const at = Date.now() - 1000;
  const texts = {
    title: 'Rotas',
    standfirst: 's',
    question: 'q?',
    byline: 'b',
    tags: '[]',
    html: '<p>p</p>',
  };
  await db.write((trx) =>
    trx
      .insertInto('posts')
      .values({
        ...texts,
        id: newId(at),
        slug,
        source: null,
        reading_time: 1,
        published_at: at,
        closed_at: null,
        comment_count: 0,
        revision: 1,
      })
      .execute(),
  );
  await db.close();
}

it(`loses and doubles no comment when the server is killed ${kills} times under ${writers} writers`, async () => {
  const dataDir = temporaryFolder();
  const file = join(dataDir, 'equal-say.sqlite');
  await prepare(file);
  const env = { TRUSTED_PROXY: '127.0.0.1, ::1', LOG_LEVEL: 'error' };
  const start = () => startServer({ dataDir, args: ['--no-samples'], env });

  const ledger = new Ledger();
  /** The server that runs, or is about to. */
  let up: Promise<RunningServer> = start();
  await up;
  let over = false;
  const last: { guest: Guest; what: Sending }[] = [];

  /** Tries until the server answers: refused or broken off, it is asked again once it is back. */
  async function insisting<T>(ask: (server: RunningServer) => Promise<T>): Promise<T> {
    for (;;) {
      const server = await up;
      try {
        return await ask(server);
      } catch (error) {
        // Only a server that is being killed may break off.
        if (!brokeOff(error) || server === (await up)) throw error;
        ledger.retried++;
      }
    }
  }

  /** As on a phone with a poor signal: the request may have arrived, the answer does not. */
  async function losingTheAnswer(guest: Guest, what: Sending, after: number): Promise<void> {
    try {
      await guest.send(await up, what, AbortSignal.timeout(after));
    } catch (error) {
      if (!brokeOff(error)) throw error;
    }
    ledger.retried++;
  }

  async function writer(name: number): Promise<void> {
    let guest = await insisting(Guest.start);
    let parent: string | null = null;
    for (let number = 0; !over; number++) {
      if (guest.isTired) guest = await insisting(Guest.start);
      const what = sending(slug, `Comment ${number} of writer ${name}`, number % 3 === 0 ? null : parent);
      ledger.sent.add(what.body);
      if (number % 4 === 3) await losingTheAnswer(guest, what, number % 8);
      const { id, replayed } = await insisting((server) => guest.send(server, what));
      ledger.acknowledge(what.body, id);
      if (replayed) ledger.replayed++;
      parent = id;
      last[name] = { guest, what };
    }
  }

  async function killer(): Promise<void> {
    for (let kill = 0; kill < kills; kill++) {
      await ledger.reaches(ledger.acknowledged.size + 1 + ((kill * 7) % 23));
      // Not always at the moment of an answer: the writers are in the middle of something else each time.
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20));
      const server = await up;
      up = server.kill().then(start);
      await up;
    }
    over = true;
  }

  await Promise.all([killer(), ...Array.from({ length: writers }, (_, name) => writer(name))]);

  // Once more with the same keys, to a server that never saw the first requests.
  for (const { guest, what } of last)
    expect(await guest.send(await up, what)).toEqual({
      id: ledger.acknowledged.get(what.body),
      replayed: true,
    });
  expect(await (await up).stop()).toBe(0);

  const db = openSqlite(file);
  expect(await integrity(db)).toEqual(['ok']);
  const { stored, doubled } = await compare(db, ledger, slug);
  expect(stored).toBe(ledger.acknowledged.size);
  await db.close();
  console.log(
    `kill -9: ${kills} kills, ${ledger.acknowledged.size} comments acknowledged, ` +
      `${ledger.retried} requests retried (${ledger.replayed} had been stored), 0 lost, ${doubled} doubled`,
  );
}, 240_000);
