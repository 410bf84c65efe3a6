import { expect, it } from 'vitest';
import { axe } from '../browser.ts';
import { goto, open, phone, useSite } from './site.ts';

const site = useSite();

it('a debate is read in Welsh, its English words are named as English, and one step leads there and back', async () => {
  const page = await site.page({ width: phone });
  await goto(page, `/cy${open}?order=newest#debate`);
  expect(await page.locator('html').getAttribute('lang')).toBe('cy');
  await page.getByText('Y cwestiwn', { exact: true }).first().waitFor();
  expect(await page.locator('.post > h1').getAttribute('lang')).toBe('en');
  expect(await page.locator('[data-comment] .body:not([lang=en])').count()).toBe(0);
  expect(await page.locator('[data-comment] time').first().textContent()).toMatch(
    /yn ôl|ddoe|echdoe|ddiwethaf|hon|20\d\d/,
  );
  expect(await axe(page)).toEqual([]);

  await page.getByRole('contentinfo').getByRole('link', { name: 'English' }).click();
  await expect.poll(() => new URL(page.url()).pathname).toBe(open);
  expect(page.url()).toMatch(/\?order=newest#debate$/);
  await page.getByText('The question', { exact: true }).first().waitFor();
  expect(await page.locator('.post > h1').getAttribute('lang')).toBeNull();
  await page.getByRole('contentinfo').getByRole('link', { name: 'Cymraeg' }).click();
  await expect.poll(() => new URL(page.url()).pathname).toBe(`/cy${open}`);
});
