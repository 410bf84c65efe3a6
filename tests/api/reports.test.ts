import { expect, it } from 'vitest';
import type { HiddenComment, ThreadPage } from '../../src/contract/comment.ts';
import { limits } from '../../src/contract/limits.ts';
import { receiptFrom } from '../../src/contract/receipt.ts';
import type { ReportStatus } from '../../src/contract/reports.ts';
import type { Database } from '../../src/server/db/database.ts';
import { becomeMember } from '../../src/server/operator/become-member.ts';
import { sweep } from '../../src/server/sweep.ts';
import { eachDatabase } from '../databases.ts';
import { bothNumbers } from './counts.ts';
import { report } from './routes-reports.ts';
import { type Site, siteOn } from './site.ts';

const day = 24 * 60 * 60 * 1000;
const caseOf = (db: Database, commentId: string) =>
  db.read
    .selectFrom('cases')
    .selectAll()
    .where('comment_id', '=', commentId)
    .where('decided_at', 'is', null)
    .executeTakeFirst();
const reportsIn = (db: Database) => db.read.selectFrom('reports').selectAll().orderBy('id').execute();
const look = (site: Site, receipt: string) => site.ask<ReportStatus>(200, 'GET', `/api/reports/${receipt}`);
const decide = (site: Site, id: string, decision: 'hide' | 'show') =>
  site.ask(200, 'POST', `/api/comments/${id}/${decision}`, {
    as: 'moderator',
    ...(decision === 'hide' && { body: { reason: 'spam', note: null } }),
  });
const isInSight = async (site: Site, id: string, slug = 'rotas') =>
  (await site.ask<ThreadPage>(200, 'GET', `/api/posts/${slug}/thread`)).comments.some(
    (one) => one.id === id && one.state === 'visible',
  );

async function debate(db: Database) {
  const site = siteOn(db);
  const postId = await site.post('rotas');
  const { comment } = await site.comment('author', 'rotas');
  return { site, postId, id: comment.id };
}

eachDatabase('a report', (open) => {
  it('makes the comment wait for a moderator, and changes nothing that readers see', async () => {
    const { site, id } = await debate(await open());
    const before = await site.ask<ThreadPage>(200, 'GET', '/api/posts/rotas/thread');
    const { receipt, change } = await report(site, id, { as: 'guest', reason: 'spam', text: ' An advert. ' });
    expect(change).toBeNull();
    expect(receiptFrom(receipt)).toBe(receipt);
    expect(await caseOf(site.db, id)).toMatchObject({ why: 'reported', reports: 1 });
    expect(await reportsIn(site.db)).toMatchObject([{ reason: 'spam', text: 'An advert.', counts: 1 }]);
    expect(await site.ask<ThreadPage>(200, 'GET', '/api/posts/rotas/thread')).toEqual(before);
  });

  it('loses its words with the comment they may repeat, unless somebody may be at risk', async () => {
    const { site, id } = await debate(await open());
    await report(site, id, { as: 'guest', reason: 'spam', text: 'It says: buy.' });
    await report(site, id, { as: 'member', reason: 'at-risk', text: 'She is alone.' });
    await site.ask(200, 'DELETE', `/api/comments/${id}`, { as: 'author' });
    await sweep(site.db, site.time.now + limits.undoDeleteFor);
    expect((await reportsIn(site.db)).map(({ text }) => text)).toEqual(['', 'She is alone.']);
  });

  it('needs no words and no account, but somebody who is not banned', async () => {
    const { site, id } = await debate(await open());
    const path = `/api/comments/${id}/reports`;
    await site.ask(401, 'POST', path, { body: { reason: 'spam' } });
    await site.ask(403, 'POST', path, { as: 'banned', body: { reason: 'spam' } });
    await site.ask(403, 'POST', path, { as: 'author', body: { reason: 'spam' } });
    await site.ask(422, 'POST', path, { as: 'guest', body: { reason: 'disagree' } });
    await site.ask(422, 'POST', path, {
      as: 'guest',
      body: { reason: 'spam', text: 'x'.repeat(limits.moderation.report + 1) },
    });
    expect((await report(site, id, { as: 'guest' })).receipt).not.toBe('');
  });

  it('of a closed debate is taken too', async () => {
    const { site, id } = await debate(await open());
    await site.ask(200, 'POST', '/api/posts/rotas/close', { as: 'moderator' });
    await report(site, id, { as: 'guest' });
  });

  it('of what is hidden or deleted is refused', async () => {
    const { site, id } = await debate(await open());
    await decide(site, id, 'hide');
    await site.ask(410, 'POST', `/api/comments/${id}/reports`, { as: 'guest', body: { reason: 'spam' } });
    await site.ask(200, 'DELETE', `/api/comments/${id}`, { as: 'author' });
    await site.ask(410, 'POST', `/api/comments/${id}/reports`, { as: 'guest', body: { reason: 'spam' } });
  });

  it('made again by the same person is the same one, with their last words', async () => {
    const { site, id } = await debate(await open());
    const first = await report(site, id, { as: 'guest', reason: 'spam', text: 'An advert.' });
    const again = await report(site, id, { as: 'guest', reason: 'off-subject' });
    expect(again.receipt).toBe(first.receipt);
    const third = await report(site, id, { as: 'guest', reason: 'other', text: 'It is about football.' });
    expect(third.receipt).toBe(first.receipt);
    expect(await reportsIn(site.db)).toMatchObject([{ reason: 'other', text: 'It is about football.' }]);
    expect(await caseOf(site.db, id)).toMatchObject({ reports: 1 });
  });

  it('counts once for each place, however many there send one', async () => {
    const { site, id } = await debate(await open());
    for (const as of ['guest', 'other-guest', 'member']) await report(site, id, { as, from: '198.51.100.7' });
    expect(await caseOf(site.db, id)).toMatchObject({ reports: 1 });
    await report(site, id, { as: 'administrator', from: '203.0.113.9' });
    expect(await caseOf(site.db, id)).toMatchObject({ reports: 2 });
    const kept = await reportsIn(site.db);
    expect(kept.map(({ counts }) => counts)).toEqual([1, 0, 0, 1]);
    expect(new Set(kept.map(({ receipt }) => receipt)).size).toBe(4);
    expect(JSON.stringify(kept)).not.toContain('198.51.100.7');
  });

  it('comes from one place where no address is known', async () => {
    const db = await open();
    const { id } = await debate(db);
    const site = siteOn(db, { addressOf: () => null });
    await report(site, id, { as: 'guest' });
    await report(site, id, { as: 'member' });
    expect(await caseOf(db, id)).toMatchObject({ reports: 1 });
  });

  it('sent again with its key is answered as before, and not twice', async () => {
    const { site, id } = await debate(await open());
    const options = {
      as: 'guest',
      body: { reason: 'at-risk', text: '' },
      headers: { 'idempotency-key': 'one' },
    };
    const path = `/api/comments/${id}/reports`;
    const first = await site.ask<{ receipt: string }>(201, 'POST', path, options);
    await decide(site, id, 'hide');
    const again = await site.ask<{ receipt: string; change: unknown }>(201, 'POST', path, options);
    expect(again.receipt).toBe(first.receipt);
    expect(await reportsIn(site.db)).toHaveLength(1);
  });

  it('forgets after a month from which place it came', async () => {
    const { site, id } = await debate(await open());
    await report(site, id, { as: 'guest' });
    await sweep(site.db, site.time.now + limits.addressKeptFor);
    expect((await reportsIn(site.db))[0]?.source).not.toBeNull();
    await sweep(site.db, site.time.now + limits.addressKeptFor + 1);
    expect((await reportsIn(site.db))[0]?.source).toBeNull();
  });

  it("of a guest is the member's whom they turn out to be, and stays one", async () => {
    const { site, id } = await debate(await open());
    const { comment: other } = await site.comment('author', 'rotas');
    const { receipt } = await report(site, id, { as: 'guest', text: 'As a guest.' });
    await report(site, other.id, { as: 'guest' });
    await report(site, other.id, { as: 'member' });
    const [guest, member] = [await site.sessions.idOf('guest'), await site.sessions.idOf('member')];
    await site.db.write((trx) => becomeMember(trx, guest, member, () => 'key'));
    expect((await report(site, id, { as: 'member', text: 'As a member.' })).receipt).toBe(receipt);
    expect((await reportsIn(site.db)).filter(({ person_id }) => person_id === guest)).toHaveLength(1);
  });
});

eachDatabase('a receipt', (open) => {
  it('tells anybody what became of the report, and nothing of what was said or by whom', async () => {
    const { site, id } = await debate(await open());
    const text = 'The canary is my neighbour.';
    const { receipt } = await report(site, id, { as: 'guest', reason: 'names-person', text });
    const at = site.time.now;
    expect(await look(site, receipt)).toEqual({
      reason: 'names-person',
      at,
      state: 'waiting',
      decidedAt: null,
      post: { slug: 'rotas', title: 'The title of rotas' },
      commentId: id,
    });
    site.time.now += day;
    await decide(site, id, 'hide');
    const hidden = { state: 'hidden', decidedAt: site.time.now, commentId: null };
    expect(await look(site, receipt)).toMatchObject(hidden);
    // What the moderator decided stays true.
    await site.ask(200, 'DELETE', `/api/comments/${id}`, { as: 'author' });
    expect(await look(site, receipt)).toMatchObject(hidden);
  });

  it('tells that a moderator kept the comment, or that its author took it away', async () => {
    const { site, id } = await debate(await open());
    const kept = await report(site, id, { as: 'guest', reason: 'at-risk' });
    expect(await look(site, kept.receipt)).toMatchObject({ state: 'waiting', commentId: null });
    await decide(site, id, 'show');
    expect(await look(site, kept.receipt)).toMatchObject({ state: 'kept', commentId: id });
    const { comment } = await site.comment('author', 'rotas');
    const taken = await report(site, comment.id, { as: 'guest' });
    await site.ask(200, 'DELETE', `/api/comments/${comment.id}`, { as: 'author' });
    expect(await look(site, taken.receipt)).toMatchObject({ state: 'taken-away', commentId: null });
  });

  it('is found however it is typed, is kept by nobody, and others cannot be tried out', async () => {
    const { site, id } = await debate(await open());
    const { receipt } = await report(site, id, { as: 'guest' });
    const typed = encodeURIComponent(` ${receipt.toLowerCase().replaceAll('-', ' ')} `);
    const response = await site.send('GET', `/api/reports/${typed}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('etag')).toBeNull();
    const from = { headers: { 'x-test-address': '198.51.100.7' } };
    const [most] = limits.rates.receipt.address;
    for (let guess = 0; guess < most; guess += 1)
      await site.ask(404, 'GET', '/api/reports/BCDF-2345-GHJK', from);
    // The right one neither.
    await site.ask(429, 'GET', `/api/reports/${receipt}`, from);
  });
});

eachDatabase('reports at the same time', (open) => {
  it('that somebody may be at risk hide the comment once, and both count', async () => {
    const db = await open();
    const site = siteOn(db);
    await Promise.all(['guest', 'member'].map((name) => site.sessions.idOf(name)));
    for (let round = 0; round < 8; round += 1) {
      site.time.now += 2 * day;
      const slug = `round-${round}`;
      const postId = await site.post(slug);
      const { comment } = await site.comment('author', slug);
      const answers = await Promise.all([
        report(site, comment.id, { as: 'guest', reason: 'at-risk', from: '198.51.100.7' }),
        report(site, comment.id, { as: 'member', reason: 'at-risk', from: '203.0.113.9' }),
      ]);
      expect(answers.filter(({ change }) => change !== null)).toHaveLength(1);
      expect(await caseOf(db, comment.id)).toMatchObject({ why: 'at-risk', reports: 2 });
      const { stored, right } = await bothNumbers(db, postId);
      expect(stored).toEqual(right);
      expect(await isInSight(site, comment.id, slug)).toBe(false);
    }
  });

  it('from one place in several debates hide no more than they may', async () => {
    const db = await open();
    const site = siteOn(db);
    await site.sessions.idOf('guest');
    for (let round = 0; round < 4; round += 1) {
      site.time.now += 2 * day;
      const slugs = Array.from({ length: limits.moderation.atRiskHides + 2 }, (_, at) => `r${round}-${at}`);
      const ids: string[] = [];
      for (const slug of slugs) {
        await site.post(slug);
        ids.push((await site.comment('author', slug)).comment.id);
      }
      const answers = await Promise.all(
        ids.map((id) => report(site, id, { as: 'guest', reason: 'at-risk' })),
      );
      expect(answers.filter(({ change }) => change !== null)).toHaveLength(limits.moderation.atRiskHides);
    }
  });

  it('and a moderator who hides: the comment is hidden by the moderator, and nobody sees it twice', async () => {
    const db = await open();
    const site = siteOn(db);
    await Promise.all(['guest', 'moderator'].map((name) => site.sessions.idOf(name)));
    for (let round = 0; round < 8; round += 1) {
      site.time.now += 2 * day;
      const slug = `round-${round}`;
      const postId = await site.post(slug);
      const { comment } = await site.comment('author', slug);
      const statuses = await Promise.all([
        site.send('POST', `/api/comments/${comment.id}/reports`, {
          as: 'guest',
          body: { reason: 'at-risk' },
        }),
        site.send('POST', `/api/comments/${comment.id}/hide`, {
          as: 'moderator',
          body: { reason: 'spam', note: null },
        }),
      ]);
      const [reported, hidden] = statuses.map(({ status }) => status);
      expect(hidden).toBe(200);
      expect([201, 410]).toContain(reported);
      const answer = await site.ask<{ hidden: HiddenComment[] }>(200, 'GET', `/api/mine/posts/${slug}`, {
        as: 'author',
      });
      expect(answer.hidden).toMatchObject([{ id: comment.id, reason: 'spam', heldFor: null }]);
      expect(await caseOf(db, comment.id)).toBeUndefined();
      const { stored, right } = await bothNumbers(db, postId);
      expect(stored).toEqual(right);
    }
  });
});
