import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openSiteDatabase } from '../../src/server/operator/open-database.ts';
import { launchBrowser, newPage } from '../browser.ts';
import { storeThread, topLevel } from '../api/big-thread.ts';
import { storePost } from '../api/site.ts';
import { startServer } from '../server.ts';
import { announced, goto, hasFocus, phone } from './site.ts';

const at = Date.UTC(2026, 2, 1, 9);
const slug = 'long';

/** A debate of five pages. */
async function startLongDebate() {
  const dataDir = mkdtempSync(join(tmpdir(), 'equal-say-more-'));
  const db = await openSiteDatabase({ databaseUrl: join(dataDir, 'equal-say.sqlite') });
  await storeThread(db, await storePost(db, slug, at), topLevel(100), at);
  await db.close();
  return startServer({ dataDir });
}

it('more comments come by themselves for whoever chose so; where they cannot, it says why and waits', async () => {
  const [server, browser] = await Promise.all([startLongDebate(), launchBrowser()]);
  const page = await newPage(browser, {
    baseURL: server.url,
    width: phone,
    allow: [/ERR_INTERNET_DISCONNECTED/],
  });
  await page.addInitScript(() =>
    localStorage.setItem('equal-say:reading', JSON.stringify({ theme: 'system', autoLoad: true })),
  );
  await goto(page, `/posts/${slug}`);
  const comments = page.locator('[data-comment]');
  const more = page.getByRole('link', { name: 'Show more comments' });
  const toEnd = () => page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  const focused = comments.nth(2);
  await focused.focus();

  expect(await comments.count()).toBe(20);
  await toEnd();
  await announced(page, '20 more comments shown.');
  await expect.poll(() => comments.count()).toBeGreaterThanOrEqual(40);
  await hasFocus(focused);

  let tries = 0;
  const pages = '**/thread?*';
  await page.route(pages, (route) => {
    tries++;
    return route.abort('internetdisconnected');
  });
  const why = page.locator('.more-top').getByText('We could not reach the site.');
  await expect
    .poll(async () => {
      await toEnd();
      return why.isVisible();
    })
    .toBe(true);
  const before = tries;
  await page.evaluate(() => scrollTo(0, 0));
  await toEnd();
  await page.waitForLoadState('networkidle');
  expect(tries).toBe(before);

  await page.unroute(pages);
  const loaded = await comments.count();
  await more.click();
  await expect.poll(() => comments.count()).toBeGreaterThan(loaded);
  expect(await why.isVisible()).toBe(false);
});
