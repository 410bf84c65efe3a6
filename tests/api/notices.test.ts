import { describe, expect, it } from 'vitest';
import type {
  NewNotice,
  NewNoticeEvent,
  Notice,
  NoticeCounts,
  NoticePage,
  NoticeReceipt,
} from '../../src/contract/notices.ts';
import type { Problem } from '../../src/contract/problem.ts';
import type { Database } from '../../src/server/db/database.ts';
import { sweep } from '../../src/server/sweep.ts';
import { eachDatabase } from '../databases.ts';
import { roles, routeCases, worldOf } from './routes.ts';
import { newNotice, noticeCases, storeNotice } from './routes-notices.ts';
import { type Site, siteOn } from './site.ts';

const hour = 60 * 60 * 1000;
const day = 24 * hour;
/** A Tuesday. */
const tuesday = Date.UTC(2026, 2, 3, 9);

const letters = (db: Database) =>
  db.read.selectFrom('outbox').select(['to', 'subject', 'text']).orderBy('id').execute();

const sendNotice = (site: Site, more: Partial<NewNotice> = {}) =>
  site.ask<NoticeReceipt>(201, 'POST', '/api/notices', { body: newNotice(more) });
const look = (site: Site, receipt: string) => site.ask<NoticeReceipt>(200, 'GET', `/api/notices/${receipt}`);
const list = (site: Site, query = '') =>
  site.ask<NoticePage>(200, 'GET', `/api/moderation/notices${query}`, { as: 'moderator' });
const event = ({ latest }: Notice, more: Partial<NewNoticeEvent>): NewNoticeEvent => ({
  action: 'answered',
  text: 'We have hidden the comment.',
  outcome: null,
  latest,
  ...more,
});
const doing = (site: Site, status: number, notice: Notice, more: Partial<NewNoticeEvent>, as = 'moderator') =>
  site.ask<Notice>(status, 'POST', `/api/moderation/notices/${notice.id}/events`, {
    as,
    body: event(notice, more),
  });

async function siteAt(db: Database, now: number): Promise<Site> {
  const site = siteOn(db);
  site.time.now = now;
  return site;
}

eachDatabase('a complaint', (open) => {
  it('gives somebody without a session a receipt and a time, and a letter with none of their words', async () => {
    const site = await siteAt(await open(), tuesday);
    const given = await sendNotice(site, {
      name: 'Canary Jones',
      what: 'A canary.',
      why: 'The canary lies.',
    });
    expect(given).toMatchObject({ kind: 'legal', state: 'received', closedAt: null, letters: [] });
    expect(given.receipt).toMatch(/^N(-[0-9A-Z]{4}){5}$/);
    expect(given.dueAt).toBe(tuesday + 48 * hour);
    expect(await look(site, given.receipt.toLowerCase().replaceAll('-', ' '))).toEqual(given);
    for (const [method, path, body] of [
      ['GET', `/api/notices/${given.receipt}`],
      ['POST', '/api/notices', newNotice()],
    ] as const) {
      const { headers } = await site.send(method, path, { body });
      expect([headers.get('cache-control'), headers.get('etag')]).toEqual(['no-store', null]);
    }
    await site.db.write((trx) =>
      trx.deleteFrom('outbox').where('text', 'not like', `%${given.receipt}%`).execute(),
    );

    const [letter, ...more] = await letters(site.db);
    expect(more).toEqual([]);
    expect(letter?.to).toBe('pat@example.net');
    expect(letter?.subject).toBe(`We have your complaint (${given.receipt})`);
    expect(letter?.text).toContain('at 09:00 on Thursday 5 March 2026 at the latest');
    expect(letter?.text).toContain(`/complain#receipt=${given.receipt}`);
    expect(JSON.stringify(letter)).not.toMatch(/canary|rotas/i);
  });

  it('about personal data has 30 days, weekends and bank holidays or not, and asks for no place', async () => {
    const site = await siteAt(await open(), Date.UTC(2026, 11, 24, 12));
    const given = await sendNotice(site, { kind: 'data-protection', place: '', nation: null });
    expect(given.dueAt).toBe(Date.UTC(2027, 0, 23));
    expect((await letters(site.db))[0]?.text).toContain('at the end of Friday 22 January 2027');
  });

  it('has the clock of its nation', async () => {
    const site = await siteAt(await open(), Date.UTC(2026, 10, 27, 12));
    expect((await sendNotice(site)).dueAt).toBe(Date.UTC(2026, 11, 1, 12));
    expect((await sendNotice(site, { nation: 'scotland' })).dueAt).toBe(Date.UTC(2026, 11, 2, 12));
  });

  it('says of each field what is wrong with it', async () => {
    const site = siteOn(await open());
    const body = { ...newNotice(), name: ' ', email: 'nobody', place: '', nation: 'france', what: '' };
    const { fields } = await site.ask<Problem>(422, 'POST', '/api/notices', { body });
    expect(fields).toMatchObject({
      name: 'Write something here.',
      email: 'This is not an e-mail address.',
      nation: 'Choose one of the given values.',
      what: 'Write something here.',
    });
    const { fields: whole } = await site.ask<Problem>(422, 'POST', '/api/notices', {
      body: newNotice({ place: ' ', nation: null }),
    });
    expect(whole).toEqual({ place: 'Write something here.', nation: 'Choose one of the given values.' });
  });

  it('that names the address of a comment is linked to it', async () => {
    const site = siteOn(await open());
    const { slug, visible, hidden } = await worldOf(site);
    const at = async (place: string) => (await storeNotice(site, { place })).comment;
    expect(await at(`See http://localhost:3000/cy/posts/${slug}/comments/${visible}?a=b, line 2`)).toEqual({
      id: visible,
      slug,
      title: 'The title of rotas',
      isHidden: false,
      isDeleted: false,
    });
    expect(await at(`/posts/${slug}#comment-${hidden.toUpperCase()}`)).toMatchObject({
      id: hidden,
      isHidden: true,
    });
    site.time.now += hour;
    expect(await at(`/posts/${slug}/comments/${crypto.randomUUID()}`)).toBeNull();
    expect(await at(`the whole post /posts/${slug}`)).toBeNull();
  });

  it('sent twice is one, with one letter; with other words it is refused', async () => {
    const site = siteOn(await open());
    const body = newNotice();
    const send = () => site.send('POST', '/api/notices', { body });
    const answers = await Promise.all([send(), send(), send()]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    const texts = new Set(await Promise.all(answers.map((one) => one.text())));
    expect(texts.size).toBe(1);
    expect((await list(site)).notices.length).toBe(1);
    expect((await letters(site.db)).length).toBe(1);
    await site.ask(422, 'POST', '/api/notices', { body: { ...body, what: 'Other words.' } });
  });

  it('is limited for each network and each e-mail address, without losing one that comes again', async () => {
    const site = siteOn(await open());
    const first = newNotice();
    await site.ask(201, 'POST', '/api/notices', { body: first });
    for (let i = 0; i < 4; i += 1) await sendNotice(site, { email: `${i}@example.net` });
    await site.ask(429, 'POST', '/api/notices', { body: newNotice({ email: 'new@example.net' }) });
    await site.ask(201, 'POST', '/api/notices', { body: first });
    const elsewhere = (n: number) => ({ 'x-test-address': `198.51.100.${n}` });
    for (let i = 0; i < 4; i += 1)
      await site.ask(201, 'POST', '/api/notices', { body: newNotice(), headers: elsewhere(i) });
    await site.ask(429, 'POST', '/api/notices', {
      body: newNotice({ email: 'PAT@example.net' }),
      headers: elsewhere(9),
    });
  });

  it('from another site is refused', async () => {
    const site = siteOn(await open());
    await site.ask(403, 'POST', '/api/notices', {
      body: newNotice(),
      headers: { origin: 'https://elsewhere.example' },
    });
  });
});

describe('a receipt', () => {
  eachDatabase('of nobody', (open) => {
    it('finds nothing, and cannot be tried out', async () => {
      const site = siteOn(await open());
      for (const made of ['N-0000-0000-0000-0000-0000', 'x', '%00', 'a'.repeat(500)])
        await site.ask(404, 'GET', `/api/notices/${made}`);
      for (let i = 0; i < 56; i += 1) await site.send('GET', '/api/notices/x');
      await site.ask(429, 'GET', '/api/notices/x');
    });
  });
});

eachDatabase('the queue of complaints', (open) => {
  it('has what is due first first, then what waits for its end, and the rest of it on a next page', async () => {
    const site = await siteAt(await open(), Date.UTC(2026, 10, 26, 12));
    const scottish = await storeNotice(site, { name: 'Scottish', nation: 'scotland' });
    const data = await storeNotice(site, { name: 'Data', kind: 'data-protection', nation: null, place: '' });
    const english = await storeNotice(site, { name: 'English' });
    const met = await storeNotice(site, { name: 'Met' });
    await doing(site, 200, met, {});
    const names = async () => (await list(site)).notices.map(({ name }) => name);
    expect(await names()).toEqual(['English', 'Scottish', 'Data', 'Met']);
    const [first] = (await list(site)).notices;
    expect(first?.left).toBe(48 * hour);
    site.time.now = Date.UTC(2026, 10, 29, 12);
    expect((await list(site)).notices[0]?.left).toBe(12 * hour);

    expect(
      await site.ask<NoticeCounts>(200, 'GET', '/api/moderation/notices/open', { as: 'moderator' }),
    ).toEqual({
      open: 4,
      overdue: 0,
    });
    site.time.now = Date.UTC(2026, 10, 30, 13);
    expect(
      await site.ask<NoticeCounts>(200, 'GET', '/api/moderation/notices/open', { as: 'moderator' }),
    ).toEqual({
      open: 4,
      overdue: 1,
    });
    for (const one of [data, scottish, english]) {
      site.time.now += 1000;
      await doing(site, 200, one, { action: 'closed', text: '', outcome: 'put-right' });
    }
    expect(await names()).toEqual(['Met']);
    expect((await list(site, '?state=closed')).notices.map(({ name }) => name)).toEqual([
      'English',
      'Scottish',
      'Data',
    ]);
  });

  it('goes on where its page ended, open and closed', async () => {
    const site = await siteAt(await open(), tuesday);
    const many: Notice[] = [];
    for (let i = 0; i < 23; i += 1) {
      site.time.now += i % 3 === 0 ? 20 * 60_000 : 0;
      many.push(await storeOne(site, i));
    }
    const all = async (query: string) => {
      const names: string[] = [];
      let next: string | null = '';
      while (next !== null) {
        const page: NoticePage = await list(site, `?${query}${next === '' ? '' : `&after=${next}`}`);
        names.push(...page.notices.map(({ name }) => name));
        next = page.next;
      }
      return names;
    };
    const expected = many.map(({ name }) => name);
    expect(await all('state=open')).toEqual(expected);
    site.time.now += hour;
    for (const one of many) await doing(site, 200, one, { action: 'closed', text: '', outcome: 'withdrawn' });
    expect((await all('state=closed')).sort()).toEqual(expected.sort());
  });
});

const storeOne = async (site: Site, i: number): Promise<Notice> => {
  const name = `Number ${String(i).padStart(2, '0')}`;
  const body = newNotice({ name, email: `${i}@example.net` });
  await site.ask(201, 'POST', '/api/notices', { body, headers: { 'x-test-address': `203.0.113.${i}` } });
  const { id } = await site.db.read
    .selectFrom('notices')
    .select('id')
    .where('request_id', '=', body.requestId)
    .executeTakeFirstOrThrow();
  return site.ask<Notice>(200, 'GET', `/api/moderation/notices/${id}`, { as: 'moderator' });
};

eachDatabase('what moderators do with a complaint', (open) => {
  it('is told by letter and under the receipt, and stands in its history', async () => {
    const site = await siteAt(await open(), tuesday);
    const notice = await storeNotice(site);
    const acknowledged = await doing(site, 200, notice, { action: 'acknowledged', text: 'It came.' });
    expect(acknowledged).toMatchObject({ state: 'acknowledged', metAt: null });
    const noted = await doing(site, 200, acknowledged, { action: 'note', text: 'Ask Rosa first.' });
    expect(noted.latest).toBe(acknowledged.latest);
    site.time.now += hour;
    const answered = await doing(site, 200, noted, { text: 'It is hidden.' });
    expect(answered).toMatchObject({ state: 'answered', metAt: tuesday + hour });
    const closed = await doing(site, 200, answered, { action: 'closed', text: '', outcome: 'put-right' });
    expect(closed).toMatchObject({ state: 'closed', outcome: 'put-right', closedAt: tuesday + hour });
    expect(closed.history.map(({ action, by, letter }) => [action, by, letter?.to, letter?.text])).toEqual([
      ['received', null, undefined, undefined],
      ['acknowledged', 'moderator@example.org', 'complainant', 'It came.'],
      ['note', 'moderator@example.org', 'moderators', 'Ask Rosa first.'],
      ['answered', 'moderator@example.org', 'complainant', 'It is hidden.'],
      ['closed', 'moderator@example.org', undefined, undefined],
    ]);
    expect(await look(site, notice.receipt)).toEqual({
      receipt: notice.receipt,
      kind: 'legal',
      state: 'closed',
      at: tuesday,
      dueAt: notice.dueAt,
      outcome: 'put-right',
      closedAt: tuesday + hour,
      letters: [
        { at: tuesday, text: 'It came.' },
        { at: tuesday + hour, text: 'It is hidden.' },
      ],
    });
    const sent = (await letters(site.db)).slice(1);
    expect(sent.map(({ to, text }) => [to, text.split('\n\n')[0]])).toEqual([
      ['pat@example.net', 'It came.'],
      ['pat@example.net', 'It is hidden.'],
    ]);
    await doing(site, 409, closed, {});
    const reopened = await doing(site, 200, closed, { action: 'reopened', text: '' });
    expect(reopened).toMatchObject({ state: 'answered', outcome: null, closedAt: null });
    await doing(site, 409, reopened, { action: 'reopened', text: '' });
  });

  it('must be whole', async () => {
    const site = await siteAt(await open(), tuesday);
    const notice = await storeNotice(site);
    for (const wrong of [
      { text: ' ' },
      { action: 'note', text: '' },
      { action: 'closed', text: '' },
      { outcome: 'put-right' },
      { action: 'received' },
    ] as Partial<NewNoticeEvent>[])
      await doing(site, 422, notice, wrong);
    expect((await letters(site.db)).length).toBe(1);
  });

  it('reaches whoever wrote the comment when they gave an address, and nobody learns it', async () => {
    const site = await siteAt(await open(), tuesday);
    await site.post('rotas');
    const at = async (as: string) => {
      const { comment } = await site.comment(as, 'rotas');
      return storeNotice(site, { place: `/posts/rotas/comments/${comment.id}` });
    };
    const members = await at('author');
    const guests = await at('guest');
    expect([members.canForward, guests.canForward]).toEqual([true, false]);
    const told = await doing(site, 200, members, { action: 'forwarded', text: 'Somebody complains.' });
    expect(told).toMatchObject({ state: 'forwarded', metAt: site.time.now });
    expect(JSON.stringify(told)).not.toContain('author@example.org');
    expect((await letters(site.db)).at(-1)).toEqual({
      to: 'author@example.org',
      subject: 'About a comment you wrote on Equal Say',
      text: 'Somebody complains.',
    });
    expect(await look(site, members.receipt)).toMatchObject({ state: 'forwarded', letters: [] });
    await doing(site, 403, guests, { action: 'forwarded', text: 'Somebody complains.' });
    expect(await look(site, guests.receipt)).toMatchObject({ state: 'received' });
  });

  it('begins from letters that are filled in', async () => {
    const site = await siteAt(await open(), tuesday);
    const { templates } = await storeNotice(site, { name: '{why} {name}' });
    expect(templates.length).toBeGreaterThan(3);
    const first = templates.find(({ action }) => action === 'acknowledged');
    expect(first?.text).toContain('Dear {why} {name},');
    expect(first?.text).toContain('at 09:00 on Thursday 5 March 2026');
    for (const { text } of templates) expect(text.replaceAll('{why} {name}', '')).not.toMatch(/[{}]/);
  });

  it('is done once, by the first of two; the second is told what the first did', async () => {
    const db = await open();
    for (let round = 0; round < 4; round += 1) {
      const site = await siteAt(db, tuesday + round * day);
      const notice = await storeNotice(site);
      const post = (as: string, more: Partial<NewNoticeEvent>) =>
        site.send('POST', `/api/moderation/notices/${notice.id}/events`, { as, body: event(notice, more) });
      const answers = await Promise.all([
        post('moderator', { action: 'closed', text: '', outcome: 'nothing-changed' }),
        post('administrator', { text: 'We have hidden it.' }),
        post('administrator', { action: 'note', text: 'I write to them now.' }),
      ]);
      const [closing, answering, noting] = answers.map(({ status }) => status);
      expect(noting).toBe(200);
      expect([closing, answering].sort()).toEqual([200, 409]);
      const refused = answers.find(({ status }) => status === 409);
      const problem = (await refused?.json()) as Problem;
      expect(problem.code).toBe('decided-already');
      expect(problem.detail).toBe(
        closing === 200
          ? 'This complaint was closed by moderator@example.org meanwhile. Read its history, then decide.'
          : 'This complaint was answered by administrator@example.org meanwhile. Read its history, then decide.',
      );
      const now = await site.ask<Notice>(200, 'GET', `/api/moderation/notices/${notice.id}`, {
        as: 'moderator',
      });
      expect(now.history.filter(({ action }) => action !== 'note').length).toBe(2);
      expect((await letters(db)).filter(({ text }) => text.includes(now.receipt)).length).toBe(
        closing === 200 ? 1 : 2,
      );
    }
  });

  it('sent twice with one key is done once', async () => {
    const site = await siteAt(await open(), tuesday);
    const notice = await storeNotice(site);
    const send = () =>
      site.send('POST', `/api/moderation/notices/${notice.id}/events`, {
        as: 'moderator',
        body: event(notice, {}),
        headers: { 'idempotency-key': 'answer' },
      });
    expect([(await send()).status, (await send()).status]).toEqual([200, 200]);
    expect((await look(site, notice.receipt)).letters.length).toBe(1);
    const kept = await site.db.read.selectFrom('idempotency_keys').select('answer').execute();
    expect(JSON.stringify(kept)).not.toContain('Pat Harper');
  });
});

eachDatabase('who complained, and of what', (open) => {
  it('is told to moderators alone, and is in no log', async () => {
    const logged: unknown[] = [];
    const db = await open();
    const site = siteOn(db, {
      log: { info: (...line) => logged.push(line), error: (...line) => logged.push(line) },
    });
    const world = await worldOf(site);
    site.time.now += hour;
    const words = {
      name: 'Canary Jones',
      email: 'canary@example.net',
      what: 'The canary sings.',
      why: 'No canary does.',
      place: `The canary at /posts/${world.slug}/comments/${world.visible}`,
    };
    const notice = await storeNotice(site, words);
    await doing(site, 200, notice, { action: 'note', text: 'A note on the canary.' });
    const told = { ...world, notice };
    const ids = new Set(noticeCases.map(({ id }) => id));
    const routes = routeCases.filter(({ id, method }) => method === 'GET' || ids.has(id));
    for (const role of roles.filter((one) => one !== 'moderator' && one !== 'administrator')) {
      site.time.now += hour;
      await Promise.all(
        routes.map(async (route) => {
          const response = await site.send(route.method, route.path(told), {
            as: role,
            ...(route.body === undefined ? {} : { body: route.body(role) }),
          });
          const text = JSON.stringify([...response.headers]) + (await response.text());
          expect(`${role} ${route.id} ${/canary/i.exec(text)?.[0] ?? ''}`).toBe(`${role} ${route.id} `);
        }),
      );
    }
    expect(logged.length).toBeGreaterThan(100);
    expect(JSON.stringify(logged)).not.toMatch(/canary/i);
    expect(JSON.stringify(logged)).not.toContain(notice.receipt);
    for (const { subject, text } of await letters(db)) expect(subject + text).not.toMatch(/canary/i);
    const log = await db.read.selectFrom('moderation_log').selectAll().execute();
    expect(JSON.stringify(log)).not.toMatch(/canary/i);
  });

  it('is erased a year after the end, from everywhere; what was done stays', async () => {
    const site = await siteAt(await open(), tuesday);
    const words = { name: 'Canary Jones', email: 'canary@example.net', what: 'Canary.', why: 'Canary.' };
    const notice = await storeNotice(site, { ...words, place: 'the canary' });
    const open2 = await storeNotice(site, { name: 'Still open' });
    const answered = await doing(site, 200, notice, { text: 'Dear Canary Jones, …' });
    const noted = await doing(site, 200, answered, { action: 'note', text: 'The canary again.' });
    await doing(site, 200, noted, { action: 'closed', text: 'Goodbye, canary.', outcome: 'put-right' });
    await sweep(site.db, tuesday + 364 * day);
    expect((await look(site, notice.receipt)).letters.length).toBe(2);

    await site.db.write((trx) => trx.deleteFrom('outbox').execute());
    await sweep(site.db, tuesday + 365 * day);
    for (const table of ['notices', 'notice_events', 'notice_letters', 'idempotency_keys'] as const)
      expect(JSON.stringify(await site.db.read.selectFrom(table).selectAll().execute())).not.toMatch(
        /canary/i,
      );
    expect(await look(site, notice.receipt)).toMatchObject({
      state: 'closed',
      outcome: 'put-right',
      letters: [],
    });
    const kept = await site.ask<Notice>(200, 'GET', `/api/moderation/notices/${notice.id}`, {
      as: 'moderator',
    });
    expect(kept).toMatchObject({ name: '', email: '', templates: [], erasedAt: tuesday + 365 * day });
    expect(kept.history.map(({ action, letter }) => [action, letter])).toEqual([
      ['received', null],
      ['answered', null],
      ['note', null],
      ['closed', null],
    ]);
    await doing(site, 410, kept, { action: 'reopened', text: '' });
    expect((await list(site)).notices.map(({ name }) => name)).toEqual([open2.name]);
  });
});
