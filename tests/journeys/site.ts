/** What journeys share: one built server with the sample posts and one browser for each file. */
import type { Browser, Locator, Page } from 'playwright-core';
import { beforeAll, expect } from 'vitest';
import type { CommentContext, ThreadPage } from '../../src/contract/comment.ts';
import { launchBrowser, newPage } from '../browser.ts';
import { type RunningServer, startServer } from '../server.ts';

export const phone = 390;
export const desktop = 1280;
export const widths = [phone, desktop];

/** Sample posts: an open debate with long threads, one with a hidden comment, and one that is closed. */
export const open = '/posts/rotas-who-are-they-for';

type Options = Omit<Parameters<typeof newPage>[1], 'baseURL' | 'width'> & { width?: number };

export function useSite() {
  let server: RunningServer;
  let browser: Browser;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  });
  return {
    server: () => server,
    page: (options: Options = {}) => newPage(browser, { baseURL: server.url, width: desktop, ...options }),
    get: async <T>(path: string): Promise<T> => (await fetch(server.url + path)).json() as Promise<T>,
  };
}

/** The page has taken over from the server: what is one's own has come. */
export async function goto(page: Page, path: string): Promise<void> {
  await page.goto(path, { waitUntil: 'networkidle' });
}

/** Focus, where it stays for good. */
export async function hasFocus(locator: Locator): Promise<void> {
  await expect
    .poll(() => locator.evaluate((element) => element === document.activeElement), { timeout: 8000 })
    .toBe(true);
}

/** What the one live region has said. */
export async function announced(page: Page, words: string): Promise<void> {
  await expect.poll(() => page.getByRole('status').textContent(), { timeout: 8000 }).toContain(words);
}

/** Where one types. */
export const typed = (page: Page): Locator =>
  page.getByRole('textbox', { name: 'Your comment', exact: true });

/** Opens the composer at the question, or a reply, and types. */
export async function write(page: Page, text: string, opener = 'Add your view'): Promise<void> {
  await page.getByRole('button', { name: opener }).first().click();
  await typed(page).fill(text);
}

/** What somebody typed and this device still keeps. */
export const keptWords = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    Object.keys(localStorage).filter((entry) => /^equal-say:(draft|outgoing):/.test(entry)),
  );

export const comment = (page: Page, text: string): Locator =>
  page.locator('[data-comment]', { hasText: text });

type Get = ReturnType<typeof useSite>['get'];

/** A reply in a debate that its first page does not hold. */
export async function farComment(get: Get, post: string): Promise<string> {
  const { comments } = await get<ThreadPage>(`/api${post}/thread`);
  const here = new Set(comments.map(({ id }) => id));
  for (const { id, replyCount } of comments) {
    if (replyCount === 0) continue;
    const page = await get<ThreadPage>(`/api/comments/${id}/replies`);
    const far = page.comments.findLast((one) => !here.has(one.id) && one.state === 'visible');
    if (far && (await get<CommentContext>(`/api/comments/${far.id}/context`)).comments.length > 1)
      return far.id;
  }
  throw new Error(`Everything of ${post} is on its first page`);
}
