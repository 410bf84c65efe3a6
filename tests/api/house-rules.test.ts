import { expect, it } from 'vitest';
import { createRender } from '../../src/client/entry-server.tsx';
import { limits } from '../../src/contract/limits.ts';
import type { LogPage } from '../../src/contract/moderation.ts';
import { hideReasons } from '../../src/contract/vocabulary.ts';
import type { PageRevisions, WrittenPage } from '../../src/contract/written-pages.ts';
import { eachDatabase } from '../databases.ts';
import { type Site, siteOn } from './site.ts';

const at = '/api/pages/house-rules';
const read = (site: Site) => site.ask<WrittenPage>(200, 'GET', at);
const write = (site: Site, body: string, revision: number, status = 200, as = 'administrator') =>
  site.ask<{ revision: number; code?: string; fields?: Record<string, string> }>(status, 'PUT', at, {
    as,
    body: { body, revision },
  });
const revisions = (site: Site, after = '') =>
  site.ask<PageRevisions>(200, 'GET', `${at}/revisions${after}`, { as: 'administrator' });

eachDatabase('the house rules', (open) => {
  it('are those of the program at first, with a place for every reason to hide a comment', async () => {
    const site = siteOn(await open());
    const { html, revision, at: when } = await read(site);
    expect([revision, when]).toEqual([0, null]);
    for (const reason of hideReasons) expect(html).toContain(`id="${reason}"`);
  });

  it('are what an administrator wrote last, sanitised, for everybody from then on', async () => {
    const site = siteOn(await open());
    const before = (await site.send('GET', at)).headers.get('etag') ?? '';
    const body = '## It is spam {#spam}\n\n<script>alert(1)</script> Say it *once*. [x](javascript:x)';
    expect(await write(site, body, 0)).toEqual({ revision: 1 });
    const now = await read(site);
    expect(now).toMatchObject({ revision: 1, at: site.time.now });
    expect(now.html).toContain('<h2 id="spam">It is spam</h2>');
    expect(now.html).not.toMatch(/<script|javascript:/);
    expect((await site.send('GET', at, { headers: { 'if-none-match': before } })).status).toBe(200);
    const tag = (await site.send('GET', at)).headers.get('etag') ?? '';
    expect((await site.send('GET', at, { headers: { 'if-none-match': tag } })).status).toBe(304);
  });

  it('are written by administrators alone, and say something', async () => {
    const site = siteOn(await open());
    expect(await write(site, 'Mine.', 0, 403, 'moderator')).toMatchObject({ code: 'not-allowed' });
    for (const body of ['', '   ', '&nbsp;', '# ', 'x'.repeat(limits.moderation.page + 1)])
      expect((await write(site, body, 0, 422)).fields).toHaveProperty('body');
    expect((await read(site)).revision).toBe(0);
  });

  it('are not written over what somebody else wrote meanwhile', async () => {
    const site = siteOn(await open());
    await write(site, 'First.', 0);
    expect(await write(site, 'Second.', 0, 409)).toMatchObject({ code: 'changed-meanwhile' });
    expect((await read(site)).html).toBe('<p>First.</p>');
  });

  it('keep one of two that are saved at the same time, and tell the other', async () => {
    const site = siteOn(await open());
    for (let revision = 0; revision < 8; revision += 1) {
      const answers = await Promise.all(
        ['One.', 'Two.', 'Three.'].map((body) =>
          site.send('PUT', at, { as: 'administrator', body: { body, revision } }),
        ),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    }
    expect((await read(site)).revision).toBe(8);
    const { entries } = await site.ask<LogPage>(200, 'GET', '/api/moderation/log', { as: 'moderator' });
    expect(entries.filter(({ action }) => action === 'page-written')).toHaveLength(8);
  });

  it('keep every revision, down to what came with the program, and who wrote it', async () => {
    const site = siteOn(await open());
    const many = limits.page.summaries + 2;
    for (let revision = 0; revision < many; revision += 1) await write(site, `Text ${revision}.`, revision);
    const first = await revisions(site);
    expect(first.revisions.map(({ revision }) => revision)).toEqual(
      Array.from({ length: limits.page.summaries }, (_, index) => many - index),
    );
    expect(first.revisions[0]).toMatchObject({ body: `Text ${many - 1}.`, by: 'administrator@example.org' });
    const rest = await revisions(site, `?after=${first.next}`);
    expect(rest.revisions.map(({ revision }) => revision)).toEqual([2, 1, 0]);
    expect(rest.revisions.at(-1)).toMatchObject({ by: null, at: null });
    expect(rest.revisions.at(-1)?.body).toContain('{#names-person}');
    expect(rest.next).toBeNull();
  });

  it('tell the log which page was written, and whether it was written again', async () => {
    const site = siteOn(await open());
    await write(site, 'One.', 0);
    await write(site, 'Two.', 1);
    const { entries } = await site.ask<LogPage>(200, 'GET', '/api/moderation/log', { as: 'moderator' });
    expect(entries.map(({ action, target, post, by }) => [action, target, post, by])).toEqual(
      Array.from({ length: 2 }, () => ['page-written', 'house-rules', null, 'administrator@example.org']),
    );
  });

  it('are written once by one request that is sent twice', async () => {
    const site = siteOn(await open());
    const sent = {
      as: 'administrator',
      body: { body: 'One.', revision: 0 },
      headers: { 'idempotency-key': 'k' },
    };
    expect(await site.ask(200, 'PUT', at, sent)).toEqual({ revision: 1 });
    expect(await site.ask(200, 'PUT', at, sent)).toEqual({ revision: 1 });
    expect((await read(site)).revision).toBe(1);
  });

  it('can be looked at before they are saved', async () => {
    const site = siteOn(await open());
    const body = { body: '### Other {#other}' };
    expect(await site.ask(200, 'POST', `${at}/preview`, { as: 'administrator', body })).toEqual({
      html: '<h3 id="other">Other</h3>',
    });
    expect((await read(site)).revision).toBe(0);
  });
});

const render = createRender(
  '<!doctype html><html lang="en"><head><!--head--></head><body><!--page--><!--state--></body></html>',
);

eachDatabase('the page of house rules', (open) => {
  it('is drawn by the server, and drawn anew once they are changed', async () => {
    const site = siteOn(await open(), { render });
    const first = await site.send('GET', '/house-rules');
    expect(await first.text()).toMatch(
      /<title>House rules – Equal Say<.*rel="canonical" href="[^"]*\/house-rules".*<h3 id="names-person">/s,
    );
    const again = { headers: { 'if-none-match': first.headers.get('etag') ?? '' } };
    expect((await site.send('GET', '/house-rules', again)).status).toBe(304);
    await write(site, 'Be kind.', 0);
    const now = await site.send('GET', '/house-rules', again);
    expect(now.status).toBe(200);
    expect(await now.text()).toContain('<p>Be kind.</p>');
  });
});
