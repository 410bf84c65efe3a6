import { expect, it } from 'vitest';
import file from '../../content/help.json' with { type: 'json' };
import type { HiddenComment, ThreadPage } from '../../src/contract/comment.ts';
import type { Help } from '../../src/contract/help.ts';
import { limits } from '../../src/contract/limits.ts';
import type { LogPage } from '../../src/contract/moderation.ts';
import type { SafeguardingPage } from '../../src/contract/reports.ts';
import { nations } from '../../src/contract/vocabulary.ts';
import type { Database } from '../../src/server/db/database.ts';
import { eachDatabase } from '../databases.ts';
import { bothNumbers } from './counts.ts';
import { report } from './routes-reports.ts';
import { siteOn } from './site.ts';

const day = 24 * 60 * 60 * 1000;
const canary = 'The canary is in danger.';
const mails = (db: Database) => db.read.selectFrom('outbox').selectAll().orderBy('id').execute();
const whyOf = async (db: Database, id: string) =>
  (await db.read.selectFrom('cases').select(['why', 'gravity']).where('comment_id', '=', id).execute())[0];

async function debate(db: Database) {
  const site = siteOn(db, { safeguardingEmail: 'safe@example.org' });
  const postId = await site.post('rotas');
  const comment = async () =>
    (await site.comment('author', 'rotas', { body: 'The canary sings.' })).comment.id;
  const list = (as = 'moderator') =>
    site.ask<SafeguardingPage>(200, 'GET', '/api/moderation/safeguarding', { as });
  return { site, postId, comment, list };
}

eachDatabase('a report that somebody may be at risk', (open) => {
  it('takes the comment out of sight at once, and nobody is told what it says', async () => {
    const { site, postId, comment } = await debate(await open());
    const id = await comment();
    await site.comment('member', 'rotas', { parentId: id });
    const { change } = await report(site, id, { as: 'guest', reason: 'at-risk', text: canary });
    expect(change?.comment).toMatchObject({ id, state: 'hidden', reason: null });
    expect(JSON.stringify(change)).not.toContain('sings');
    const thread = await site.ask<ThreadPage>(200, 'GET', '/api/posts/rotas/thread');
    expect(thread.comments.find((one) => one.id === id)).toMatchObject({ state: 'hidden', reason: null });
    const { hidden } = await site.ask<{ hidden: HiddenComment[] }>(200, 'GET', '/api/mine/posts/rotas', {
      as: 'author',
    });
    expect(hidden).toMatchObject([{ id, heldFor: 'at-risk', reason: null }]);
    const { stored, right } = await bothNumbers(site.db, postId);
    expect(stored).toEqual(right);
  });

  it('says in the log of moderation that a rule did it, and nothing of the report', async () => {
    const { site, comment } = await debate(await open());
    const id = await comment();
    await report(site, id, { as: 'guest', reason: 'at-risk', text: canary });
    const log = await site.ask<LogPage>(200, 'GET', '/api/moderation/log', { as: 'moderator' });
    expect(log.entries[0]).toMatchObject({
      action: 'comment-held',
      by: null,
      rule: 'at-risk',
      reason: null,
      note: null,
      commentId: id,
    });
    expect(JSON.stringify(log)).not.toContain('canary');
  });

  it('tells the safeguarding contact at once, once for a comment, without a word of it', async () => {
    const { site, comment } = await debate(await open());
    const id = await comment();
    await report(site, id, { as: 'guest', reason: 'at-risk', text: canary });
    await report(site, id, { as: 'guest', reason: 'at-risk', text: 'More.' });
    await report(site, id, { as: 'member', reason: 'at-risk', from: '203.0.113.9' });
    const queued = await mails(site.db);
    expect(queued).toMatchObject([{ to: 'safe@example.org', send_after: site.time.now, comment_id: null }]);
    expect(queued[0]?.text).toContain('http://localhost:3000/moderation/queue');
    expect(JSON.stringify(queued)).not.toMatch(/canary|sings|rotas/i);
  });

  it('names no host in the e-mail that the request has named', async () => {
    const db = await open();
    const site = siteOn(db, { safeguardingEmail: 'safe@example.org', publicUrl: null });
    await site.post('rotas');
    const { comment } = await site.comment('author', 'rotas');
    await report(site, comment.id, { as: 'guest', reason: 'at-risk' });
    expect((await mails(db))[0]?.text).not.toMatch(/https?:/);
  });

  it('tells nobody where nobody is to be told, and other reports tell nobody', async () => {
    const db = await open();
    const { site, comment } = await debate(db);
    await report(site, await comment(), { as: 'guest', reason: 'spam' });
    await report(siteOn(db), await comment(), { as: 'guest', reason: 'at-risk' });
    expect(await mails(db)).toEqual([]);
  });

  it('hides no more than two comments a day from one place, then goes to the top of the queue', async () => {
    const { site, comment } = await debate(await open());
    const ids = [await comment(), await comment(), await comment()];
    const hidden: boolean[] = [];
    for (const [index, id] of ids.entries()) {
      const as = ['guest', 'other-guest', 'member'][index] ?? '';
      hidden.push((await report(site, id, { as, reason: 'at-risk' })).change !== null);
    }
    expect(hidden).toEqual([true, true, false]);
    expect(await whyOf(site.db, ids[2] ?? '')).toEqual({ why: 'at-risk', gravity: 0 });
    // Somebody elsewhere can; and so can this place the day after.
    const elsewhere = { as: 'administrator', reason: 'at-risk', from: '203.0.113.9' } as const;
    expect((await report(site, ids[2] ?? '', elsewhere)).change).not.toBeNull();
    const later = await comment();
    site.time.now += day;
    expect((await report(site, later, { as: 'guest', reason: 'at-risk' })).change).not.toBeNull();
    expect(limits.moderation.atRiskHides).toBe(2);
  });

  it('hides nothing that a moderator has looked at and shown', async () => {
    const { site, comment } = await debate(await open());
    const id = await comment();
    await report(site, id, { as: 'guest', reason: 'at-risk' });
    await site.ask(200, 'POST', `/api/comments/${id}/show`, { as: 'moderator' });
    const again = { as: 'member', reason: 'at-risk', from: '203.0.113.9' } as const;
    expect((await report(site, id, again)).change).toBeNull();
    const open2 = await site.db.read
      .selectFrom('cases')
      .select('why')
      .where('decided_at', 'is', null)
      .execute();
    expect(open2).toEqual([{ why: 'at-risk' }]);
  });

  it('stays one when the same person then gives another reason, and an ordinary one can become one', async () => {
    const { site, comment, list } = await debate(await open());
    const id = await comment();
    await report(site, id, { as: 'guest', reason: 'spam' });
    const { change } = await report(site, id, { as: 'guest', reason: 'at-risk', text: canary });
    expect(change).not.toBeNull();
    await report(site, id, { as: 'guest', reason: 'spam' });
    expect((await list()).reports).toMatchObject([{ text: canary, hidAtOnce: true }]);
  });

  it('from a second person counts too, though the comment is out of sight by then', async () => {
    const { site, comment } = await debate(await open());
    const id = await comment();
    await report(site, id, { as: 'guest', reason: 'at-risk' });
    const second = { as: 'member', reason: 'at-risk', from: '203.0.113.9' } as const;
    expect((await report(site, id, second)).change).toBeNull();
    const counted = await site.db.read.selectFrom('cases').select('reports').execute();
    expect(counted).toEqual([{ reports: 2 }]);
  });
});

eachDatabase('the log of safeguarding', (open) => {
  it('lists what was reported, for moderators, and writes down everybody who reads it', async () => {
    const { site, comment, list } = await debate(await open());
    const id = await comment();
    await report(site, id, { as: 'guest', reason: 'at-risk', text: canary });
    const at = site.time.now;
    await report(site, await comment(), { as: 'guest', reason: 'spam', text: 'Another canary.' });
    const first = await list();
    expect(first.reports).toMatchObject([
      { commentId: id, text: canary, state: 'waiting', hidAtOnce: true, post: { slug: 'rotas' }, at },
    ]);
    expect(first.readings).toMatchObject([
      { by: 'moderator@example.org', at: site.time.now, commentId: null },
    ]);
    site.time.now += 1000;
    const second = await list('administrator');
    expect(second.readings.map(({ by }) => by)).toEqual([
      'administrator@example.org',
      'moderator@example.org',
    ]);
    await site.ask(200, 'POST', `/api/comments/${id}/show`, { as: 'moderator' });
    expect((await list()).reports).toMatchObject([{ state: 'kept' }]);
  });

  it('is read by nobody else, and nothing is written down then', async () => {
    const { site, comment } = await debate(await open());
    await report(site, await comment(), { as: 'guest', reason: 'at-risk', text: canary });
    for (const as of ['guest', 'author', 'member', 'banned']) {
      const response = await site.send('GET', '/api/moderation/safeguarding', { as });
      expect(response.status).toBe(403);
      expect(await response.text()).not.toContain('canary');
    }
    const lines = await site.db.read.selectFrom('safeguarding_log').select('action').orderBy('id').execute();
    expect(lines.map(({ action }) => action)).toEqual(['reported', 'contact-told', 'hidden-at-once']);
  });

  it('cannot be changed, and names nobody who reported', async () => {
    const { site, comment, list } = await debate(await open());
    await report(site, await comment(), { as: 'guest', reason: 'at-risk', text: canary });
    await list();
    const guest = await site.sessions.idOf('guest');
    const lines = await site.db.read.selectFrom('safeguarding_log').selectAll().execute();
    expect(JSON.stringify([lines, await list()])).not.toContain(guest);
    await expect(
      site.db.write((trx) => trx.updateTable('safeguarding_log').set({ by: 'x' }).execute()),
    ).rejects.toThrow(/append-only/);
    await expect(site.db.write((trx) => trx.deleteFrom('safeguarding_log').execute())).rejects.toThrow(
      /append-only/,
    );
  });

  it('comes in pages', async () => {
    const { site, comment, list } = await debate(await open());
    for (let n = 0; n <= limits.page.log; n += 1) {
      const from = `198.51.100.${n}`;
      site.time.now += 60 * 60 * 1000;
      await report(site, await comment(), { as: 'guest', reason: 'at-risk', from });
    }
    const first = await list();
    expect(first.reports).toHaveLength(limits.page.log);
    const rest = await site.ask<SafeguardingPage>(
      200,
      'GET',
      `/api/moderation/safeguarding?after=${first.next}`,
      { as: 'moderator' },
    );
    expect(rest.reports).toHaveLength(1);
    expect(rest.next).toBeNull();
    expect(rest.readings).toHaveLength(2);
  });
});

eachDatabase('help for somebody at risk', (open) => {
  it('is the same for everybody, begins with 999 in every nation, and is asked about again', async () => {
    const site = siteOn(await open());
    const response = await site.send('GET', '/api/help');
    const tag = response.headers.get('etag') ?? '';
    const answer = (await response.json()) as Help;
    for (const nation of nations) expect(answer.nations[nation][0]?.phone).toBe('999');
    const again = await site.send('GET', '/api/help', { as: 'author', headers: { 'if-none-match': tag } });
    expect(again.status).toBe(304);
    expect(again.headers.get('cache-control')).toBe('public, no-cache');
  });

  it('is what an administrator says it is; a line of the log tells that it was changed', async () => {
    const site = siteOn(await open());
    const tag = (await site.send('GET', '/api/help')).headers.get('etag') ?? '';
    const wanted = structuredClone(file) as Help;
    wanted.nations.wales = [{ name: 'Sian', about: 'In our office.', phone: '029 2000 0000', url: null }];
    await site.ask(200, 'PUT', '/api/moderation/help', { as: 'administrator', body: wanted });
    const changed = await site.send('GET', '/api/help', { headers: { 'if-none-match': tag } });
    expect(await changed.json()).toEqual(wanted);
    const log = await site.ask<LogPage>(200, 'GET', '/api/moderation/log', { as: 'moderator' });
    expect(log.entries[0]).toMatchObject({ action: 'settings-changed', target: 'Help for somebody at risk' });
  });

  it('leads nowhere but to web pages and telephones', async () => {
    const site = siteOn(await open());
    for (const contact of [
      { url: 'javascript:alert(1)', phone: null },
      { url: 'data:text/html,x', phone: null },
      { url: 'https://me@elsewhere.example', phone: null },
      { url: null, phone: '999;ext=1' },
      { url: null, phone: 'ask' },
    ]) {
      const wanted = structuredClone(file) as Help;
      wanted.nations.england = [{ name: 'A', about: '', ...contact }];
      await site.ask(422, 'PUT', '/api/moderation/help', { as: 'administrator', body: wanted });
    }
  });

  it('is there also when what was set cannot be read', async () => {
    const db = await open();
    const site = siteOn(db);
    for (const value of ['{', '{"nations":{}}']) {
      await db.write(async (trx) => {
        await trx.deleteFrom('settings').execute();
        await trx.insertInto('settings').values({ key: 'help', value, at: 0, by: '' }).execute();
      });
      expect(await site.ask<Help>(200, 'GET', '/api/help')).toEqual(file);
    }
  });
});
