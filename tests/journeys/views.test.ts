import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { BothSides, CommonGroundPage } from '../../src/contract/votes.ts';
import type { VisibleComment } from '../../src/contract/comment.ts';
import { axe } from '../browser.ts';
import { announced, goto, hasFocus, open, phone, useSite, widths } from './site.ts';

const site = useSite();

const tabs = (page: Page) => page.getByRole('navigation', { name: 'Ways to read the debate' });
const tab = (page: Page, name: RegExp) => tabs(page).getByRole('link', { name });
const topOfTabs = (page: Page) => tabs(page).evaluate((nav) => Math.round(nav.getBoundingClientRect().top));
const view = (page: Page) => page.locator('.view');

const views = ['common-ground', 'both-sides', 'waiting'];

describe.each(widths)('at %i pixels', (width) => {
  it.each(views)('%s has nothing that axe finds wrong, in light and dark, and fits', async (name) => {
    for (const theme of ['light', 'dark'] as const) {
      const page = await site.page({ width, theme });
      await goto(page, `${open}/${name}`);
      expect(await axe(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });
});

describe('another way to read a debate', () => {
  it('moves nothing the reader looks at, is said, and leaves the focus on its link', async () => {
    const page = await site.page({ width: phone });
    await goto(page, open);
    const link = tab(page, /^Waiting/);
    await link.focus();
    const before = await topOfTabs(page);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/waiting$/);
    await announced(page, 'Waiting for an answer');
    expect(await topOfTabs(page)).toBe(before);
    await hasFocus(link);

    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/both-sides$/);
    await announced(page, 'Both sides');
    expect(await topOfTabs(page)).toBe(before);
  });

  it('is left and come back to by the browser’s own buttons, and after a reload, at the same place', async () => {
    const page = await site.page();
    await goto(page, open);
    await tab(page, /^Common ground/).click();
    await page.waitForURL(/\/common-ground$/);
    const { comments } = await site.get<CommonGroundPage>(`/api${open}/common-ground`);
    const far = page.locator(`#comment-${comments.at(-1)!.id}`);
    const top = () => far.evaluate((row) => Math.round(row.getBoundingClientRect().top));
    // Rows that were never drawn have guessed heights.
    await expect
      .poll(() =>
        far.evaluate((row) => {
          row.scrollIntoView({ block: 'center' });
          return row.getBoundingClientRect().top;
        }),
      )
      .toBeLessThan(900);
    const left = await top();

    // By script: the pointer would scroll there first.
    await page.locator('a.wordmark').evaluate((link: HTMLElement) => link.click());
    await page.waitForURL((url) => url.pathname === '/');
    await page.goBack();
    await expect.poll(async () => Math.abs((await top()) - left)).toBeLessThan(3);
    await page.reload({ waitUntil: 'networkidle' });
    await expect.poll(async () => Math.abs((await top()) - left)).toBeLessThan(3);
    await page.goBack();
    await page.waitForURL((url) => url.pathname === open);
    await page.getByRole('navigation', { name: 'Order of comments' }).waitFor();
  });

  it('leads from a comment to its place in the conversation', async () => {
    const { agree, differ } = await site.get<BothSides>(`/api${open}/both-sides`);
    const [comment] = [...agree!.comments, ...differ!.comments] as VisibleComment[];
    const page = await site.page();
    await goto(page, `${open}/both-sides`);
    await page
      .getByRole('link', { name: new RegExp(`^Show in the conversation.*${comment!.author.name}`) })
      .first()
      .click();
    await page.waitForURL(new RegExp(`${open}#comment-${comment!.id}$`));
    await hasFocus(page.locator(`#comment-${comment!.id}`));
  });
});

describe('without scripts', () => {
  it.each(views)('%s is there to be read, with its address, and leads on', async (name) => {
    const page = await site.page({ javaScript: false });
    await page.goto(`${open}/${name}`);
    expect(await page.locator('link[rel=canonical]').getAttribute('href')).toMatch(new RegExp(`${name}$`));
    expect(await page.locator('h1').textContent()).not.toBe('');
    expect(await view(page).locator('article, .empty').count()).toBeGreaterThan(0);
    await tab(page, /^Conversation/).click();
    await page.waitForURL((url) => url.pathname === open);
    expect(await view(page).locator('article').count()).toBeGreaterThan(0);
  });
});
