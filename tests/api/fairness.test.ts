import { expect, it } from 'vitest';
import { type Fairness, fairness } from '../../src/contract/openness.ts';
import { limits } from '../../src/contract/limits.ts';
import { readFairness } from '../../src/server/openness/fairness-store.ts';
import { eachDatabase } from '../databases.ts';
import { appealOf, caseOf, day, line, minute, said } from './past-decisions.ts';
import { plansOf } from './plans.ts';
import { type Site, siteOn } from './site.ts';

const read = async (site: Site, period = 'all') =>
  fairness.parse(
    await site.ask<Fairness>(200, 'GET', `/api/moderation/fairness?period=${period}`, { as: 'moderator' }),
  );
const hide = (site: Site, id: string, as = 'moderator') =>
  site.ask(200, 'POST', `/api/comments/${id}/hide`, { as, body: { reason: 'spam', note: null } });
const show = (site: Site, id: string, as = 'moderator') =>
  site.ask(200, 'POST', `/api/comments/${id}/show`, { as });

async function begin(open: () => Promise<Site['db']>) {
  const site = siteOn(await open());
  await site.post('rotas');
  site.time.now = Date.UTC(2026, 5, 15, 12);
  return site;
}

eachDatabase('how fairly moderators decide', (open) => {
  it('says of each point of view how much is hidden, and between which shares that lies', async () => {
    const site = await begin(open);
    for (let turn = 0; turn < 10; turn += 1) {
      site.time.now += 10 * minute;
      const { id } = await said(site, 'manager');
      if (turn === 0) await hide(site, id);
      await said(site, 'not-said');
    }
    const { hidden, pointsOfView } = await read(site);
    expect(hidden.map((one) => one.pointOfView)).toEqual([...pointsOfView.map(({ id }) => id), 'not-said']);
    const of = (id: string) => hidden.find(({ pointOfView }) => pointOfView === id);
    expect(of('manager')).toMatchObject({ count: 1, of: 10, others: { count: 0, of: 10, low: 0 } });
    expect(of('manager')?.low).toBeCloseTo(0.0179, 4);
    expect(of('manager')?.high).toBeCloseTo(0.4042, 4);
    expect(of('not-said')?.high).toBeCloseTo(0.2775, 4);
    expect(of('family')).toMatchObject({ count: 0, of: 0, low: 0, high: 1 });
  });

  it('counts what a moderator hid and has not shown again, and not what waits for one', async () => {
    const site = await begin(open);
    const [shown, held, hidden] = [await said(site), await said(site), await said(site)];
    await hide(site, shown.id);
    await show(site, shown.id);
    await hide(site, hidden.id);
    await site.db.write((trx) =>
      trx
        .updateTable('comments')
        .set({ hidden_at: site.time.now, held_for: 'words', present: 0 })
        .where('id', '=', held.id)
        .execute(),
    );
    expect((await read(site)).hidden.find(({ pointOfView }) => pointOfView === 'family')).toMatchObject({
      count: 1,
      of: 3,
    });
  });

  it('tells of the time one asks for', async () => {
    const site = await begin(open);
    for (const back of [400, 200, 10]) {
      const before = site.time.now;
      site.time.now -= back * day;
      await hide(site, (await said(site)).id);
      await caseOf(site, { why: 'held', took: minute });
      site.time.now = before;
    }
    for (const [period, count] of [
      ['3-months', 1],
      ['12-months', 2],
      ['all', 3],
    ] as const) {
      const told = await read(site, period);
      const family = told.hidden.find(({ pointOfView }) => pointOfView === 'family');
      expect([period, family?.count, told.takenBack.of, told.times[2]?.decided]).toEqual([
        ...[period, count, count, count],
      ]);
    }
  });

  it('counts hides that were taken back, and not a slip of the hand', async () => {
    const site = await begin(open);
    const back = async (after: number, by: string) => {
      const { id } = await said(site);
      await hide(site, id);
      site.time.now += after;
      await show(site, id, by);
    };
    await back(minute, 'moderator');
    await back(minute, 'administrator');
    await back(limits.moderation.undoFor, 'moderator');
    await hide(site, (await said(site)).id);
    expect((await read(site)).takenBack).toMatchObject({ count: 2, of: 3 });
    await line(site, 'branch-hidden', { commentId: 'a', comments: 4 });
    await line(site, 'comment-shown', { commentId: 'a', person: 'n' });
    expect((await read(site)).takenBack).toMatchObject({ count: 2, of: 4 });
    await line(site, 'branch-shown', { commentId: 'a', person: 'n' });
    expect((await read(site)).takenBack).toMatchObject({ count: 3, of: 4 });
  });

  it('counts requests for another look that were granted, how long decisions took, and what waits', async () => {
    const site = await begin(open);
    for (const decision of ['show', 'hide', 'hide'] as const)
      await appealOf(site, await caseOf(site, { why: 'appeal', took: 2 * day, decision }));
    await appealOf(site, await caseOf(site, { why: 'appeal' }));
    await caseOf(site, { why: 'at-risk', took: minute });
    const { granted, times } = await read(site);
    expect(granted).toMatchObject({ count: 1, of: 3 });
    expect(times).toEqual([
      { why: 'at-risk', decided: 1, half: minute, nineInTen: minute, waiting: 0 },
      { why: 'appeal', decided: 3, half: 2 * day, nineInTen: 2 * day, waiting: 1 },
      { why: 'held', decided: 0, half: null, nineInTen: null, waiting: 0 },
      { why: 'reported', decided: 0, half: null, nineInTen: null, waiting: 0 },
    ]);
  });

  it('reads of comments nothing but an index', async () => {
    const site = await begin(open);
    await said(site);
    if (site.db.dialect !== 'sqlite') return;
    const plans = await plansOf(site.db, (db) => readFairness(db.read, '12-months', site.time.now));
    const ofComments = plans.filter((step) => /\bcomments\b/.test(step));
    expect(ofComments).toHaveLength(2);
    for (const step of ofComments) expect(step).toMatch(/COVERING INDEX comments_(views|hidden_views)/);
  });

  it('refuses a time it does not know', async () => {
    const site = await begin(open);
    await site.ask(422, 'GET', '/api/moderation/fairness?period=week', { as: 'moderator' });
  });
});
