import { expect, it } from 'vitest';
import { limits } from '../../src/contract/limits.ts';
import type { LogPage } from '../../src/contract/moderation.ts';
import type { ViewerAnswer } from '../../src/contract/people.ts';
import type { Problem } from '../../src/contract/problem.ts';
import type { NewSanction, Sanction, SanctionPage } from '../../src/contract/sanctions.ts';
import { sweep } from '../../src/server/sweep.ts';
import { eachDatabase } from '../databases.ts';
import { aMute } from './routes-sanctions.ts';
import { newComment, type Site, siteOn } from './site.ts';

const hour = 60 * 60 * 1000;
const aBan: NewSanction = { ...aMute, kind: 'ban' };
const elsewhere = { 'x-test-address': '203.0.113.9' };

const impose = (site: Site, commentId: string, body: NewSanction, as = 'moderator', status = 201) =>
  site.ask<Sanction>(status, 'POST', `/api/comments/${commentId}/sanction`, { as, body });
const lift = (site: Site, { id }: Sanction, as = 'moderator', what = 'lift') =>
  site.send('POST', `/api/moderation/sanctions/${id}/${what}`, { as });
const write = async (site: Site, as: string, headers = {}) =>
  (await site.send('POST', '/api/posts/rotas/comments', { as, body: newComment(as), headers })).status;
const told = async (site: Site, as: string, headers = {}) =>
  (await site.ask<ViewerAnswer>(200, 'GET', '/api/mine/viewer', { as, headers })).sanction ?? null;
const log = async (site: Site) =>
  (await site.ask<LogPage>(200, 'GET', '/api/moderation/log', { as: 'moderator' })).entries;

eachDatabase('who is muted or banned', (open) => {
  async function begin(as = 'guest') {
    const site = siteOn(await open());
    await site.post('rotas');
    const { comment: other } = await site.comment('member', 'rotas', { kind: 'change', sharing: 'share' });
    const { comment } = await site.comment(as, 'rotas');
    return { site, id: comment.id, other: other.id };
  }

  it('is stopped from the next request on, and free again when the time is over', async () => {
    const { site, id } = await begin();
    const { until } = await impose(site, id, aMute);
    expect(until).toBe(site.time.now + hour);
    expect(await write(site, 'guest')).toBe(403);
    expect(await write(site, 'other-guest')).toBe(201);
    site.time.now = until;
    expect(await write(site, 'guest')).toBe(201);
    expect(await told(site, 'guest')).toBeNull();
  });

  it('can, muted, read, vote and report, delete and bring back, but neither write nor edit', async () => {
    const { site, id, other } = await begin();
    await impose(site, id, aMute);
    const send = async (method: string, path: string, body?: unknown) =>
      (await site.send(method, path, { as: 'guest', ...(body === undefined ? {} : { body }) })).status;
    expect(await send('GET', '/api/mine/posts/rotas')).toBe(200);
    expect(await send('PUT', `/api/comments/${other}/vote`, { vote: 'agree' })).toBe(200);
    expect(await send('PUT', '/api/mine/posts/rotas/point-of-view', { pointOfView: 'family' })).toBe(200);
    expect(await send('PUT', `/api/comments/${other}/trying`, { isTrying: true })).toBe(200);
    expect(await send('POST', `/api/comments/${other}/reports`, { reason: 'spam' })).toBe(201);
    expect(await write(site, 'guest')).toBe(403);
    expect(await send('PATCH', `/api/comments/${id}`, { body: 'Other words.', kind: null })).toBe(403);
    expect(await send('DELETE', `/api/comments/${id}`)).toBe(200);
    expect(await send('POST', `/api/comments/${id}/restore`)).toBe(200);
  });

  it('can, banned, read, and take their own words back', async () => {
    const { site, id, other } = await begin();
    await impose(site, id, aBan);
    const send = async (method: string, path: string, body?: unknown) =>
      (await site.send(method, path, { as: 'guest', ...(body === undefined ? {} : { body }) })).status;
    expect(await send('GET', '/api/mine/posts/rotas')).toBe(200);
    expect(await send('PUT', `/api/comments/${other}/vote`, { vote: 'agree' })).toBe(403);
    expect(await send('PUT', '/api/mine/posts/rotas/point-of-view', { pointOfView: 'family' })).toBe(403);
    expect(await send('PUT', `/api/comments/${other}/trying`, { isTrying: true })).toBe(403);
    expect(await write(site, 'guest')).toBe(403);
    expect(await send('PATCH', `/api/comments/${id}`, { body: 'Other words.', kind: null })).toBe(403);
    expect(await send('DELETE', `/api/comments/${id}`)).toBe(200);
  });

  it('can ask for another look at what was hidden, and cannot send it again in other words', async () => {
    const { site, id } = await begin();
    await impose(site, id, aBan);
    const why = { reason: 'spam', note: null };
    await site.ask(200, 'POST', `/api/comments/${id}/hide`, { as: 'moderator', body: why });
    const own = (what: string, body: unknown) =>
      site.send('POST', `/api/comments/${id}/${what}`, { as: 'guest', body });
    const again = await own('send-again', { body: 'Other words.', kind: null });
    expect(again.status).toBe(403);
    expect(((await again.json()) as Problem).detail).toContain('you cannot take part until');
    expect((await own('appeal', { text: 'Please look again.' })).status).toBe(200);
  });

  it('cannot write in the note of their own change either', async () => {
    const { site } = await begin();
    const { comment: change } = await site.comment('author', 'rotas', { kind: 'change' });
    await impose(site, change.id, aMute);
    const { detail } = await site.ask<Problem>(403, 'POST', `/api/comments/${change.id}/change`, {
      as: 'author',
      body: { state: 'trying', note: 'What I wanted to say.' },
    });
    expect(detail).toContain('you cannot write');
  });

  it('is told what, until when, why and by which words, and never who decided or what moderators noted', async () => {
    const { site, id } = await begin();
    const { until } = await impose(site, id, aMute);
    const viewer = await site.ask<ViewerAnswer>(200, 'GET', '/api/mine/viewer', { as: 'guest' });
    expect(viewer).toMatchObject({ mutedUntil: until, bannedUntil: null });
    expect(viewer.sanction).toEqual({
      kind: 'mute',
      until,
      reason: 'not-respectful',
      message: 'Please take a break.',
      where: 'you',
    });
    expect(JSON.stringify(viewer)).not.toContain('moderator');
    const refused = await site.ask<Problem>(403, 'POST', '/api/posts/rotas/comments', {
      as: 'guest',
      body: newComment('guest'),
    });
    expect(refused.detail).toBe(
      'A moderator has decided that you cannot write until 1 March 2026 at 10:00. You can read and vote.',
    );
  });

  it('is told of a ban before a mute, of the newest, and when the last one ends', async () => {
    const { site, id } = await begin();
    const first = await impose(site, id, { ...aBan, hours: 48, message: 'The first.' });
    const second = await impose(site, id, { ...aBan, hours: 2, message: 'The second.' });
    await impose(site, id, { ...aMute, hours: 100 });
    expect(await told(site, 'guest')).toMatchObject({
      kind: 'ban',
      message: 'The second.',
      until: first.until,
    });
    await lift(site, first);
    expect(await told(site, 'guest')).toMatchObject({ message: 'The second.', until: second.until });
    site.time.now = second.until;
    expect(await told(site, 'guest')).toMatchObject({ kind: 'mute' });
  });

  it('is so in the log, and is free at once when it is lifted, and not when that is taken back', async () => {
    const { site, id } = await begin();
    const ban = await impose(site, id, { ...aBan, note: 'The third time.' });
    expect((await lift(site, ban)).status).toBe(200);
    expect((await lift(site, ban)).status).toBe(409);
    expect(await write(site, 'guest')).toBe(201);
    expect((await lift(site, ban, 'administrator', 'restore')).status).toBe(200);
    expect((await lift(site, ban, 'administrator', 'restore')).status).toBe(409);
    expect(await write(site, 'guest')).toBe(403);
    await site.ask(200, 'POST', `/api/comments/${id}/hide`, {
      as: 'moderator',
      body: { reason: 'spam', note: null },
    });
    const lines = await log(site);
    expect(lines.map(({ action, stands, by }) => `${action} ${stands} ${by}`)).toEqual([
      'comment-hidden true moderator@example.org',
      'person-banned true administrator@example.org',
      'sanction-lifted false moderator@example.org',
      'person-banned true moderator@example.org',
    ]);
    expect(lines[3]).toMatchObject({
      target: 'Blue Kettle',
      until: ban.until,
      reason: 'not-respectful',
      note: 'The third time.',
      commentId: id,
    });
    await lift(site, ban);
    const after = await log(site);
    expect(after.map(({ action, stands }) => `${action} ${stands}`)).toEqual([
      'sanction-lifted true',
      'comment-hidden true',
      'person-banned false',
      'sanction-lifted true',
      'person-banned false',
    ]);
  });

  it('is nobody of equal or higher role, nobody oneself, and nobody whose words were brought in', async () => {
    const { site, id } = await begin();
    const by = async (as: string) => (await site.comment(as, 'rotas')).comment.id;
    const [moderators, administrators] = [await by('moderator'), await by('administrator')];
    await site.db.write((trx) =>
      trx.updateTable('comments').set({ person_id: null }).where('id', '=', id).execute(),
    );
    for (const [comment, as, words] of [
      [moderators, 'moderator', /yourself/],
      [administrators, 'moderator', /administrator/],
      [administrators, 'administrator', /yourself/],
      [id, 'administrator', /another site/],
    ] as const) {
      const answer = await impose(site, comment, aBan, as, 403);
      expect((answer as unknown as Problem).detail).toMatch(words);
    }
    const ban = await impose(site, moderators, aBan, 'administrator');
    expect(await write(site, 'moderator')).toBe(403);
    // A banned moderator decides nothing, about themselves least of all.
    expect((await lift(site, ban)).status).toBe(403);
    await impose(site, await by('member'), aBan, 'moderator', 403);
    expect((await lift(site, ban, 'administrator')).status).toBe(200);
  });

  it('is decided with an hour, a year and nothing else, and once for the same request', async () => {
    const { site, id } = await begin();
    for (const wrong of [{ hours: 0 }, { hours: 8761 }, { hours: 1.5 }, { message: 'x'.repeat(501) }])
      await impose(site, id, { ...aMute, ...wrong }, 'moderator', 422);
    const request = { as: 'moderator', body: { ...aMute, hours: 8760 }, headers: { 'idempotency-key': 'a' } };
    const path = `/api/comments/${id}/sanction`;
    const first = await site.ask<Sanction>(201, 'POST', path, request);
    expect(await site.ask<Sanction>(201, 'POST', path, request)).toEqual(first);
    expect(await site.db.read.selectFrom('sanctions').select('id').execute()).toHaveLength(1);
  });

  it('stands in a list for moderators, newest first, page by page, each once', async () => {
    const { site, id } = await begin();
    for (let count = 0; count <= limits.moderation.sanctions; count += 1) {
      site.time.now += 1000;
      await impose(site, id, { ...aMute, hours: count + 1 });
    }
    const page = (after = '') =>
      site.ask<SanctionPage>(200, 'GET', `/api/moderation/sanctions${after}`, { as: 'moderator' });
    const first = await page();
    const second = await page(`?after=${first.next}`);
    expect(second.next).toBeNull();
    const all = [...first.sanctions, ...second.sanctions];
    expect(new Set(all.map((one) => one.id)).size).toBe(limits.moderation.sanctions + 1);
    expect(all.map(({ at }) => at)).toEqual(all.map(({ at }) => at).toSorted((a, b) => b - a));
    expect(all[0]).toMatchObject({
      alias: 'Blue Kettle',
      post: { slug: 'rotas' },
      commentId: id,
      liftedAt: null,
    });
  });
});

eachDatabase('a whole address', (open) => {
  async function begin() {
    const site = siteOn(await open());
    await site.post('rotas');
    const { comment } = await site.comment('guest', 'rotas');
    return { site, id: comment.id };
  }

  it('stops other guests there, whoever starts anew there, and neither members nor staff', async () => {
    const { site, id } = await begin();
    await impose(site, id, { ...aBan, hours: 2, withAddress: true });
    for (const [as, headers, status] of [
      ['guest', {}, 403],
      ['guest', elsewhere, 403],
      ['other-guest', {}, 403],
      ['other-guest', elsewhere, 201],
      ['member', {}, 201],
      ['moderator', {}, 201],
    ] as const)
      expect(`${as} ${await write(site, as, headers)}`).toBe(`${as} ${status}`);
    const started = await site.ask<ViewerAnswer>(200, 'POST', '/api/session/guest');
    expect(started).toMatchObject({ role: 'guest', sanction: { kind: 'ban', where: 'address' } });
    const fresh = await site.send('POST', '/api/posts/rotas/comments', { body: newComment('guest') });
    expect(fresh.status).toBe(403);
  });

  it('is told without what somebody else did, to those without a session too', async () => {
    const { site, id } = await begin();
    const { addressUntil } = await impose(site, id, { ...aBan, withAddress: true });
    const sanction = { kind: 'ban', until: addressUntil, reason: null, message: null, where: 'address' };
    expect(await told(site, 'other-guest')).toEqual(sanction);
    expect(await told(site, 'stranger')).toEqual(sanction);
    expect(await told(site, 'stranger', elsewhere)).toBeNull();
    expect(await told(site, 'member')).toBeNull();
  });

  it('is meant for a day at most, and no longer than the person', async () => {
    const { site, id } = await begin();
    const short = await impose(site, id, { ...aBan, hours: 3, withAddress: true });
    expect(short.addressUntil).toBe(short.until);
    const long = await impose(site, id, { ...aBan, hours: 300, withAddress: true });
    expect(long.addressUntil).toBe(site.time.now + limits.moderation.addressSanctionFor);
    site.time.now += limits.moderation.addressSanctionFor;
    expect(await write(site, 'other-guest')).toBe(201);
    expect(await write(site, 'guest')).toBe(403);
  });

  it('is free when the sanction is lifted', async () => {
    const { site, id } = await begin();
    const ban = await impose(site, id, { ...aBan, withAddress: true });
    expect(await write(site, 'other-guest')).toBe(403);
    await lift(site, ban);
    expect(await write(site, 'other-guest')).toBe(201);
  });

  it('is not meant where it is not asked for', async () => {
    const { site, id } = await begin();
    expect((await impose(site, id, aBan)).addressUntil).toBeNull();
    expect(await write(site, 'other-guest')).toBe(201);
  });

  it('is kept as a keyed hash for its time alone, and never of moderators', async () => {
    const { site, id } = await begin();
    await site.comment('moderator', 'rotas');
    const kept = () => site.db.read.selectFrom('comment_addresses').selectAll().execute();
    expect(await kept()).toMatchObject([
      { comment_id: id, address_key: expect.stringMatching(/^[0-9a-f]{32}$/) },
    ]);
    await impose(site, id, { ...aBan, hours: 8760, withAddress: true });
    const rates = await site.db.read.selectFrom('rates').select('bucket').execute();
    expect(JSON.stringify(rates)).not.toContain((await kept())[0]?.address_key);
    const keys = () => site.db.read.selectFrom('sanctions').select('address_key').execute();

    await sweep(site.db, site.time.now + limits.moderation.addressSanctionFor - 1);
    expect(await keys()).toMatchObject([{ address_key: expect.any(String) }]);
    await sweep(site.db, site.time.now + limits.moderation.addressSanctionFor);
    expect(await keys()).toEqual([{ address_key: null }]);
    expect(await kept()).toHaveLength(1);
    await sweep(site.db, site.time.now + limits.addressKeptFor);
    expect(await kept()).toEqual([]);
    // By then nobody knows where it came from.
    expect((await impose(site, id, { ...aBan, withAddress: true })).addressUntil).toBeNull();
  });
});

eachDatabase('deciding about a person at the same time', (open) => {
  it('as they write: what is asked for after the decision is refused', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    for (let round = 0; round < 6; round += 1) {
      site.time.now += 3 * hour;
      const { comment } = await site.comment('guest', 'rotas');
      const [ban, ...written] = await Promise.all([
        impose(site, comment.id, aBan).then(async (done) => ({ done, after: await write(site, 'guest') })),
        ...Array.from({ length: 4 }, () => write(site, 'guest')),
      ]);
      expect(ban.after).toBe(403);
      expect(written.every((status) => status === 201 || status === 403)).toBe(true);
    }
  });

  it('two moderators: one of them lifts, and what is decided meanwhile runs', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    for (let round = 0; round < 6; round += 1) {
      site.time.now += 3 * hour;
      const { comment } = await site.comment('guest', 'rotas');
      const first = await impose(site, comment.id, aMute);
      const [one, other, ban] = await Promise.all([
        lift(site, first),
        lift(site, first, 'administrator'),
        impose(site, comment.id, { ...aBan, hours: 2 }, 'administrator'),
      ]);
      expect([one.status, other.status].toSorted()).toEqual([200, 409]);
      expect(await told(site, 'guest')).toMatchObject({ kind: 'ban', until: ban.until });
      const lines = (await log(site)).filter(({ commentId }) => commentId === comment.id);
      expect(lines.map(({ action, stands }) => `${action} ${stands}`).toSorted()).toEqual([
        'person-banned true',
        'person-muted false',
        'sanction-lifted true',
      ]);
    }
  });
});
