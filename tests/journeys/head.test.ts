import { describe, expect, it } from 'vitest';
import { goto, open, useSite } from './site.ts';

const site = useSite();

describe('the head of a page', () => {
  it('stands in a browser without breaking a rule, its data too', async () => {
    const page = await site.page();
    await page.addInitScript(() =>
      document.addEventListener('securitypolicyviolation', (event) => console.error(event.violatedDirective)),
    );
    for (const [path, type] of [
      ['/', 'Blog'],
      [open, 'BlogPosting'],
    ] as const) {
      await goto(page, path);
      const data = await page.locator('script[type="application/ld+json"]').textContent();
      expect(JSON.parse(data ?? '')).toMatchObject({ '@type': type });
      expect(await page.locator('link[rel=canonical]').getAttribute('href')).toBe(path);
    }
  });

  it('names no address of another page after moving on', async () => {
    const page = await site.page();
    await goto(page, open);
    await page.locator('[data-comment] .when').nth(1).click();
    await page.waitForURL('**/comments/*');
    await page.getByText('One conversation from a debate').waitFor();
    await expect.poll(() => page.locator('link[rel=canonical]').count()).toBe(0);
  });
});
