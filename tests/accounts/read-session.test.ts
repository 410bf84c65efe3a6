import { expect, it, vi } from 'vitest';
import { limits } from '../../src/contract/limits.ts';
import { openAccounts } from '../../src/server/operator/accounts.ts';
import { sessionReader } from '../../src/server/operator/read-session.ts';
import { eachDatabase } from '../databases.ts';
import { openSite, person, secret, type Site } from './open-site.ts';

async function signIn(site: Site, email: string, before?: string) {
  await site.sessions.sendLink(email, site.request());
  await site.sessions.settled();
  return site.cookieOf((await site.sessions.signIn(site.lastToken(), site.request(before)))?.headers);
}

/** What each says about a Cookie header: ours, and better-auth's own. */
function bothOn(site: Site) {
  const { guests, cookieName } = openAccounts({
    db: site.db,
    secret,
    baseUrl: site.origin,
    clock: Date.now,
    log: { info: () => {}, error: () => {} },
    deliver: async () => {},
  });
  const ours = sessionReader(site.db, secret, cookieName, () => null);
  return async (cookie: string) => {
    const read = await ours(site.request(cookie));
    // What stops them is ours alone.
    const mine = read && { session: read.session, user: read.user };
    // Afterwards: better-auth deletes a session that is over.
    const theirs = await guests.getSession({
      headers: new Headers({ cookie }),
      query: { disableRefresh: true },
    });
    const same = theirs && {
      session: { id: theirs.session.id },
      user: {
        id: theirs.user.id,
        email: theirs.user.email,
        role: theirs.user.role ?? null,
        bannedUntil: theirs.user.bannedUntil ?? null,
        isAnonymous: theirs.user.isAnonymous ?? false,
      },
    };
    expect(mine, cookie).toEqual(same);
    return mine;
  };
}

async function siteWithPeople(db: Parameters<typeof openSite>[0]) {
  const site = openSite(db);
  await person(db, { email: 'member@example.org', role: 'member' });
  await person(db, { email: 'moderator@example.org', role: 'moderator' });
  const started = await site.sessions.startGuest(site.request());
  return {
    site,
    guest: site.cookieOf(started.headers),
    guestId: String(started.viewer.id),
    member: await signIn(site, 'member@example.org'),
    moderator: await signIn(site, 'moderator@example.org'),
  };
}

eachDatabase('Who a cookie belongs to', (open) => {
  it('is what better-auth says, for guests, members and staff, banned or not', async () => {
    const { site, guest, guestId, member, moderator } = await siteWithPeople(await open());
    const both = bothOn(site);
    expect(await both(guest)).toMatchObject({ user: { id: guestId, isAnonymous: true } });
    expect(await both(member)).toMatchObject({ user: { role: 'member' } });
    expect(await both(moderator)).toMatchObject({
      user: { role: 'moderator', email: 'moderator@example.org' },
    });

    const bannedUntil = Date.now() + 1e9;
    await site.db.write(async (trx) => {
      await trx.updateTable('user').set({ bannedUntil }).where('id', '=', guestId).execute();
      await trx.updateTable('user').set({ role: null }).where('email', '=', 'member@example.org').execute();
    });
    expect(await both(guest)).toMatchObject({ user: { bannedUntil } });
    expect(await both(member)).toMatchObject({ user: { role: null } });
  });

  it('is what better-auth says, however the cookie is written or forged', async () => {
    const { site, guest, member } = await siteWithPeople(await open());
    const both = bothOn(site);
    const value = guest.slice('session='.length);
    const [token = '', signature = ''] = decodeURIComponent(value).split('.');
    const swap = (text: string, at: number, to: string) => text.slice(0, at) + to + text.slice(at + 1);
    const other = (character: string | undefined) => (character === 'A' ? 'B' : 'A');
    const signatures = [
      ...Array.from(signature, (character, at) => swap(signature, at, other(character))),
      // The last character but one holds two bits that count for nothing.
      ...Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/', (last) =>
        swap(signature, 42, last),
      ),
      swap(signature, 5, ' '),
      swap(signature, 5, '\u00e9'),
      signature.slice(0, -1),
      `${signature}=`,
      `${signature.slice(0, -2)}==`,
      '',
      '='.repeat(44),
    ];
    const found = await Promise.all(
      [
        ...signatures.map((one) => `session=${encodeURIComponent(`${token}.${one}`)}`),
        `session=${token}.${signature}`,
        `session="${value}"`,
        `session="${value}`,
        `session=${value}"`,
        ` session = ${value} ; a=b`,
        `a=b;session=${value}`,
        `a=b; session; session=${value}`,
        `;;=;session=${value}`,
        `session=; session=${value}`,
        `session=x; session=${value}`,
        `session=${value}; session=x`,
        `${guest}; ${member}`,
        `Session=${value}`,
        `xsession=${value}`,
        `__Host-session=${value}`,
        `session.${value}`,
        `session=.${signature}`,
        `session=${encodeURIComponent(`${token}.x.${signature}`)}`,
        `session=${value.replace('.', '%2E')}`,
        `session=%E0%A4%A.${signature}`,
        `session=%00.${encodeURIComponent(signature)}`,
        'session',
        'session=',
        'session="',
        'session=%',
        '',
      ]
        // What no HTTP client can send reaches neither.
        .filter((cookie) => /^[\x20-\x7e]*$/.test(cookie))
        .map(both),
    );
    expect(found.filter((one) => one !== null).length).toBeGreaterThan(5);
    expect(found.filter((one) => one === null).length).toBeGreaterThan(60);
  });

  it('is what better-auth says once a session is over, ended, or replaced by another', async () => {
    const { site, guest, member, moderator } = await siteWithPeople(await open());
    const both = bothOn(site);
    const replaced = await signIn(site, 'member@example.org', member);
    expect(await both(member)).toBeNull();
    expect(await both(replaced)).not.toBeNull();
    await site.sessions.signOut(site.request(replaced));
    expect(await both(replaced)).toBeNull();

    const now = Date.now();
    for (const [cookie, length] of [
      [guest, limits.sessionFor.guest],
      [moderator, limits.sessionFor.staff],
    ] as const)
      for (const [after, here] of [
        [length - 60_000, true],
        [length + 60_000, false],
      ] as const) {
        vi.useFakeTimers({ toFake: ['Date'], now: now + after });
        try {
          expect((await both(cookie)) !== null, `after ${after}`).toBe(here);
        } finally {
          vi.useRealTimers();
        }
      }
  });
});
