import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { axe } from '../browser.ts';
import { announced, comment, goto, open, phone, useSite, write } from './site.ts';
import { signIn } from './staff.ts';

const site = useSite();
const words = 'Ask the one with the red car, she knows why the rota is late.';
const better = 'Ask whoever writes the rota, they know why it is late.';

const named = (on: Page | Locator, name: string | RegExp) => on.getByRole('button', { name, exact: true });

/** The card of a comment in the queue, opened: it is this moderator's for a while. */
async function openCard(page: Page, text: string): Promise<Locator> {
  await goto(page, '/moderation/queue');
  const card = page.getByRole('article').filter({ hasText: text });
  await named(card, /^Look at this: /).click();
  await named(card, /^Close: /).waitFor();
  return card;
}

/** What the log says was done, newest first, down to the first line of this debate's test. */
const logLines = (page: Page) => page.locator('ol.log > li p:first-child strong').allTextContents();

it('a comment is reported, hidden, changed, refused, looked at again, and shown', async () => {
  const author = await site.page({ width: phone });
  await goto(author, open);
  await write(author, words);
  await named(author, 'Post comment').click();
  await announced(author, 'Your comment is posted.');
  const id = (await comment(author, words).getAttribute('id'))!;

  const reader = await site.page({ width: phone });
  await goto(reader, `${open}#${id}`);
  const seen = reader.locator(`#${id}`);
  await named(seen, /^More/).click();
  await named(seen, 'Report').click();
  await reader.getByRole('radio', { name: 'It names a person' }).check();
  expect(await axe(reader), 'while reporting').toEqual([]);
  await named(reader, 'Send report').click();
  await reader.getByRole('heading', { name: 'Thank you. Your report is with the moderators.' }).waitFor();
  expect(await axe(reader), 'with a receipt').toEqual([]);
  await reader.getByRole('link', { name: 'Look up your report' }).click();
  await reader.getByText('A moderator has not looked at the comment yet.').waitFor();
  const receipt = reader.url();

  const meera = await site.page({ width: phone });
  await signIn(site, meera);
  const reported = await openCard(meera, words);
  expect(await axe(meera), 'of the queue').toEqual([]);
  await named(meera, 'Hide…').click();
  await meera.getByRole('radio', { name: 'Names a person' }).check();
  await named(meera, 'Hide comment').click();
  await announced(meera, 'Comment hidden.');
  await reported.waitFor({ state: 'detached' });

  await reader.goto(receipt);
  await reader.getByText('A moderator looked at the comment and hid it.').waitFor();
  expect(await reader.content()).not.toContain('red car');

  await goto(author, '/');
  await goto(author, `${open}#${id}`);
  const own = author.locator(`#${id}`);
  await own.getByText('A moderator hid your comment.').waitFor();
  expect(await own.textContent()).toContain('it names a person.');
  expect(await axe(author), 'of who wrote it').toEqual([]);
  await named(own, 'Edit and send again').click();
  const editor = author.getByRole('textbox', { name: /^Your comment/ });
  await editor.fill(better);
  await named(author, 'Send again').click();
  await announced(author, 'Your comment is waiting to be checked.');

  const again = await openCard(meera, better);
  await named(meera, 'Keep it hidden…').click();
  await meera.getByRole('radio', { name: 'Not respectful' }).check();
  await named(meera, 'Keep it hidden').click();
  await announced(meera, 'The comment stays hidden.');
  await again.waitFor({ state: 'detached' });

  await goto(author, '/');
  await goto(author, `${open}#${id}`);
  await named(own, 'Ask for another look').click();
  await author.getByRole('textbox', { name: 'Why should it be shown?' }).fill('It names nobody now.');
  await named(author, 'Ask').click();
  await announced(author, 'You have asked for another look.');

  // Who hid it cannot decide about it once more.
  await openCard(meera, better);
  await meera.getByText('You hid this comment. Another moderator decides about it now.').waitFor();

  const sam = await site.page({ width: phone });
  await signIn(site, sam, 'sam@example.org');
  await goto(sam, '/moderation/queue?show=appeals');
  const appeal = sam.getByRole('article').filter({ hasText: better });
  await appeal.waitFor();
  await openCard(sam, better);
  await named(sam, 'Show it again').click();
  await announced(sam, 'The comment can be read again.');

  await goto(reader, `${open}#${id}`);
  await comment(reader, better).waitFor();
  await goto(author, '/');
  await goto(author, `${open}#${id}`);
  await own.getByText('Another moderator looked at it again. Now everybody can read it.').waitFor();

  await goto(sam, '/moderation/log');
  await sam.locator('ol.log > li').first().waitFor();
  expect((await logLines(sam)).slice(0, 4)).toEqual([
    'Looked again and showed a comment',
    'Checked a comment and kept it hidden',
    'Changed a hidden comment and sent it again',
    'Hid a comment',
  ]);
  const [granted, refused, sent, hid] = await sam.locator('ol.log > li').allTextContents();
  expect(granted).toContain('sam@example.org');
  expect(refused).toMatch(/Not respectful[\s\S]*meera@example\.org/);
  expect(sent).not.toMatch(/@|red car/);
  expect(hid).toMatch(/Names a person[\s\S]*meera@example\.org/);
  expect(await axe(sam), 'of the log').toEqual([]);
}, 120_000);
