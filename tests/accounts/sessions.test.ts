import { expect, it, vi } from 'vitest';
import { limits } from '../../src/contract/limits.ts';
import { sweepSessions } from '../../src/server/operator/account-tables.ts';
import { authorKey } from '../../src/server/people/author-key.ts';
import { eachDatabase } from '../databases.ts';
import { type Site, comment, openSite, person, post, secret, vote } from './open-site.ts';

const moderator = 'moderator@example.org';

/** A browser's way from asking for a link to pressing the button. */
async function signIn(site: Site, email: string, cookie?: string) {
  await site.sessions.sendLink(email, site.request());
  await site.sessions.settled();
  return site.sessions.signIn(site.lastToken(), site.request(cookie));
}

eachDatabase('Sessions', (open) => {
  it('make nobody of a request without a cookie', async () => {
    const site = openSite(await open());
    expect(await site.sessions.viewerOf(site.request())).toEqual({ id: null, role: 'nobody' });
  });

  it('give a guest a session for 180 days that the next request is recognised by', async () => {
    const site = openSite(await open());
    const started = await site.sessions.startGuest(site.request());
    const cookie = site.cookieOf(started.headers);

    expect(started.viewer).toMatchObject({ role: 'guest', email: null, bannedUntil: null, mutedUntil: null });
    expect(await site.sessions.describe(site.request(cookie))).toEqual(started.viewer);
    expect(started.headers.get('set-cookie')).toContain(`Max-Age=${limits.sessionFor.guest / 1000};`);
    const again = await site.sessions.startGuest(site.request(cookie));
    expect(again.viewer).toEqual(started.viewer);
    expect(again.headers.getSetCookie()).toEqual([]);
  });

  it('write in Welsh, with a link to the Welsh page, to whoever asked in Welsh', async () => {
    const site = openSite(await open());
    await person(site.db, { email: moderator, role: 'moderator' });
    await site.sessions.sendLink(moderator, site.request(), 'cy');
    await site.sessions.settled();
    expect(site.mails.at(-1)).toMatchObject({
      subject: 'Eich dolen i fewngofnodi i Equal Say',
      text: expect.stringContaining(`\n${site.origin}/cy/sign-in/confirm#token=`) as string,
    });
    expect(await site.sessions.signIn(site.lastToken(), site.request())).toMatchObject({
      viewer: { role: 'moderator' },
    });
  });

  it('set a cookie bound to this host on https and a plain one on http', async () => {
    const db = await open();
    const secure = await openSite(db, 'https://equalsay.example').sessions.startGuest(
      new Request('https://equalsay.example'),
    );
    const plain = await openSite(db, 'http://192.168.1.5').sessions.startGuest(
      new Request('http://192.168.1.5'),
    );

    expect(secure.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^__Host-session=[^;]+; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Lax$/),
    ]);
    expect(plain.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^session=[^;]+; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/),
    ]);
  });

  it('make nobody of forged, garbled and foreign cookies', async () => {
    const site = openSite(await open());
    const { headers } = await site.sessions.startGuest(site.request());
    const cookie = site.cookieOf(headers);
    const [token = '', signature = ''] = cookie.split('=').slice(1).join('=').split('.');
    const forgeries = [
      `session=${token}`,
      `session=${token}.`,
      `session=${token}.${signature.replace(/^./, (c) => (c === 'A' ? 'B' : 'A'))}`,
      `session=x${token}.${signature}`,
      'session=%',
      'session=%E0%A4%A.%00',
      'session=',
      `__Host-session=${token}.${signature}`,
      `session="`,
    ];
    for (const forged of forgeries)
      expect(await site.sessions.viewerOf(site.request(forged)), forged).toEqual({
        id: null,
        role: 'nobody',
      });
    expect(await site.sessions.viewerOf(site.request(cookie))).toMatchObject({ role: 'guest' });
  });

  it('make nobody of a guest after 180 days and of a moderator after 14', async () => {
    const site = openSite(await open());
    await person(site.db, { email: moderator, role: 'moderator' });
    const guest = site.cookieOf((await site.sessions.startGuest(site.request())).headers);
    const staff = site.cookieOf((await signIn(site, moderator))?.headers);
    const roleAfter = async (cookie: string, time: number) => {
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + time });
      try {
        return (await site.sessions.viewerOf(site.request(cookie))).role;
      } finally {
        vi.useRealTimers();
      }
    };

    expect(await roleAfter(staff, limits.sessionFor.staff - 60_000)).toBe('moderator');
    expect(await roleAfter(staff, limits.sessionFor.staff + 60_000)).toBe('nobody');
    expect(await roleAfter(guest, limits.sessionFor.guest - 60_000)).toBe('guest');
    expect(await roleAfter(guest, limits.sessionFor.guest + 60_000)).toBe('nobody');
  });

  it('show a ban and a new role at the very next request', async () => {
    const site = openSite(await open());
    const { viewer, headers } = await site.sessions.startGuest(site.request());
    const until = Date.now() + 1e9;
    await site.db.write(async (trx) => {
      await trx.updateTable('user').set({ bannedUntil: until }).where('id', '=', String(viewer.id)).execute();
    });
    expect(await site.sessions.viewerOf(site.request(site.cookieOf(headers)))).toEqual({
      id: viewer.id,
      role: 'guest',
      bannedUntil: until,
      mutedUntil: null,
    });
  });

  it('keep no address and no browser name', async () => {
    const site = openSite(await open());
    await person(site.db, { email: moderator, role: 'moderator' });
    const told = { 'user-agent': 'Telltale', 'x-forwarded-for': '203.0.113.7' };
    await site.sessions.startGuest(new Request(site.origin, { headers: told }));
    await site.sessions.sendLink(moderator, new Request(site.origin, { headers: told }));
    await site.sessions.settled();
    await site.sessions.signIn(site.lastToken(), new Request(site.origin, { headers: told }));

    const everything = JSON.stringify(await site.tables());
    expect(everything).toContain(moderator);
    expect(everything).not.toMatch(/Telltale|203\.0\.113\.7/);
  });

  it('sign a moderator in by the link in the e-mail, and out again', async () => {
    const site = openSite(await open());
    const id = await person(site.db, { email: moderator, role: 'moderator' });
    const signedIn = await signIn(site, ' Moderator@Example.org ');
    const cookie = site.cookieOf(signedIn?.headers);

    expect(site.mails).toMatchObject([{ to: moderator }]);
    expect(signedIn?.viewer).toEqual({
      id,
      role: 'moderator',
      bannedUntil: null,
      mutedUntil: null,
      sanction: null,
      email: moderator,
    });
    expect(signedIn?.headers.get('set-cookie')).toContain(`Max-Age=${limits.sessionFor.staff / 1000};`);
    expect(await site.sessions.viewerOf(site.request(cookie))).toEqual({
      id,
      role: 'moderator',
      bannedUntil: null,
      mutedUntil: null,
    });

    const out = await site.sessions.signOut(site.request(cookie));
    expect(out.getSetCookie()).toEqual([expect.stringMatching(/^session=; Max-Age=0; Path=\/; HttpOnly/)]);
    expect(await site.sessions.viewerOf(site.request(cookie))).toEqual({ id: null, role: 'nobody' });
  });

  it('put the token behind a # and keep only its hash', async () => {
    const site = openSite(await open());
    await person(site.db, { email: moderator, role: 'moderator' });
    await site.sessions.sendLink(moderator, site.request());
    await site.sessions.settled();
    const token = site.lastToken();

    expect(site.mails[0]?.text).toContain(`\n${site.origin}/sign-in/confirm#token=${token}\n`);
    expect(token.length).toBeGreaterThanOrEqual(32);
    expect(JSON.stringify(await site.tables())).not.toContain(token);
  });

  it('take a link once, for 20 minutes', async () => {
    const site = openSite(await open());
    await person(site.db, { email: moderator, role: 'moderator' });
    expect(await signIn(site, moderator)).not.toBeNull();
    expect(await site.sessions.signIn(site.lastToken(), site.request())).toBeNull();

    for (const [after, works] of [
      [limits.signInLinkFor - 30_000, true],
      [limits.signInLinkFor + 30_000, false],
    ] as const) {
      await site.sessions.sendLink(moderator, site.request());
      await site.sessions.settled();
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + after });
      const result = await site.sessions.signIn(site.lastToken(), site.request());
      vi.useRealTimers();
      expect(result !== null, `after ${after}`).toBe(works);
    }
  });

  it('let only one of two presses of the button at the same moment in', async () => {
    const site = openSite(await open());
    await person(site.db, { email: moderator, role: 'moderator' });
    await site.sessions.sendLink(moderator, site.request());
    await site.sessions.settled();
    const token = site.lastToken();
    const pressed = await Promise.all([1, 2].map(() => site.sessions.signIn(token, site.request())));
    expect(pressed.filter((result) => result !== null)).toHaveLength(1);
  });

  it('refuse tokens that never were', async () => {
    const site = openSite(await open());
    for (const token of ['', 'x', '%00', "' or 1=1 --", 'A'.repeat(200)])
      expect(await site.sessions.signIn(token, site.request()), token).toBeNull();
  });

  it('send nothing to an unknown address and to a guest, and say nothing about it', async () => {
    const site = openSite(await open());
    const { viewer } = await site.sessions.startGuest(site.request());
    const guest = await site.db.read
      .selectFrom('user')
      .select('email')
      .where('id', '=', String(viewer.id))
      .executeTakeFirstOrThrow();
    expect(await site.sessions.sendLink('stranger@example.org', site.request())).toBeUndefined();
    expect(await site.sessions.sendLink(guest.email, site.request())).toBeUndefined();
    await site.sessions.settled();
    expect(site.mails).toEqual([]);
    expect(await site.db.read.selectFrom('user').select('id').execute()).toHaveLength(1);
  });

  it('answer before the mail server does, and log a failure without the address', async () => {
    const site = openSite(await open());
    await person(site.db, { email: moderator, role: 'moderator' });
    site.breakMail();
    await site.sessions.sendLink(moderator, site.request());
    expect(site.logged).toEqual([]);
    await site.sessions.settled();
    expect(site.logged).toHaveLength(1);
    expect(JSON.stringify(site.logged)).not.toContain(moderator);
  });

  it('never send a token to a host that the request made up', async () => {
    const site = openSite(await open(), null);
    await person(site.db, { email: moderator, role: 'moderator' });
    for (const asked of ['http://evil.example:3000/', 'http://127.0.0.1:3000/', 'http://localhost:3000/']) {
      await site.sessions.sendLink(moderator, new Request(asked));
      await site.sessions.settled();
    }
    expect(site.mails.map(({ text }) => /http[^#]+/.exec(text)?.[0])).toEqual([
      'http://localhost:3000/sign-in/confirm',
      'http://127.0.0.1:3000/sign-in/confirm',
      'http://localhost:3000/sign-in/confirm',
    ]);
  });

  it('end the session that was there before when somebody signs in', async () => {
    const site = openSite(await open());
    await person(site.db, { email: moderator, role: 'moderator' });
    const guest = site.cookieOf((await site.sessions.startGuest(site.request())).headers);
    const first = site.cookieOf((await signIn(site, moderator, guest))?.headers);
    const second = site.cookieOf((await signIn(site, moderator, first))?.headers);

    expect(new Set([guest, first, second]).size).toBe(3);
    expect(await site.sessions.viewerOf(site.request(guest))).toMatchObject({ role: 'nobody' });
    expect(await site.sessions.viewerOf(site.request(first))).toMatchObject({ role: 'nobody' });
    expect(await site.sessions.viewerOf(site.request(second))).toMatchObject({ role: 'moderator' });
  });

  it("take a guest's comments, votes, name and unfinished requests along", async () => {
    const site = openSite(await open());
    const { db } = site;
    const member = await person(db, { email: 'member@example.org', role: 'member' });
    const started = await site.sessions.startGuest(site.request());
    const guest = String(started.viewer.id);
    const [one, two] = [await post(db), await post(db)];
    const theirs = await comment(db, one, guest);
    const mine = await comment(db, one, member);
    const other = await comment(db, one, 'somebody');
    const another = await comment(db, two, 'somebody');
    await vote(db, other, guest, 'agree');
    await vote(db, other, member, 'disagree');
    await vote(db, mine, guest, 'agree');
    await vote(db, theirs, member, 'unsure');
    await vote(db, another, guest, 'agree');
    await db.write(async (trx) => {
      await trx
        .insertInto('participants')
        .values([
          {
            post_id: one,
            person_id: guest,
            alias: 'Blue Kettle',
            alias_skeleton: 'bluekettle',
            point_of_view: 'family',
          },
          { post_id: one, person_id: member, alias: null, alias_skeleton: null, point_of_view: 'manager' },
          {
            post_id: two,
            person_id: guest,
            alias: 'Red Bench',
            alias_skeleton: 'redbench',
            point_of_view: null,
          },
        ])
        .execute();
      await trx
        .insertInto('idempotency_keys')
        .values({ viewer_id: guest, key: 'k', request_hash: 'h', status: 201, answer: '{}', at: 1 })
        .execute();
    });

    await signIn(site, 'member@example.org', site.cookieOf(started.headers));

    const rows = await db.read
      .selectFrom('comments')
      .select(['id', 'person_id', 'agree', 'disagree', 'unsure'])
      .execute();
    expect(Object.fromEntries(rows.map(({ id, ...row }) => [id, row]))).toEqual({
      [theirs]: { person_id: member, agree: 0, disagree: 0, unsure: 0 },
      [mine]: { person_id: member, agree: 0, disagree: 0, unsure: 0 },
      [other]: { person_id: 'somebody', agree: 0, disagree: 1, unsure: 0 },
      [another]: { person_id: 'somebody', agree: 1, disagree: 0, unsure: 0 },
    });
    const votes = await db.read
      .selectFrom('votes')
      .select(['comment_id', 'person_id', 'vote', 'point_of_view'])
      .execute();
    expect(new Set(votes)).toEqual(
      new Set([
        { comment_id: other, person_id: member, vote: 'disagree', point_of_view: 'manager' },
        { comment_id: another, person_id: member, vote: 'agree', point_of_view: null },
      ]),
    );
    expect(
      await db.read.selectFrom('posts').select(['id', 'revision']).where('id', '=', one).executeTakeFirst(),
    ).toEqual({
      id: one,
      revision: 3,
    });
    const names = await db.read
      .selectFrom('participants')
      .select(['post_id', 'person_id', 'alias', 'point_of_view'])
      .execute();
    expect(new Set(names)).toEqual(
      new Set([
        { post_id: one, person_id: member, alias: 'Blue Kettle', point_of_view: 'manager' },
        { post_id: two, person_id: member, alias: 'Red Bench', point_of_view: null },
      ]),
    );
    expect(await db.read.selectFrom('idempotency_keys').select('viewer_id').execute()).toEqual([
      { viewer_id: member },
    ]);
    expect(await db.read.selectFrom('user').select('id').execute()).toEqual([{ id: member }]);
  });

  it('keep one author key in a debate, and never join two names that people have already seen', async () => {
    const site = openSite(await open());
    const { db } = site;
    const member = await person(db, { email: 'member@example.org', role: 'member' });
    const started = await site.sessions.startGuest(site.request());
    const guest = String(started.viewer.id);
    const [alone, together] = [await post(db), await post(db)];
    await comment(db, alone, guest);
    await comment(db, together, guest);
    await comment(db, together, member);

    await signIn(site, 'member@example.org', site.cookieOf(started.headers));

    const keys = (id: string) =>
      db.read.selectFrom('comments').select('author_key').where('post_id', '=', id).orderBy('id').execute();
    expect(await keys(alone)).toEqual([{ author_key: authorKey(secret, member, alone) }]);
    expect(await keys(together)).toEqual([
      { author_key: `key of ${guest}` },
      { author_key: `key of ${member}` },
    ]);
  });

  it('are forgotten when they are over, and so is a guest who cannot come back; comments stay', async () => {
    const site = openSite(await open());
    const { viewer } = await site.sessions.startGuest(site.request());
    await person(site.db, { email: moderator, role: 'moderator' });
    await signIn(site, moderator);
    await site.sessions.sendLink(moderator, site.request());
    await site.sessions.settled();
    await comment(site.db, await post(site.db), String(viewer.id));

    await sweepSessions(site.db, Date.now());
    expect(await site.counts()).toEqual({ user: 2, session: 2, verification: 1, comments: 1 });
    await sweepSessions(site.db, Date.now() + limits.sessionFor.staff + 60_000);
    expect(await site.counts()).toEqual({ user: 2, session: 1, verification: 0, comments: 1 });
    await sweepSessions(site.db, Date.now() + limits.sessionFor.guest + 60_000);
    expect(await site.counts()).toEqual({ user: 1, session: 0, verification: 0, comments: 1 });
  });
});
