import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axe } from '../browser.ts';
import { announced, goto, hasFocus, phone, useSite, widths } from './site.ts';
import { signIn } from './staff.ts';

const site = useSite();
const queue = '/moderation/queue';
const card = (page: Page, words: string) => page.locator('[data-case]', { hasText: words });
const rude = 'ten minutes of a thirty';
const offer = 'Tired of paper time sheets?';

const isWide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

let people = 0;

/** Each is somebody else. */
async function openQueue(width: number, theme: 'light' | 'dark' = 'light') {
  // Who comes second is refused, as they should be.
  const page = await site.page({ width, theme, allow: [/409/] });
  people += 1;
  await signIn(site, page, `moderator-${people}@example.org`);
  await goto(page, queue);
  await card(page, rude).waitFor();
  return page;
}

/** So that the next one can look at it: going to another page leaves it. */
async function leave(page: Page) {
  const left = page.waitForResponse(/\/release$/);
  await page.getByRole('link', { name: 'Log', exact: true }).click();
  expect((await left).status()).toBe(200);
}

describe.each(widths)('a moderator with ten minutes, %i pixels wide', (width) => {
  it('decides what waits one after the other, takes one back, and covers nothing with Undo', async () => {
    const page = await openQueue(width);
    expect(await axe(page), 'the queue').toEqual([]);
    const one = card(page, offer);
    await one.getByRole('button', { name: /^Look at this/ }).click();
    await hasFocus(one.getByRole('heading', { level: 2 }));
    expect(await axe(page), 'an open case').toEqual([]);
    const show = one.getByRole('button', { name: 'Let it appear' });
    const box = (await show.boundingBox())!;
    expect(box.height).toBeGreaterThanOrEqual(44);
    const { height } = page.viewportSize()!;
    // Within reach: in sight without scrolling, and on a phone at its lower end.
    expect(box.y + box.height).toBeLessThanOrEqual(height);
    await one.getByRole('button', { name: 'Keep it hidden…' }).click();
    expect(await axe(page), 'with reasons').toEqual([]);
    await one.getByRole('radio', { name: 'Spam' }).check();
    await one.getByRole('button', { name: 'Keep it hidden', exact: true }).click();
    await announced(page, 'The comment stays hidden.');
    const next = card(page, rude);
    await hasFocus(next.getByRole('heading', { level: 2 }));
    const keep = next.getByRole('button', { name: 'Keep it', exact: true });
    const [bar, toast] = [(await keep.boundingBox())!, (await page.locator('.toast').boundingBox())!];
    expect(bar.y + bar.height <= toast.y || toast.y + toast.height <= bar.y).toBe(true);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await announced(page, 'Taken back. It waits again.');
    await card(page, offer).waitFor();
    await leave(page);
  });
});

it('can be read and decided at 320 pixels, with large text, and in the dark', async () => {
  const page = await openQueue(320, 'dark');
  expect(await isWide(page)).toBe(0);
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  await card(page, rude)
    .getByRole('button', { name: /^Look at this/ })
    .click();
  await card(page, rude).getByRole('button', { name: 'Hide…' }).click();
  expect(await isWide(page)).toBe(0);
  expect(await axe(page)).toEqual([]);
  await leave(page);
});

it('does not move what one moderator reads when another decides', async () => {
  const [page, other] = [await openQueue(phone), await openQueue(phone)];
  const mine = card(page, rude);
  await mine.getByRole('button', { name: /^Look at this/ }).click();
  await mine.locator('blockquote').scrollIntoViewIfNeeded();
  const top = async () => Math.round((await mine.locator('blockquote').boundingBox())!.y);
  const before = await top();
  await card(other, offer)
    .getByRole('button', { name: /^Look at this/ })
    .click();
  await card(other, offer).getByRole('button', { name: 'Let it appear' }).click();
  await announced(other, 'The comment can be read now.');
  await expect.poll(() => card(page, offer).count(), { timeout: 15_000 }).toBe(0);
  expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(1);
});
