import { expect, it } from 'vitest';
import { limits } from '../../src/contract/limits.ts';
import type { LogPage } from '../../src/contract/moderation.ts';
import type { RuleSettings, TestResult } from '../../src/contract/settings.ts';
import { eachDatabase } from '../databases.ts';
import { type Site, siteOn } from './site.ts';

const address = '/api/moderation/settings';
const rules = { holdFirst: true, links: 0, holdWords: ['lottery', 'free money'], refuseWords: ['zzyzx'] };
const read = (site: Site) => site.ask<RuleSettings>(200, 'GET', address, { as: 'moderator' });
const change = (site: Site, body: object, status = 200) =>
  site.ask<RuleSettings>(status, 'PUT', address, { as: 'administrator', body: { ...rules, ...body } });
const tryText = (site: Site, text: string, more?: object) =>
  site.ask<TestResult>(200, 'POST', `${address}/test`, {
    as: 'moderator',
    body: { text, rules: more ?? null },
  });

eachDatabase('the rules of the site', (open) => {
  const start = async () => siteOn(await open());

  it('are mild until an administrator changes them, and then what they say', async () => {
    const site = await start();
    expect(await read(site)).toEqual({
      ...{ holdFirst: false, links: 3, holdWords: [], refuseWords: [], revision: 0 },
      changed: null,
    });
    const changed = await change(site, { revision: 0 });
    expect(changed).toEqual({
      ...rules,
      revision: 1,
      changed: { at: site.time.now, by: 'administrator@example.org' },
    });
    expect(await read(site)).toEqual(changed);
  });

  it('are kept without doubles and empty lines', async () => {
    const site = await start();
    const holdWords = [' lottery ', 'Lottery', '', 'free   money'];
    expect((await change(site, { holdWords, revision: 0 })).holdWords).toEqual(['Lottery', 'free money']);
  });

  it('do not take an entry that is no word, or too much', async () => {
    const site = await start();
    await change(site, { holdWords: ['…'], revision: 0 }, 422);
    await change(site, { refuseWords: ['a'], revision: 0 }, 422);
    await change(site, { links: limits.moderation.links + 1, revision: 0 }, 422);
    await change(site, { holdWords: ['x'.repeat(limits.moderation.word + 1)], revision: 0 }, 422);
    const many = Array.from({ length: limits.moderation.words + 1 }, (_, i) => `word${i}`);
    await change(site, { holdWords: many, revision: 0 }, 422);
    await change(site, { holdWords: many.slice(1), revision: 0 });
  });

  it('are not overwritten by who has not seen the latest', async () => {
    const site = await start();
    await change(site, { revision: 0 });
    await change(site, { holdFirst: false, revision: 0 }, 409);
    expect((await read(site)).holdFirst).toBe(true);
  });

  it('changed by two at once are changed by one', async () => {
    const site = await start();
    for (let revision = 0; revision < 8; revision += 1) {
      const send = (links: number) =>
        site.send('PUT', address, { as: 'administrator', body: { ...rules, links, revision } });
      const answers = await Promise.all([send(1), send(2)]);
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
      expect((await read(site)).revision).toBe(revision + 1);
    }
  });

  it('leave a line in the log that says what, and no word of a list', async () => {
    const site = await start();
    await change(site, { revision: 0 });
    const log = await site.ask<LogPage>(200, 'GET', '/api/moderation/log', { as: 'moderator' });
    expect(log.entries[0]).toMatchObject({
      action: 'settings-changed',
      post: null,
      target: 'First comments of new people wait, more than 0 links wait, 2 entries held, 1 entry refused',
    });
    expect(JSON.stringify(log)).not.toMatch(/lottery|zzyzx/);
  });

  it('are at work for the next comment, on every connection', async () => {
    const site = await start();
    await site.post('rotas');
    await change(site, { holdFirst: false, links: 9, revision: 0 });
    const held = await site.comment('guest', 'rotas', { body: 'Free money!' });
    expect(held.comment).toMatchObject({ state: 'hidden-readable', heldFor: 'words' });
    await change(site, { holdFirst: false, links: 9, holdWords: [], revision: 1 });
    expect((await site.comment('guest', 'rotas', { body: 'Free money?' })).comment.state).toBe('visible');
  });

  it('can be tried with a text, theirs or others, and say where each entry stands', async () => {
    const site = await start();
    await change(site, { links: 1, revision: 0 });
    const text = 'Win the L0TTERY: https://a.example https://b.example';
    expect(await tryText(site, text)).toEqual({
      outcome: 'held',
      rule: 'links',
      links: 2,
      matches: [{ list: 'hold', entry: 'lottery', from: 8, to: 15 }],
      drawn: [],
    });
    expect(await tryText(site, 'A z z y z x.')).toMatchObject({ outcome: 'refused', rule: null });
    expect(await tryText(site, '[zz](https://a.example)yzx')).toMatchObject({
      outcome: 'refused',
      matches: [],
      drawn: [{ list: 'refuse', entry: 'zzyzx' }],
    });
    expect(await tryText(site, 'Nothing here.')).toMatchObject({ outcome: 'appears', matches: [] });
    expect(await tryText(site, '')).toMatchObject({ outcome: 'appears' });
    const other = { holdFirst: false, links: 3, holdWords: ['here'], refuseWords: [] };
    expect(await tryText(site, 'Nothing here.', other)).toMatchObject({ outcome: 'held', rule: 'words' });
  });
});
