import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axe } from '../browser.ts';
import { signIn } from './staff.ts';
import { announced, comment, desktop, goto, hasFocus, open, phone, useSite, widths, write } from './site.ts';

const site = useSite();

describe.each(widths)('a moderator, %i pixels wide', (width) => {
  it('hides a comment in its place, and shows it again: for readers, for its author, in the log', async () => {
    const words = `The canary ${width} said it.`;
    const author = await site.page({ width });
    await goto(author, open);
    await write(author, words);
    await author.getByRole('button', { name: 'Post comment' }).click();
    await announced(author, 'Your comment is posted.');
    const id = (await comment(author, words).getAttribute('id'))!;

    const reader = await site.page({ width });
    await goto(reader, `${open}#${id}`);
    await write(reader, 'An answer that stays.', `Reply: ${await reader.locator(`#${id} h3`).textContent()}`);
    await reader.getByRole('button', { name: 'Post comment' }).click();
    await announced(reader, 'Your comment is posted.');

    const page = await site.page({ width });
    await signIn(site, page);
    await goto(page, `${open}#${id}`);
    const target = page.locator(`#${id}`);
    await target.getByRole('button', { name: /^Hide: / }).click();
    await target.getByRole('radio', { name: 'Names a person' }).check();
    await target.getByLabel(/^Note for other moderators/).fill('The name in line one.');
    expect(await axe(page), 'with the hide panel open').toEqual([]);
    await target.getByRole('button', { name: 'Hide comment' }).click();
    await announced(page, 'Comment hidden.');
    await hasFocus(target);
    expect(await target.textContent()).toContain('Note: The name in line one.');
    expect(await axe(page), 'with a hidden comment').toEqual([]);

    await goto(reader, `${open}#${id}`);
    await reader.reload({ waitUntil: 'networkidle' });
    const tombstone = reader.locator(`#${id}`);
    await tombstone.getByText('A moderator hid this comment.').waitFor();
    expect(await tombstone.textContent()).toContain('Reason: it names a person.');
    expect(await reader.content()).not.toContain(words);
    for (const path of [open, `${open}/comments/${id.replace('comment-', '')}`, '/'])
      expect(await (await fetch(site.server().url + path)).text()).not.toContain(words);

    await goto(author, `${open}#${id}`);
    await author.reload({ waitUntil: 'networkidle' });
    const own = author.locator(`#${id}`);
    await own.getByText(/A moderator hid your comment/).waitFor();
    expect(await own.textContent()).toContain('Reason: it names a person.');
    expect(await own.textContent()).toContain(words);
    expect(await own.textContent()).not.toContain('line one');

    await page.getByRole('button', { name: 'Undo' }).click();
    await announced(page, 'Comment shown again.');
    await goto(reader, '/');
    await goto(reader, `${open}#${id}`);
    expect(await reader.locator(`#${id}`).textContent()).toContain(words);

    await goto(page, '/moderation/log');
    const entry = page.locator('ol.log > li', { hasText: 'Hid a comment' }).first();
    await entry.waitFor();
    expect(await entry.textContent()).toMatch(/taken back later[\s\S]*Names a person[\s\S]*line one/);
    expect(await axe(page), 'of the log').toEqual([]);
  });
});

async function set(page: Page, now: string, wanted: RegExp) {
  await page.getByRole('button', { name: now }).click();
  await page.getByRole('radio', { name: wanted }).check();
  expect(await axe(page), 'of how comments come in').toEqual([]);
  await page.getByRole('button', { name: 'Save' }).click();
}

it('closes a debate and reopens it', async () => {
  const page = await site.page({ width: phone });
  await signIn(site, page);
  await goto(page, open);
  await set(page, 'Comments are open', /^Closed/);
  await page.getByText('This debate is closed.').waitFor();
  const reader = await site.page({ width: desktop });
  await goto(reader, open);
  await reader.getByText('This debate is closed.').waitFor();
  expect(await reader.getByRole('button', { name: 'Add your view' }).count()).toBe(0);
  expect(await axe(reader), 'of a closed debate').toEqual([]);
  await set(page, 'Comments are closed', /^Open/);
  await page.getByRole('button', { name: 'Add your view' }).waitFor();
  await reader.reload({ waitUntil: 'networkidle' });
  await reader.getByRole('button', { name: 'Add your view' }).waitFor();
});
