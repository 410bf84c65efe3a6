import { expect, it } from 'vitest';
import { createRender } from '../../src/client/entry-server.tsx';
import { type Openness, openness } from '../../src/contract/openness.ts';
import { eachDatabase } from '../databases.ts';
import { appealOf, caseOf, day, line, minute, reportOf, said } from './past-decisions.ts';
import { type Site, siteOn } from './site.ts';

const read = async (site: Site) => openness.parse(await site.ask<Openness>(200, 'GET', '/api/openness'));

async function begin(open: () => Promise<Site['db']>) {
  const site = siteOn(await open());
  await site.post('rotas');
  site.time.now = Date.UTC(2026, 5, 15, 12);
  return site;
}
const may = Date.UTC(2026, 4, 10);

eachDatabase('what everybody can read of moderation', (open) => {
  it('begins with nothing, in 13 months, the newest first', async () => {
    const { months, appeals, times } = await read(await begin(open));
    expect(months.map(({ month }) => month)).toEqual([
      ...['2026-06', '2026-05', '2026-04', '2026-03', '2026-02', '2026-01', '2025-12'],
      ...['2025-11', '2025-10', '2025-09', '2025-08', '2025-07', '2025-06'],
    ]);
    expect(appeals).toEqual({ granted: 0, refused: 0, waiting: 0 });
    expect(times.map(({ decided, half }) => [decided, half])).toEqual(
      Array.from({ length: 4 }, () => [0, null]),
    );
  });

  it('counts what was hidden by reason and month, a branch as its comments, and what was shown again', async () => {
    const site = await begin(open);
    await line(site, 'comment-hidden', { reason: 'spam' });
    await line(site, 'comment-refused', { reason: 'spam', at: may });
    await line(site, 'branch-hidden', { reason: 'off-subject', comments: 7, at: may });
    await line(site, 'comment-hidden', { reason: 'at-risk', at: may });
    // The last of May in London was yet April elsewhere; the month before the first is not counted.
    await line(site, 'comment-hidden', { reason: 'spam', at: Date.UTC(2026, 3, 30, 23, 30) });
    await line(site, 'comment-hidden', { reason: 'spam', at: Date.UTC(2025, 4, 31, 22, 59) });
    await line(site, 'comment-shown');
    await line(site, 'branch-shown', { comments: 7 });
    await line(site, 'appeal-granted');
    await line(site, 'appeal-refused', { reason: 'spam' });
    await line(site, 'debate-closed');
    const [june, before, ...earlier] = (await read(site)).months;
    const nothing = {
      'names-person': 0,
      'at-risk': 0,
      'not-respectful': 0,
      'off-subject': 0,
      spam: 0,
      other: 0,
    };
    expect(june).toMatchObject({ hidden: { ...nothing, spam: 1 }, shown: 9 });
    expect(before).toMatchObject({
      hidden: { ...nothing, spam: 2, 'off-subject': 7, 'at-risk': 1 },
      shown: 0,
    });
    for (const { hidden } of earlier) expect(hidden).toEqual(nothing);
  });

  it('counts what rules held; of what came by a report of risk only how many', async () => {
    const site = await begin(open);
    for (const rule of ['first', 'first', 'links', 'at-risk'] as const)
      await line(site, 'comment-held', { rule });
    await line(site, 'comment-sent-again', { rule: 'sent-again' });
    const { months, held } = await read(site);
    expect(months[0]?.held).toBe(5);
    expect(held.map(({ rule }) => rule)).not.toContain('at-risk');
    const counts = Object.fromEntries(held.map(({ rule, comments }) => [rule, comments]));
    expect(counts).toMatchObject({ first: 2, links: 1, 'sent-again': 1, words: 0 });
  });

  it('counts reports and what became of them, those of risk among the others, and floods once', async () => {
    const site = await begin(open);
    const hidden = await caseOf(site, { why: 'reported', took: minute, decision: 'hide' });
    await reportOf(site, hidden, 'spam');
    await reportOf(site, hidden, 'spam', { counts: 0 });
    await reportOf(site, hidden, 'at-risk');
    await reportOf(site, await caseOf(site, { why: 'reported', took: minute, decision: 'show' }), 'spam');
    await reportOf(site, await caseOf(site, { why: 'at-risk' }), 'at-risk', { at: may });
    const { months, reports } = await read(site);
    expect(months.slice(0, 2).map((one) => one.reports)).toEqual([3, 1]);
    expect(reports.find(({ reason }) => reason === 'spam')).toMatchObject({ kept: 1, hidden: 1, waiting: 0 });
    expect(reports.find(({ reason }) => reason === 'other')).toMatchObject({
      kept: 0,
      hidden: 1,
      waiting: 1,
    });
    expect(reports.map(({ reason }) => reason)).not.toContain('at-risk');
  });

  it('counts requests for another look and how they ended, and people who were stopped', async () => {
    const site = await begin(open);
    await appealOf(site, await caseOf(site, { why: 'appeal', took: day, decision: 'show' }));
    await appealOf(site, await caseOf(site, { why: 'appeal', took: day, decision: 'hide' }), may);
    await appealOf(site, await caseOf(site, { why: 'appeal' }));
    const { id } = await said(site);
    await site.ask(201, 'POST', `/api/comments/${id}/sanction`, {
      as: 'moderator',
      body: { kind: 'mute', hours: 24, reason: 'spam', message: null, note: null, withAddress: false },
    });
    const { months, appeals, sanctions } = await read(site);
    expect(appeals).toEqual({ granted: 1, refused: 1, waiting: 1 });
    expect(months.slice(0, 2).map((one) => one.appeals)).toEqual([2, 1]);
    expect(sanctions).toEqual({ mutes: 1, bans: 0, lifted: 0 });
  });

  it('says within which time half, and 9 in 10, were decided', async () => {
    const site = await begin(open);
    for (let hours = 1; hours <= 10; hours += 1)
      await caseOf(site, { why: 'held', took: hours * 60 * minute, opened: may });
    await caseOf(site, { why: 'at-risk', took: 5 * minute, opened: may });
    await caseOf(site, { why: 'held', took: minute, opened: may - 400 * day });
    const { times } = await read(site);
    expect(times).toEqual([
      { why: 'held', decided: 10, half: 5 * 60 * minute, nineInTen: 9 * 60 * minute },
      { why: 'reported', decided: 0, half: null, nineInTen: null },
      { why: 'appeal', decided: 0, half: null, nineInTen: null },
      { why: null, decided: 11, half: 5 * 60 * minute, nineInTen: 9 * 60 * minute },
    ]);
  });

  it('names nobody and nothing anybody said', async () => {
    const site = await begin(open);
    const { id } = await said(site);
    await site.ask(200, 'POST', `/api/comments/${id}/hide`, {
      as: 'moderator',
      body: { reason: 'spam', note: 'The canary is a real person.' },
    });
    const text = await (await site.send('GET', '/api/openness')).text();
    expect(text).not.toMatch(/canary|moderator@|Kettle|tried/i);
    expect(text).not.toContain(id);
  });

  it('is asked about again for nothing, until somebody has decided something or an hour has passed', async () => {
    const site = await begin(open);
    const { id } = await said(site);
    const tag = async () => (await site.send('GET', '/api/openness')).headers.get('etag') ?? '';
    const status = async (one: string) =>
      (await site.send('GET', '/api/openness', { headers: { 'if-none-match': one } })).status;
    const first = await tag();
    expect(await status(first)).toBe(304);
    await site.ask(200, 'POST', `/api/comments/${id}/hide`, {
      as: 'moderator',
      body: { reason: 'spam', note: null },
    });
    expect(await status(first)).toBe(200);
    const second = await tag();
    expect(await status(second)).toBe(304);
    site.time.now += 60 * minute;
    expect(await status(second)).toBe(200);
  });
});

const render = createRender(
  '<!doctype html><html lang="en"><head><!--head--></head><body><!--page--><!--state--></body></html>',
);

eachDatabase('the page of these numbers', (open) => {
  it('is drawn by the server with its numbers, and drawn anew when they change', async () => {
    const site = siteOn(await open(), { render });
    await site.post('rotas');
    const { id } = await said(site);
    const first = await site.send('GET', '/openness');
    const html = await first.text();
    expect(html).toMatch(/<title>How we moderate, in numbers – Equal Say</);
    expect(html).toMatch(/rel="canonical" href="[^"]*\/openness"/);
    expect(html).toMatch(/<meta name="description" content="[^"]+">/);
    expect(html).not.toContain('noindex');
    expect(html).not.toContain(' style=');
    const again = { headers: { 'if-none-match': first.headers.get('etag') ?? '' } };
    expect((await site.send('GET', '/openness', again)).status).toBe(304);
    await site.ask(200, 'POST', `/api/comments/${id}/hide`, {
      as: 'moderator',
      body: { reason: 'spam', note: null },
    });
    expect((await site.send('GET', '/openness', again)).status).toBe(200);
  });
});
