import { rmSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, newPage } from '../browser.ts';
import { type RunningServer, startServer } from '../server.ts';
import { answered, type BigSite, gone, storeBigSite, topOf } from './places.ts';
import { desktop, goto, hasFocus, phone } from './site.ts';

let site: BigSite;
let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  site = await storeBigSite();
  [server, browser] = await Promise.all([startServer({ dataDir: site.dataDir }), launchBrowser()]);
});
afterAll(() => rmSync(site.dataDir, { recursive: true, force: true }));

const open = (width = desktop) => newPage(browser, { baseURL: server.url, width });

/** Focused, marked, and in sight: at the upper edge of the window, or as near as the page can bring it. */
async function isShown(page: Page, id: string): Promise<void> {
  const comment = page.locator(`#comment-${id}`);
  await hasFocus(comment);
  await expect.poll(() => comment.getAttribute('class')).toContain('comment--marked');
  await expect.poll(() => topOf(page, id)).toBeLessThan(700);
  expect(await topOf(page, id)).toBeGreaterThanOrEqual(0);
}

describe('a link to a comment', () => {
  it.each([
    ['10,000 replies deep', 'deep', () => site.deep.at(-1)!],
    ['in the middle of 10,000 replies', 'wide', () => site.wide[5000]!],
    ['far from the first page', 'long', () => site.long[40]!],
    ['that is hidden', 'long', () => site.long.at(gone.hidden)!],
    ['that is deleted', 'long', () => site.long.at(gone.deleted)!],
  ])('shows one %s', async (_where, slug, id) => {
    const page = await open(phone);
    await page.goto(`/posts/${slug}#comment-${id()}`);
    await isShown(page, id());
    await page.goto(`/posts/${slug}/comments/${id()}`);
    await isShown(page, id());
  });
});

const first = (text: string | RegExp) => ({ name: text, exact: true });
/** Opens a second page and both branches that have more replies, and scrolls somewhere behind them. */
async function openMuch(page: Page): Promise<string> {
  await goto(page, '/posts/long');
  await page.getByRole('link', first('Show more comments')).click();
  for (const top of answered) {
    const more = page.locator(`li:has(> #comment-${site.long[top]}) > a.fold`);
    await more.click();
    await more.waitFor({ state: 'detached' });
  }
  const id = site.long[32]!;
  await page
    .locator(`#comment-${id}`)
    .evaluate((element) => scrollBy(0, element.getBoundingClientRect().top - 137));
  await expect.poll(() => topOf(page, id)).toBeCloseTo(137, 0);
  return id;
}
async function isBack(page: Page, id: string): Promise<void> {
  await expect.poll(() => topOf(page, id).catch(() => null), { timeout: 8000 }).toBeCloseTo(137, 0);
}
const commentCount = (page: Page) => page.locator('[data-comment]').count();

describe('what is left out', () => {
  it('is said where it is, and what it answers is a step away, and the reply is a step back', async () => {
    const page = await open(phone);
    const [last, above] = [site.deep.at(-1)!, site.deep.at(-52)!];
    await page.goto(`/posts/deep/comments/${last}`);
    await hasFocus(page.locator(`#comment-${last}`));
    const gap = page.locator('.gap');
    expect(await gap.innerText()).toMatch(/^9,948 comments in between are not shown here\./);
    await gap.getByRole('link', first('Show what it answers')).click();
    await page.waitForURL(`**/comments/${above}`);
    await isShown(page, above);
    await page.getByRole('link', first('Back to the reply')).click();
    await page.waitForURL(`**/comments/${last}`);
    await hasFocus(gap.getByRole('link'));
  });

  it('can be loaded where it is left out', async () => {
    const page = await open();
    const id = site.long[42]!;
    await page.goto(`/posts/long#comment-${id}`);
    await isShown(page, id);
    const gap = page.locator('.gap');
    expect(await gap.innerText()).toBe('Comments in between are not shown yet.');
    const more = page.getByRole('link', first('Show more comments'));
    await more.click();
    await hasFocus(page.locator(`#comment-${site.long[20]}`));
    await more.click();
    await gap.waitFor({ state: 'detached' });
    await page.goto(`/posts/wide#comment-${site.wide[5000]}`);
    await isShown(page, site.wide[5000]!);
    expect(await gap.count()).toBe(1);
  });
});

describe('whoever comes back', () => {
  const follow = (page: Page, link: string) =>
    page.locator(link).evaluate((element: HTMLElement) => element.click());
  it.each([
    ['from a conversation', desktop, (page: Page, id: string) => follow(page, `#comment-${id} .when`)],
    [
      'from a conversation, on a phone',
      phone,
      (page: Page, id: string) => follow(page, `#comment-${id} .when`),
    ],
    ['from the list of posts', desktop, (page: Page) => follow(page, '.wordmark')],
    ['from the house rules', desktop, (page: Page) => follow(page, 'footer p + p a:first-child')],
  ])('%s is where they were, with the same things open', async (_where, width, leave) => {
    const page = await open(width);
    const id = await openMuch(page);
    const count = await commentCount(page);
    await leave(page, id);
    await page.waitForURL((url) => url.pathname !== '/posts/long');
    await page.goBack();
    await isBack(page, id);
    expect(await commentCount(page)).toBe(count);
  });

  it('by loading the page again is where they were, with the same things open', async () => {
    const page = await open();
    const id = await openMuch(page);
    const count = await commentCount(page);
    await page.reload();
    await isBack(page, id);
    expect(await commentCount(page)).toBe(count);
  });
});

describe('nothing but the reader moves the page', () => {
  it('when what was open comes in later than they begin to read', async () => {
    const page = await open();
    await openMuch(page);
    let answer = () => {};
    const held = new Promise<void>((resolve) => (answer = resolve));
    await page.route(/replies|thread/, async (route) => {
      await held;
      await route.continue();
    });
    await page.reload();
    await page.waitForFunction(() => history.scrollRestoration === 'manual');
    const count = await commentCount(page);
    // A key, not the wheel, whose scrolling would still be under way.
    await page.keyboard.press('Shift');
    const here = site.long[12]!;
    await page
      .locator(`#comment-${here}`)
      .evaluate((element) => scrollBy(0, element.getBoundingClientRect().top - 90));
    answer();
    await expect.poll(() => commentCount(page)).toBeGreaterThan(count);
    await expect.poll(() => topOf(page, here)).toBeCloseTo(90, 0);
  });
});

describe('from a reply to what it answers', () => {
  it('and back to the reply, by the keyboard and by Back', async () => {
    const page = await open();
    const child = site.long[47]!;
    await goto(page, '/posts/long');
    const link = page.locator(`#comment-${child} .to a`);
    await link.scrollIntoViewIfNeeded();
    const top = await topOf(page, child);
    await link.focus();
    await page.keyboard.press('Enter');
    await isShown(page, site.long[answered[0]]!);
    const back = page.getByRole('link', first('Back to the reply'));
    expect(await back.count()).toBe(1);
    await back.focus();
    await page.keyboard.press('Enter');
    await hasFocus(link);
    await expect.poll(() => topOf(page, child)).toBeCloseTo(top, 0);
    expect(await back.count()).toBe(0);
  });
});

describe('the whole debate, from a conversation', () => {
  it('keeps the place', async () => {
    const page = await open();
    const id = site.long[2]!;
    await page.goto(`/posts/long/comments/${id}`);
    await isShown(page, id);
    const top = await topOf(page, id);
    await page.getByRole('link', first('Show the whole debate')).click();
    await page.waitForURL('**/posts/long#**');
    await expect.poll(() => topOf(page, id)).toBeCloseTo(top, 0);
    await hasFocus(page.locator(`#comment-${id}`));
  });
});

describe('a link that somebody means to follow', () => {
  it('has its page ready, and one that is only in sight has not', async () => {
    const page = await open();
    await goto(page, '/');
    const asked: string[] = [];
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (pathname.startsWith('/api/posts/')) asked.push(pathname);
    });
    await page.locator('a[href="/posts/wide"]').hover();
    await expect.poll(() => asked.toSorted()).toEqual(['/api/posts/wide', '/api/posts/wide/thread']);
    await page.locator('a[href="/posts/wide"]').click();
    await page.locator('[data-comment]').first().waitFor();
    expect(asked).toHaveLength(2);
  });
});
