import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { ThreadPage } from '../../src/contract/comment.ts';
import { axe } from '../browser.ts';
import { announced, desktop, farComment, goto, hasFocus, open, phone, useSite, widths } from './site.ts';

const site = useSite();

const foldButtons = (page: Page) => page.locator('.thread > li > button.fold');
/** Pixels below the upper edge of the window. */
const topOf = (locator: Locator) => locator.evaluate((element) => element.getBoundingClientRect().top);
/** It stands there, and goes on standing there until nothing moves any more. */
const standsAt = async (locator: Locator, top: number) => {
  for (let i = 0; i < 4; i++) {
    await nextFrames(locator);
    expect(Math.abs((await topOf(locator)) - top)).toBeLessThanOrEqual(1);
  }
};
const nextFrames = (locator: Locator) =>
  locator.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
/** Groups that were never drawn have guessed heights: it takes more than one try. As far as the page can go. */
async function scrollTo(locator: Locator, top: number): Promise<number> {
  for (let before = Number.NaN; ;) {
    const now = await topOf(locator);
    if (Math.abs(now - top) < 1 || now === before) return now;
    before = now;
    await locator.evaluate((element, to) => scrollBy(0, element.getBoundingClientRect().top - to), top);
    await nextFrames(locator);
  }
}
const expanded = (locator: Locator) => locator.getAttribute('aria-expanded');
const listOf = (button: Locator) => button.locator('xpath=following-sibling::ol');

/** Opens it, and waits until the lines can be clicked: then everything about folding is there. */
async function openDebate(page: Page, path = open): Promise<void> {
  await goto(page, path);
  const list = page.locator('.thread > li > ol').first();
  await expect
    .poll(() =>
      list.evaluate((element) => {
        element.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
        return element.hasAttribute('data-lit');
      }),
    )
    .toBe(true);
}

describe.each(widths)('folding, %i pixels wide', (width) => {
  it('leaves the button where it is, and lasts', async () => {
    const page = await site.page({ width });
    await openDebate(page);
    const button = foldButtons(page).first();
    await scrollTo(button, 300);
    await button.click();
    await standsAt(button, 300);
    await hasFocus(button);
    expect(await expanded(button)).toBe('false');
    expect(await listOf(button).isVisible()).toBe(false);
    await button.press('Enter');
    expect(await listOf(button).isVisible()).toBe(true);
    await button.press('Space');
    await standsAt(button, 300);
    expect(await axe(page)).toEqual([]);

    await page.reload({ waitUntil: 'networkidle' });
    await expect.poll(() => expanded(button)).toBe('false');
    expect(await listOf(button).isVisible()).toBe(false);
    await standsAt(button, 300);
  });

  it('leaves the last button where it is, too, although little follows', async () => {
    const page = await site.page({ width });
    await openDebate(page);
    const button = foldButtons(page).last();
    const before = await scrollTo(button, 60);
    await button.click();
    await standsAt(button, before);
    await page.evaluate(() => scrollBy(0, -2000));
    await expect.poll(() => page.evaluate(() => document.documentElement.style.minHeight)).toBe('');
  });

  it('of all replies leaves the button where it is, is said, lasts, and can be undone', async () => {
    const page = await site.page({ width });
    await openDebate(page);
    const all = page.getByRole('button', { name: 'Fold all replies' });
    await scrollTo(all, 400);
    await all.click();
    const openAll = page.getByRole('button', { name: 'Open all replies' });
    await standsAt(openAll, 400);
    await hasFocus(openAll);
    await announced(page, 'All replies are folded.');
    expect(await page.locator('.thread ol [data-comment]').filter({ visible: true }).count()).toBe(0);

    await page.reload({ waitUntil: 'networkidle' });
    await openAll.waitFor();
    await standsAt(openAll, 400);
    const first = foldButtons(page).first();
    await first.click();
    expect(await listOf(first).isVisible()).toBe(true);
    expect(await expanded(foldButtons(page).nth(1))).toBe('false');
    await openAll.click();
    await announced(page, 'All replies are open.');
    expect(await page.locator('[data-comment]').filter({ visible: false }).count()).toBe(0);
    expect(await page.evaluate(() => Object.keys(localStorage).filter((one) => /folds/.test(one)))).toEqual(
      [],
    );
  });

  it('by the line brings its comment to the pointer', async () => {
    const page = await site.page({ width });
    await openDebate(page);
    const button = await longest(page);
    const list = listOf(button);
    const last = list.locator('[data-comment]').last();
    await scrollTo(last, 500);
    const { left } = await list.evaluate((element) => element.getBoundingClientRect());
    expect(await topOf(button)).toBeLessThan(0);
    const y = 600;
    await page.mouse.move(left + 4, y);
    await expect.poll(() => list.getAttribute('data-lit')).toBe('');
    expect(await list.evaluate((element) => getComputedStyle(element).cursor)).toBe('pointer');
    await page.mouse.click(left + 4, y);
    await hasFocus(button);
    expect(await expanded(button)).toBe('false');
    await standsAt(button, y - (await button.evaluate((element) => element.clientHeight)) / 2);
  });
});

/** The button of the longest branch. */
async function longest(page: Page): Promise<Locator> {
  const heights = await page
    .locator('.thread > li > ol')
    .evaluateAll((lists) => lists.map((list) => list.clientHeight));
  return page
    .locator('.thread > li > ol')
    .nth(heights.indexOf(Math.max(...heights)))
    .locator('xpath=preceding-sibling::button');
}

describe('what is folded', () => {
  it('is folded before the page takes over, and nothing moves when it does', async () => {
    const page = await site.page({ width: phone });
    await openDebate(page);
    await page.getByRole('button', { name: 'Fold all replies' }).click();
    await page.addInitScript(() => {
      const shifts = { sum: 0 };
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.sum += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.route(/\/assets\/index-.*\.js/, async (route) => {
      await page.locator('.thread').first().waitFor();
      await page.evaluate(() => document.querySelector('.thread')!.scrollIntoView());
      expect(await page.locator('.thread ol [data-comment]').filter({ visible: true }).count()).toBe(0);
      await route.continue();
    });
    await page.reload({ waitUntil: 'networkidle' });
    await page.getByRole('button', { name: 'Open all replies' }).waitFor();
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
    expect(await page.locator('.thread ol [data-comment]').filter({ visible: true }).count()).toBe(0);
    expect(await page.evaluate(() => (window as unknown as { shifts: { sum: number } }).shifts.sum)).toBe(0);
  });

  it('opens for the comment an address names, and for that one only', async () => {
    const page = await site.page({ width: desktop });
    await openDebate(page);
    await page.getByRole('button', { name: 'Fold all replies' }).click();
    const { comments } = await site.get<ThreadPage>(`/api${open}/thread`);
    const reply = comments.find(({ parentId }) => parentId !== null)!;
    const far = await farComment(site.get, open);
    for (const id of [reply.id, far]) {
      await page.goto('about:blank');
      await page.goto(`${site.server().url}${open}#comment-${id}`);
      await hasFocus(page.locator(`#comment-${id}`));
      expect(await page.locator(`#comment-${id}`).isVisible()).toBe(true);
    }
    expect(await page.locator('.thread > li > button[aria-expanded=false]').count()).toBeGreaterThan(0);
  });

  it('opens where a search in the page finds something', async () => {
    const page = await site.page({ width: desktop });
    await openDebate(page);
    await page.getByRole('button', { name: 'Fold all replies' }).click();
    const button = foldButtons(page).first();
    const list = listOf(button);
    expect(await list.getAttribute('hidden')).toBe('until-found');
    // What the browser tells the page before it shows what it has found.
    await list.evaluate((element) => element.dispatchEvent(new Event('beforematch', { bubbles: true })));
    await expect.poll(() => expanded(button)).toBe('true');
    expect(await list.isVisible()).toBe(true);
  });
});
