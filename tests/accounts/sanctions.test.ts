import { type KyselyPlugin, sql } from 'kysely';
import { expect, it } from 'vitest';
import type { ChangedComment } from '../../src/contract/comment.ts';
import type { NewSanction, Sanction } from '../../src/contract/sanctions.ts';
import type { Database } from '../../src/server/db/database.ts';
import { newId } from '../../src/server/ids.ts';
import { sessionReader } from '../../src/server/operator/read-session.ts';
import { addressKey } from '../../src/server/sanctions/address-key.ts';
import { plansOf } from '../api/plans.ts';
import { aMute } from '../api/routes-sanctions.ts';
import { newComment, siteOn } from '../api/site.ts';
import { eachDatabase } from '../databases.ts';
import { openSite, person, secret } from './open-site.ts';

const email = 'member@example.org';
const home = '192.0.2.1';
const aBan: NewSanction = { ...aMute, kind: 'ban', withAddress: true };

/** Real sessions under the real API; everybody writes from home unless told. */
async function begin(db: Database) {
  const accounts = openSite(db);
  const { sessions, cookieOf, lastToken } = accounts;
  const site = siteOn(db, { sessions, secret, clock: Date.now });
  await site.post('rotas');
  const request = (cookie?: string, address = home) =>
    new Request(accounts.origin, {
      headers: { 'x-test-address': address, ...(cookie === undefined ? {} : { cookie }) },
    });
  const startGuest = async (cookie?: string, address?: string) => {
    const started = await sessions.startGuest(request(cookie, address));
    return { ...started, cookie: cookieOf(started.headers) };
  };
  const signIn = async (to: string, cookie?: string) => {
    await sessions.sendLink(to, request());
    await sessions.settled();
    const signedIn = await sessions.signIn(lastToken(), request(cookie));
    return { ...signedIn, cookie: cookieOf(signedIn?.headers) };
  };
  const write = (cookie: string, address = home) =>
    site.send('POST', '/api/posts/rotas/comments', {
      body: newComment('guest', { alias: `Tall Lamp ${cookie.slice(8, 14).replace(/[^A-Za-z]/g, '')}` }),
      headers: { cookie, 'x-test-address': address },
    });
  const wrote = async (cookie: string) => ((await (await write(cookie)).json()) as ChangedComment).comment.id;
  await person(db, { email: 'moderator@example.org', role: 'moderator' });
  const moderator = (await signIn('moderator@example.org')).cookie;
  const impose = async (id: string, body = aBan): Promise<Sanction> => {
    const path = `/api/comments/${id}/sanction`;
    return site.ask(201, 'POST', path, { body, headers: { cookie: moderator } });
  };
  return { ...accounts, site, request, startGuest, signIn, write, wrote, impose };
}

eachDatabase('A guest who was stopped', (open) => {
  it('stays so after signing out and starting anew at the same address, and elsewhere is somebody new', async () => {
    const { startGuest, wrote, impose, write, sessions, request } = await begin(await open());
    const { cookie } = await startGuest();
    const { until } = await impose(await wrote(cookie));
    expect((await write(cookie)).status).toBe(403);
    expect((await write(cookie, '203.0.113.9')).status).toBe(403);

    await sessions.signOut(request(cookie));
    expect(await sessions.describe(request(cookie))).toMatchObject({
      id: null,
      sanction: { kind: 'ban', where: 'address', until, reason: null },
    });
    const anew = await startGuest();
    expect(anew.viewer).toMatchObject({ bannedUntil: until, sanction: { kind: 'ban', where: 'address' } });
    expect((await write(anew.cookie)).status).toBe(403);
    expect((await write(anew.cookie, '203.0.113.9')).status).toBe(201);
    expect(await startGuest(undefined, '203.0.113.9')).toMatchObject({
      viewer: { bannedUntil: null, sanction: null },
    });
  });

  it('is told so when they come back with their session, and at every request', async () => {
    const { startGuest, wrote, impose, sessions, request } = await begin(await open());
    const { cookie } = await startGuest();
    const { until } = await impose(await wrote(cookie), aMute);
    expect(await sessions.viewerOf(request(cookie))).toMatchObject({ mutedUntil: until, bannedUntil: null });
    const { viewer } = await startGuest(cookie);
    expect(viewer).toMatchObject({ mutedUntil: until, sanction: { kind: 'mute', where: 'you' } });
  });

  it('stays so as the member they turn out to be, who signs in to it', async () => {
    const { db, startGuest, signIn, wrote, impose, write } = await begin(await open());
    await person(db, { email, role: 'member' });
    const { cookie } = await startGuest();
    const { until } = await impose(await wrote(cookie));
    const member = await signIn(email, cookie);
    expect(member.viewer).toMatchObject({
      role: 'member',
      bannedUntil: until,
      sanction: { kind: 'ban', where: 'you', message: 'Please take a break.' },
    });
    expect((await write(member.cookie, '203.0.113.9')).status).toBe(403);
  });

  it('does not stop the moderator they turn out to be', async () => {
    const { db, startGuest, signIn, wrote, impose } = await begin(await open());
    await person(db, { email: 'other@example.org', role: 'moderator' });
    const { cookie } = await startGuest();
    await impose(await wrote(cookie));
    const { viewer } = await signIn('other@example.org', cookie);
    expect(viewer).toMatchObject({ role: 'moderator', bannedUntil: null, sanction: null });
  });

  it('at the very moment they become a member is a member who is stopped', async () => {
    const { db, startGuest, signIn, wrote, impose, sessions, request } = await begin(await open());
    const member = await person(db, { email, role: 'member' });
    for (let round = 0; round < 6; round += 1) {
      const { cookie } = await startGuest();
      const id = await wrote(cookie);
      const [signedIn, { until }] = await Promise.all([signIn(email, cookie), impose(id)]);
      const rows = await db.read.selectFrom('sanctions').select('person_id').execute();
      expect(rows.map((row) => row.person_id)).toEqual([member]);
      expect(await sessions.viewerOf(request(signedIn.cookie))).toMatchObject({ bannedUntil: until });
      await db.write((trx) => trx.deleteFrom('sanctions').execute());
    }
  });

  it('who cannot come back can still be stopped, by the address alone', async () => {
    const { db, startGuest, wrote, impose, write } = await begin(await open());
    const { cookie, viewer } = await startGuest();
    const id = await wrote(cookie);
    await db.write((trx) => trx.deleteFrom('user').where('id', '=', String(viewer.id)).execute());
    await impose(id);
    expect((await write((await startGuest()).cookie)).status).toBe(403);
  });
});

eachDatabase('What a session is read with', (open) => {
  it('is what moderators and what the operator decided, whichever ends later', async () => {
    const { db, startGuest, wrote, impose, sessions, request } = await begin(await open());
    const { cookie, viewer } = await startGuest();
    const { until } = await impose(await wrote(cookie), { ...aBan, hours: 5, withAddress: false });
    for (const [bannedUntil, later] of [
      [until - 1, until],
      [until + 1, until + 1],
    ] as const) {
      await db.write((trx) =>
        trx.updateTable('user').set({ bannedUntil }).where('id', '=', String(viewer.id)).execute(),
      );
      expect(await sessions.describe(request(cookie))).toMatchObject({
        bannedUntil: later,
        sanction: { kind: 'ban', until: later, reason: 'not-respectful' },
      });
    }
  });

  it('comes in one query, which looks up these rows however many were ever stopped', async () => {
    const { db, startGuest, wrote, impose, request } = await begin(await open());
    const { cookie } = await startGuest();
    const { id } = await impose(await wrote(cookie));
    await storeOthers(db, id, 5000);
    const key = addressKey(secret, home);
    const read = (on: Database) => sessionReader(on, secret, 'session', () => key)(request(cookie));
    expect(await read(db)).toMatchObject({ stopped: { bannedUntil: expect.any(Number) } });

    let queries = 0;
    const count: KyselyPlugin = {
      transformQuery: ({ node }) => {
        queries += 1;
        return node;
      },
      transformResult: async ({ result }) => result,
    };
    await read({ ...db, read: db.read.withPlugin(count) });
    expect(queries).toBe(1);
    const steps = await plansOf(db, read);
    expect(steps.filter((step) => /SCAN sanctions/.test(step))).toEqual([]);
    const reads = steps.map((step) => Number(/^READS sanctions (\d+)/.exec(step)?.[1] ?? 0));
    expect(Math.max(...reads)).toBeLessThanOrEqual(2);
  });
});

/** As many sanctions of other people at other addresses, like this one. */
async function storeOthers(db: Database, like: string, many: number): Promise<void> {
  await db.write(async (trx) => {
    const one = await trx
      .selectFrom('sanctions')
      .selectAll()
      .where('id', '=', like)
      .executeTakeFirstOrThrow();
    for (let from = 0; from < many; from += 500)
      await trx
        .insertInto('sanctions')
        .values(
          Array.from({ length: 500 }, (_, at) => {
            const id = newId(one.at + from + at);
            return { ...one, id, person_id: id, address_key: id };
          }),
        )
        .execute();
    if (db.dialect === 'postgres') await sql`analyze`.execute(trx);
  });
}
