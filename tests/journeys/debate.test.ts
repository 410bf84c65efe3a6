import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { ChangeHistory } from '../../src/contract/changes.ts';
import type { Post } from '../../src/contract/post.ts';
import { axe } from '../browser.ts';
import { browser, runToEnd, temporaryFolder } from '../operator/commands.ts';
import { announced, comment, goto, phone, useSite } from './site.ts';

const site = useSite();
const post = '/posts/late-shifts';

const file = `---
title: Late shifts
question: Who decides when the evening is over?
date: 2026-01-10
---

A short story about a long evening.
`;

/** A new post comes in while the site runs: nobody has answered it. */
async function importPost(): Promise<void> {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'late-shifts.md'), file);
  const { code, stderr } = await runToEnd('import', ['markdown', folder], {
    DATA_DIR: site.server().dataDir,
  });
  expect(code, stderr).toBe(0);
}

type Words = { body: string; kind?: string; saidBack?: string; askedOf?: string; as?: Person };
type Person = { name: string; choice: string };

/** Writes below a comment, or at the question (null), and posts it. Asked once more about it, posts it as it is. */
async function say(
  page: Page,
  to: string | null,
  { body, kind, saidBack, askedOf, as }: Words,
): Promise<void> {
  const opener = to === null ? 'Add your view' : `Reply: ${to}`;
  const form = page.getByRole('form', { name: to === null ? 'Add your view' : `Reply to ${to}` });
  if (!(await form.isVisible())) await page.getByRole('button', { name: opener }).first().click();
  if (as) {
    await form.getByLabel('Name to show').fill(as.name);
    await form.getByLabel('Where do you speak from?').selectOption({ label: as.choice });
  }
  await form.getByRole('textbox', { name: 'Your comment', exact: true }).fill(body);
  if (kind) await form.getByRole('radio', { name: kind, exact: true }).check();
  if (saidBack) await form.getByRole('textbox', { name: /^What I understood you to say/ }).fill(saidBack);
  if (askedOf) await form.getByLabel('Who should answer?').selectOption({ label: askedOf });
  await form.getByRole('button', { name: 'Post comment' }).click();
  await announced(page, 'Your comment is posted.');
}

async function enter(width?: number): Promise<Page> {
  const page = await site.page(width === undefined ? {} : { width });
  await goto(page, post);
  return page;
}

async function more(page: Page, words: string, item: string): Promise<void> {
  await comment(page, words)
    .getByRole('button', { name: /^More for the comment by/ })
    .click();
  await page.getByRole('button', { name: item, exact: true }).click();
}

const tab = (page: Page, name: RegExp) =>
  page.getByRole('navigation', { name: 'Ways to read the debate' }).getByRole('link', { name });

async function open(page: Page, name: RegExp, address: string): Promise<void> {
  await tab(page, name).click();
  await page.waitForURL((url) => url.pathname === `${post}${address}`);
}

const view = (page: Page) => page.locator('.view');

/** People of a point of view who only vote. */
async function votesOf(pointOfView: string, howMany: number, commentId: string): Promise<void> {
  for (let i = 0; i < howMany; i += 1) {
    const ask = browser(site.server().url);
    const key = () => ({ 'idempotency-key': crypto.randomUUID() });
    expect((await ask('POST', '/api/session/guest')).status).toBeLessThan(300);
    const place = '/api/mine/posts/late-shifts/point-of-view';
    expect((await ask('PUT', place, { pointOfView }, key())).status).toBe(200);
    const vote = await ask('PUT', `/api/comments/${commentId}/vote`, { vote: 'agree' }, key());
    expect(vote.status).toBe(200);
  }
}

const wish = 'Let me say in the morning when my evening ends.';
const doubt = 'The bus stops at ten, and somebody has to walk home.';
const taxis = 'We pay a taxi twice a month. It costs less than one sick day.';
const why = 'I had never counted what a sick day costs us. I was wrong about the money for late shifts.';
const forCommissioners = 'Could a taxi be paid from the same money?';

// Five people, one after the other: it takes its time.
it('takes five people from an empty post to a change that happened, seen in every view on the way', async () => {
  await importPost();

  const ada = await enter(phone);
  for (const [name, address, empty] of [
    [/^Common ground/, '/common-ground', 'There is no common ground yet.'],
    [/^Both sides/, '/both-sides', 'Nobody has written that they agree.'],
    [/^Waiting/, '/waiting', 'No question is waiting for an answer.'],
    [/^Changes/, '/changes', 'Nobody has asked for a change in this debate yet.'],
  ] as const) {
    await open(ada, name, address);
    await view(ada).getByText(empty).waitFor();
  }
  await open(ada, /^Conversation/, '');
  const lamp = { name: 'Small Lamp', choice: 'I use support' };
  await say(ada, null, { body: wish, kind: 'A change I’d like', as: lamp });
  const id = (await comment(ada, wish).getAttribute('id'))!.replace('comment-', '');

  const ben = await enter();
  await say(ben, 'Small Lamp', {
    body: doubt,
    kind: 'I see it differently',
    saidBack: 'You want to plan your own evening.',
    as: { name: 'Warm Coat', choice: 'I am a manager' },
  });

  await goto(ada, post);
  await comment(ada, doubt).getByRole('button', { name: 'Yes, that is what I meant' }).click();
  await announced(ada, 'You said that this is what you meant.');

  const cem = await enter();
  const bus = { name: 'Late Bus', choice: 'I am a support worker' };
  await say(cem, null, { body: taxis, kind: 'I agree', as: bus });

  const dot = await enter();
  const toast = { name: 'Plain Toast', choice: 'I am family or a friend' };
  await say(dot, null, { body: forCommissioners, kind: 'A question', askedOf: 'Commissioners', as: toast });
  await dot.locator('details.heard > summary').click();
  await dot.getByText('Not heard yet').first().waitFor();
  await dot.getByRole('button', { name: /Invite.*commissioner/ }).waitFor();
  await open(dot, /^Waiting.*1$/, '/waiting');
  expect(await view(dot).textContent()).toContain('A question for commissioners');
  expect(await axe(dot), 'of what waits').toEqual([]);

  // The invitation says from where to answer, and nothing about who sent it.
  const eve = await site.page();
  await goto(eve, `${post}?from=commissioner#debate`);
  await eve
    .getByText(/You have been invited/)
    .first()
    .waitFor();
  expect(await eve.getByLabel('Where do you speak from?').inputValue()).toBe('commissioner');
  await eve.getByRole('button', { name: 'Close' }).first().click();
  const commissioner = { name: 'Tin Roof', choice: 'I am a commissioner' };
  await say(eve, 'Plain Toast', {
    body: 'Yes. Nothing forbids it. Ask for it in writing.',
    as: commissioner,
  });
  await comment(eve, forCommissioners)
    .getByText(/answered by/)
    .waitFor();
  await open(eve, /^Waiting/, '/waiting');
  await view(eve).getByText('No question is waiting for an answer.').waitFor();

  await goto(ben, post);
  await more(ben, taxis, 'This changed my mind');
  await say(ben, 'Late Bus', { body: why });
  expect(await comment(ben, taxis).first().textContent()).toContain('This changed 1 person’s mind');
  expect(await comment(ben, doubt).first().textContent()).toContain('Warm Coat has changed their mind since');

  for (const voter of [ben, cem, dot]) {
    await goto(voter, `${post}#comment-${id}`);
    await comment(voter, wish)
      .getByRole('button', { name: /^Agree/ })
      .click();
    await announced(voter, 'You said: agree.');
  }
  await votesOf('manager', 5, id);
  await votesOf('support-staff', 5, id);
  await goto(ada, `${post}/common-ground`);
  const ground = view(ada).locator('li', { hasText: wish }).first();
  await ground.getByText('Agreed across 2 points of view').first().waitFor();
  expect(await ground.textContent()).not.toMatch(/families and friends\D*1 of 1/i);
  expect(await axe(ada), 'of common ground').toEqual([]);

  await goto(cem, `${post}/both-sides`);
  await view(cem).locator('article', { hasText: taxis }).waitFor();

  await goto(ben, `${post}/changes`);
  await view(ben)
    .getByRole('button', { name: /^I’m trying this too/ })
    .click();
  await announced(ben, 'You are trying this too.');
  await goto(ada, post);
  await more(ada, wish, 'It happened…');
  await ada.getByLabel(/^What would you like to tell about it/).fill('I was asked every morning this week.');
  await ada.getByRole('button', { name: 'Save', exact: true }).click();
  await announced(ada, 'Saved. The change happened.');

  await goto(eve, '/changes?state=happened');
  const slip = eve.locator('article', { hasText: wish });
  await slip.getByText('I was asked every morning this week.').waitFor();
  await slip.getByText('1 person is trying this too').waitFor();
  expect(await axe(eve), 'of the wall').toEqual([]);
  const { notes } = await site.get<ChangeHistory>(`/api/comments/${id}/change`);
  expect(notes[0]).toMatchObject({ state: 'happened', note: 'I was asked every morning this week.' });

  await goto(dot, `${post}/map`);
  await view(dot)
    .getByRole('link', { name: /Small Lamp/ })
    .first()
    .waitFor();
  expect(await axe(dot), 'of the map').toEqual([]);

  const { heard, views } = await site.get<Post>(`/api${post}`);
  expect(heard.filter(({ comments }) => comments > 0)).toHaveLength(5);
  expect(views).toEqual({ 'common-ground': 1, agree: 1, differ: 0, waiting: 0, changes: 1 });
}, 180_000);
