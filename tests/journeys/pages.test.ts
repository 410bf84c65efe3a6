import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { desktop, farComment, goto, hasFocus, open, phone, useSite } from './site.ts';

const site = useSite();
const unknown = '0198c0de-0000-7000-8000-000000000000';

describe('the address of a comment', () => {
  it.each([phone, desktop])(
    'loads it wherever it stands, shows it, focuses and marks it: %i pixels',
    async (width) => {
      const id = await farComment(site.get, open);
      const page = await site.page({ width });
      await goto(page, `${open}#comment-${id}`);
      const comment = page.locator(`#comment-${id}`);
      await hasFocus(comment);
      expect(await comment.getAttribute('class')).toContain('comment--marked');
      expect(await comment.evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(400);
      expect(await comment.evaluate((element) => element.getBoundingClientRect().bottom)).toBeGreaterThan(0);
    },
  );

  it('leads to its conversation and back', async () => {
    const page = await site.page();
    await goto(page, open);
    await page.locator('[data-comment] .when').nth(3).click();
    await page.waitForURL('**/comments/*');
    await page.getByText('One conversation from a debate').waitFor();
    await page.goBack();
    await page.waitForURL(`**${open}`);
    await page.getByRole('heading', { level: 1, name: /Rotas/ }).waitFor();
    await expect.poll(() => page.evaluate(() => scrollY), { timeout: 8000 }).toBeGreaterThan(300);
  });

  it('says when there is no such comment', async () => {
    const page = await site.page({ allow: [/status of 404/] });
    await goto(page, `${open}#comment-${unknown}`);
    await page.locator('.toast', { hasText: 'This comment is not here.' }).waitFor();
    const answer = await page.goto(`${open}/comments/${unknown}`);
    expect(answer?.status()).toBe(404);
    await page.getByRole('heading', { name: 'This page is not here' }).waitFor();
  });
});

/** What the page does while it comes, noted before any of its own scripts runs. */
const watch = (page: Page) =>
  page.addInitScript(() => {
    const seen = { shift: 0, violations: [] as string[], themes: [] as string[] };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        hadRecentInput: boolean;
        value: number;
      })[])
        if (!entry.hadRecentInput) seen.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
    document.addEventListener('securitypolicyviolation', (event) =>
      seen.violations.push(`${event.violatedDirective} ${event.blockedURI}`),
    );
    const note = () => {
      if (document.body) seen.themes.push(getComputedStyle(document.body).backgroundColor);
      requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
  });
const seenBy = (page: Page) =>
  page.evaluate(
    () => (window as unknown as { seen: { shift: number; violations: string[]; themes: string[] } }).seen,
  );

describe('a page that comes', () => {
  it.each([phone, desktop])(
    'does not move under the reader, and breaks no rule of its own: %i pixels',
    async (width) => {
      const page = await site.page({ width });
      await watch(page);
      for (const path of ['/', open, '/house-rules']) {
        await goto(page, path);
        await page.evaluate(() => scrollBy(0, 2000));
        const { shift, violations } = await seenBy(page);
        expect(violations, path).toEqual([]);
        expect(shift, `layout shift of ${path}`).toBeLessThan(0.005);
      }
    },
  );

  it('has the chosen colours from its first frame on, also after a reload', async () => {
    const page = await site.page({ theme: 'light' });
    await watch(page);
    await goto(page, '/');
    const light = (await seenBy(page)).themes.at(-1);
    await page.getByRole('button', { name: /^Reading/ }).click();
    await page.getByRole('radio', { name: 'Dark' }).check();
    await expect.poll(async () => (await seenBy(page)).themes.at(-1)).not.toBe(light);
    const dark = (await seenBy(page)).themes.at(-1);
    await page.reload({ waitUntil: 'networkidle' });
    expect(new Set((await seenBy(page)).themes)).toEqual(new Set([dark]));
    await page.getByRole('button', { name: /^Reading/ }).click();
    expect(await page.getByRole('radio', { name: 'Dark' }).isChecked()).toBe(true);
    await page.getByRole('radio', { name: 'Same as this device' }).check();
    await expect.poll(async () => (await seenBy(page)).themes.at(-1)).toBe(light);
  });
});
