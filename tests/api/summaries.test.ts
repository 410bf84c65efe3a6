import { expect, it } from 'vitest';
import { limits } from '../../src/contract/limits.ts';
import type { LogPage } from '../../src/contract/moderation.ts';
import type { Post } from '../../src/contract/post.ts';
import type { Problem } from '../../src/contract/problem.ts';
import type { SummaryPage, WriteSummary } from '../../src/contract/summary.ts';
import { toCursor } from '../../src/server/http/cursor.ts';
import type { Ports } from '../../src/server/ports.ts';
import { sweep } from '../../src/server/sweep.ts';
import { eachDatabase } from '../databases.ts';
import { type Site, siteOn } from './site.ts';

const pinned = async (site: Site, slug = 'rotas') =>
  (await site.ask<Post>(200, 'GET', `/api/posts/${slug}`)).summary;
const revisions = (site: Site, query = '') =>
  site.ask<SummaryPage>(200, 'GET', `/api/posts/rotas/summaries${query}`);

function write(site: Site, more: Partial<WriteSummary> = {}, status = 200, as = 'moderator') {
  site.time.now += 1000;
  const body = { body: 'Most of us agree.', easyRead: [], rests: [], revision: 0, ...more };
  return site.ask<{ revision: number } & Problem>(status, 'PUT', '/api/posts/rotas/summary', { as, body });
}
function erase(site: Site, revision: number | string, status = 200, as = 'moderator', key?: string) {
  site.time.now += 1000;
  const headers: Record<string, string> = key === undefined ? {} : { 'idempotency-key': key };
  const path = `/api/posts/rotas/summaries/${revision}`;
  return site.ask<{ revision: number } & Problem>(status, 'DELETE', path, { as, headers });
}
/** Where words of a summary can be read. */
const everywhere = ['/api/posts/rotas', '/api/posts/rotas/summaries', '/api/posts', '/posts/rotas'];
/** A page that says all that the API tells it. */
const render: Ports['render'] = async (url, api) => {
  const asked = [`/api${url.pathname}`, `/api${url.pathname}/summaries`];
  const told = await Promise.all(
    asked.map(async (path) => (await api(new Request(new URL(path, url)))).text()),
  );
  return { status: 200, html: told.join('\n') };
};
const say = async (site: Site, as: string, body: string, slug = 'rotas') =>
  (await site.comment(as, slug, { body })).comment.id;

eachDatabase('a summary', (open) => {
  it('comes with its post, with its Easy Read sentences and the comments it rests on', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    expect(await pinned(site)).toBeNull();
    const one = await say(site, 'author', `We **tried** it. ${'It went well. '.repeat(20)}`);
    const other = await say(site, 'member', 'Buses stop at eleven.');
    const easyRead = ['Most people agree.', 'The  person\ndecides.'];
    expect(await write(site, { body: 'Most *agree*.', easyRead, rests: [other, one] })).toEqual({
      revision: 1,
    });
    expect(await pinned(site)).toEqual({
      revision: 1,
      html: '<p>Most <em>agree</em>.</p>',
      easyRead: ['Most people agree.', 'The person decides.'],
      by: null,
      badge: 'moderator',
      at: site.time.now,
      rests: [
        { commentId: other, state: 'visible', name: 'Warm Window', excerpt: 'Buses stop at eleven.' },
        {
          commentId: one,
          state: 'visible',
          name: 'Quiet Harbour',
          excerpt: 'We tried it. It went well. It went well. It went well. It went well. It went…',
        },
      ],
    });
  });

  it('has no page behind a mark that was made up', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    for (const revision of [0, 1.5, 2 ** 31, Number.MAX_SAFE_INTEGER])
      expect(
        (await site.send('GET', `/api/posts/rotas/summaries?after=${toCursor(['summaries', revision])}`))
          .status,
      ).toBe(400);
  });

  it('says of a comment that is hidden or deleted since only that', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    const one = await say(site, 'author', 'Words to be hidden.');
    const other = await say(site, 'author', 'Words to be deleted.');
    await write(site, { rests: [one, other] });
    const tag = (await site.send('GET', '/api/posts/rotas')).headers.get('etag') ?? '';
    await site.ask(200, 'POST', `/api/comments/${one}/hide`, {
      as: 'moderator',
      body: { reason: 'other', note: null },
    });
    await site.ask(200, 'DELETE', `/api/comments/${other}`, { as: 'author' });
    const rests = [
      { commentId: one, state: 'hidden', name: null, excerpt: null },
      { commentId: other, state: 'deleted', name: null, excerpt: null },
    ];
    expect((await pinned(site))?.rests).toEqual(rests);
    expect((await revisions(site)).summaries[0]?.rests).toEqual(rests);
    const headers = { 'if-none-match': tag };
    expect((await site.send('GET', '/api/posts/rotas', { headers })).status).toBe(200);

    await site.ask(200, 'POST', `/api/comments/${one}/show`, { as: 'moderator' });
    site.time.now += limits.undoDeleteFor;
    await sweep(site.db, site.time.now);
    expect((await pinned(site))?.rests).toMatchObject([
      { state: 'visible', excerpt: 'Words to be hidden.' },
      { state: 'deleted', excerpt: null },
    ]);
  });

  it('is written by moderators alone, under the name they have in the debate as one', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    for (const as of ['guest', 'member', 'author', 'banned']) await write(site, {}, 403, as);
    await write(site);
    expect((await pinned(site))?.by).toBeNull();
    await say(site, 'moderator', 'Please stay with the question.');
    await write(site, { revision: 1 });
    expect(await pinned(site)).toMatchObject({ by: 'Meera', badge: 'moderator' });
    expect(JSON.stringify(await revisions(site))).not.toMatch(/@|Moderator/);
  });

  it('does not overwrite what somebody else has written meanwhile', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    await write(site, { body: 'First.' });
    await write(site, { body: 'Theirs.', revision: 1 }, 200, 'administrator');
    for (const revision of [0, 1, 3]) {
      const refusal = await write(site, { body: 'Mine.', revision }, 409);
      expect(refusal.code).toBe('changed-meanwhile');
      expect(refusal.detail).toMatch(/^Somebody else has changed this summary since you began\./);
    }
    expect((await pinned(site))?.html).toBe('<p>Theirs.</p>');
    expect((await write(site, { body: 'Mine.', revision: 2 })).revision).toBe(3);
  });

  it('of two written at once keeps one, and tells the other', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    const send = (as: string) =>
      site.send('PUT', '/api/posts/rotas/summary', {
        as,
        body: { body: `By ${as}.`, easyRead: [], rests: [], revision: 0 },
      });
    const answers = await Promise.all([send('moderator'), send('administrator')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await revisions(site)).summaries).toHaveLength(1);
  });

  it('is written once, however often it is sent', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    const request = {
      as: 'moderator',
      body: { body: 'Once.', easyRead: [], rests: [], revision: 0 },
      headers: { 'idempotency-key': 'a-summary' },
    };
    for (const _ of [1, 2])
      expect(await site.ask(200, 'PUT', '/api/posts/rotas/summary', request)).toEqual({ revision: 1 });
  });

  it('is taken down by an empty one, which is a revision too, and can be written again', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    const one = await say(site, 'author', 'We tried it.');
    await write(site, { body: '' }, 409);
    await write(site, { body: 'First.', easyRead: ['One.'], rests: [one] });
    await write(site, { body: '', easyRead: ['One.'], revision: 1 }, 422);
    expect((await write(site, { body: ' ', rests: [one], revision: 1 })).revision).toBe(2);
    expect(await pinned(site)).toBeNull();
    await write(site, { body: '', revision: 2 }, 409);
    await write(site, { body: 'Again.', revision: 2 });
    expect((await revisions(site)).summaries).toMatchObject([
      { revision: 3, body: 'Again.' },
      { revision: 2, body: '', html: '', easyRead: [], rests: [] },
      { revision: 1, body: 'First.', easyRead: ['One.'], rests: [{ commentId: one }] },
    ]);
  });

  it('rests on visible comments of its own debate; one that is gone since may stay', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    await site.post('plans');
    const here = await say(site, 'author', 'Here.');
    const elsewhere = await say(site, 'author', 'Elsewhere.', 'plans');
    const nowhere = '01900000-0000-7000-8000-000000000000';
    for (const rest of [elsewhere, nowhere])
      expect((await write(site, { rests: [here, rest] }, 422)).fields).toHaveProperty('rests');
    await write(site, { rests: Array(limits.summary.rests + 1).fill(here) }, 422);
    await write(site, { rests: [here, here.toUpperCase()] });
    expect((await pinned(site))?.rests).toHaveLength(1);
    await site.ask(200, 'DELETE', `/api/comments/${here}`, { as: 'author' });
    await write(site, { body: 'Said better.', rests: [here], revision: 1 });
    await write(site, { rests: [], revision: 2 });
    expect((await write(site, { rests: [here], revision: 3 }, 422)).fields).toHaveProperty('rests');
  });

  it('keeps to its sizes', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    const { text, sentence, sentences } = limits.summary;
    await write(site, { body: 'x'.repeat(text + 1) }, 422);
    await write(site, { easyRead: ['x'.repeat(sentence + 1)] }, 422);
    await write(site, { easyRead: Array(sentences + 1).fill('One.') }, 422);
    await write(site, { easyRead: [' '] }, 422);
    await write(site, { body: 'x'.repeat(text), easyRead: Array(sentences).fill('x'.repeat(sentence)) });
  });

  it('can be looked at before it is pinned, and then nothing is', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    const preview = (status: number, as: string, slug = 'rotas') =>
      site.ask(status, 'POST', `/api/posts/${slug}/summary/preview`, { as, body: { body: 'We *agree*.' } });
    expect(await preview(200, 'moderator')).toEqual({ html: '<p>We <em>agree</em>.</p>' });
    await preview(404, 'moderator', 'nowhere');
    await preview(403, 'member');
    expect(await revisions(site)).toEqual({ summaries: [], next: null });
  });

  it('can be written when the debate is closed', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    await site.ask(200, 'POST', '/api/posts/rotas/close', { as: 'moderator' });
    await write(site);
    expect((await pinned(site))?.revision).toBe(1);
  });

  it('has all its revisions in pages, newest first', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    const all = limits.page.summaries + 2;
    for (let revision = 0; revision < all; revision++) await write(site, { revision });
    const first = await revisions(site);
    expect(first.summaries.map(({ revision }) => revision)).toEqual(
      Array.from({ length: limits.page.summaries }, (_, i) => all - i),
    );
    const last = await revisions(site, `?after=${first.next}`);
    expect(last).toMatchObject({ summaries: [{ revision: 2 }, { revision: 1 }], next: null });
    await site.ask(400, 'GET', '/api/posts/rotas/summaries?after=made-up');
  });

  it('loses the words of a version for good when a moderator erases it, and keeps its number', async () => {
    const site = siteOn(await open(), { render });
    await site.post('rotas');
    const one = await say(site, 'author', 'We tried it.');
    const words = { body: 'The canary sings.', easyRead: ['A canary sings.'], rests: [one] };
    const as = 'moderator';
    const headers = { 'idempotency-key': 'writing' };
    const body = { ...words, revision: 0 };
    await site.ask(200, 'PUT', '/api/posts/rotas/summary', { as, body, headers });
    await write(site, { body: 'Said better.', revision: 1 });
    const tag = (await site.send('GET', '/api/posts/rotas/summaries')).headers.get('etag') ?? '';
    const before = await pinned(site);
    for (const who of ['guest', 'member', 'author', 'banned']) await erase(site, 1, 403, who);
    expect(await erase(site, 1)).toEqual({ revision: 1 });
    const at = site.time.now;

    const empty = { body: '', html: '', easyRead: [], rests: [] };
    const { summaries } = await revisions(site);
    expect(summaries).toMatchObject([
      { revision: 2, body: 'Said better.', erasedAt: null },
      { revision: 1, ...empty, erasedAt: at },
    ]);
    expect(await pinned(site)).toEqual(before);
    const unchanged = { headers: { 'if-none-match': tag } };
    expect((await site.send('GET', '/api/posts/rotas/summaries', unchanged)).status).toBe(200);
    await site.ask(200, 'PUT', '/api/posts/rotas/summary', { as, body, headers });
    for (const path of [...everywhere, '/api/moderation/log'])
      expect(await (await site.send('GET', path, { as })).text()).not.toMatch(/canary/i);
    const kept = [
      await site.db.read.selectFrom('idempotency_keys').selectAll().execute(),
      await site.db.read.selectFrom('summaries').selectAll().execute(),
      await site.db.read.selectFrom('summary_comments').selectAll().execute(),
    ];
    expect(JSON.stringify(kept)).not.toMatch(/canary/i);
    expect(kept[2]).toEqual([]);
  });

  it('is pinned no longer when its own words are erased, and can be written again', async () => {
    const site = siteOn(await open(), { render });
    await site.post('rotas');
    await write(site, { body: 'The canary sings.', easyRead: ['A canary sings.'] });
    expect(await (await site.send('GET', '/posts/rotas')).text()).toMatch(/canary/);
    await erase(site, 1);
    expect(await pinned(site)).toBeNull();
    for (const path of everywhere) expect(await (await site.send('GET', path)).text()).not.toMatch(/canary/i);
    await write(site, { body: '', revision: 1 }, 409);
    expect((await write(site, { body: 'Again.', revision: 1 })).revision).toBe(2);
    expect(await pinned(site)).toMatchObject({ revision: 2, html: '<p>Again.</p>' });
  });

  it('says plainly that there is nothing to erase', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    await write(site);
    await write(site, { body: '', revision: 1 });
    await erase(site, 1);
    expect((await erase(site, 1, 409)).detail).toBe('The words of this version are erased already.');
    expect((await erase(site, 2, 409)).detail).toBe('This version has no words.');
    for (const revision of ['0', '3', '-1', '1.0', 'one', '99999999999999999999'])
      expect((await erase(site, revision, 404)).detail).toBe('There is no such version.');
  });

  it('is erased once, however often that is sent', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    await write(site);
    for (const _ of [1, 2])
      expect(await erase(site, 1, 200, 'moderator', 'erasing')).toEqual({ revision: 1 });
  });

  it('is not pinned where its Markdown leaves nothing to read', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    for (const body of ['\u200b', '&nbsp;', '>', '#'])
      expect((await write(site, { body }, 422)).fields).toHaveProperty('body');
    expect(await revisions(site)).toEqual({ summaries: [], next: null });
  });

  it('leaves lines in the log that tell only of summaries', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    const log = async () =>
      (await site.ask<LogPage>(200, 'GET', '/api/moderation/log', { as: 'moderator' })).entries.map(
        ({ action, stands }) => [action, stands],
      );
    await site.ask(200, 'POST', '/api/posts/rotas/close', { as: 'moderator' });
    await write(site);
    await write(site, { revision: 1 });
    expect(await log()).toEqual([
      ['summary-written', true],
      ['summary-written', true],
      ['debate-closed', true],
    ]);
    await write(site, { body: '', revision: 2 });
    expect(await log()).toEqual([
      ['summary-taken-down', true],
      ['summary-written', false],
      ['summary-written', false],
      ['debate-closed', true],
    ]);
    await write(site, { revision: 3 });
    await erase(site, 1);
    expect((await log()).slice(0, 3)).toEqual([
      ['summary-erased', true],
      ['summary-written', true],
      ['summary-taken-down', false],
    ]);
    await erase(site, 4);
    expect((await log()).slice(0, 4)).toEqual([
      ['summary-erased', true],
      ['summary-taken-down', true],
      ['summary-erased', true],
      ['summary-written', false],
    ]);
  });
});
