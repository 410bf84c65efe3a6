import { describe, expect, it } from 'vitest';
import { goto, hasFocus, open, phone, useSite } from './site.ts';

const site = useSite();
const easy = `${open}/easy-read`;

describe('an Easy Read version', () => {
  it('is there without scripts, with pictures that a browser keeps for good', async () => {
    const page = await site.page({ width: phone, javaScript: false });
    const asked: string[] = [];
    page.on('response', (answer) => {
      if (answer.url().endsWith('.svg') && answer.url().includes('/pictures/'))
        asked.push(`${answer.status()} ${answer.headers()['cache-control']}`);
    });
    await page.goto(open);
    await page.getByRole('link', { name: 'Easy Read', exact: true }).click();
    await page.waitForURL(`**${easy}`);
    const first = page.locator('.easy-row').first();
    const [words, picture] = await Promise.all([
      first.locator('p').boundingBox(),
      first.getByRole('img').boundingBox(),
    ]);
    expect(picture!.x + picture!.width, 'the picture is beside the words').toBeLessThan(words!.x);
    await expect.poll(() => asked[0]).toBe('200 public, max-age=31536000, immutable');
    await page.getByRole('link', { name: /^Go to the debate/ }).click();
    await page.waitForURL(`**${open}#debate`);
  });

  it('is words alone for whoever wants that, on every such page, from its first paint on', async () => {
    const page = await site.page({ width: phone });
    await goto(page, easy);
    const pictures = page.getByRole('img');
    const all = await pictures.count();
    expect(all).toBeGreaterThan(15);
    const option = page.getByRole('checkbox', { name: 'Show pictures' });
    await page.getByRole('link', { name: 'Whole text' }).focus();
    await page.keyboard.press('Tab');
    await hasFocus(option);
    await page.keyboard.press('Space');
    await expect.poll(() => pictures.count()).toBe(0);
    await page.goto('/house-rules/easy-read', { waitUntil: 'commit' });
    await page.locator('.easy-row').first().waitFor();
    expect(await pictures.count()).toBe(0);
    await option.check();
    await expect.poll(() => pictures.count()).toBeGreaterThan(15);
  });

  it('has its pictures above the words where letters are very large, and rows whole on paper', async () => {
    const page = await site.page({ width: phone });
    await goto(page, easy);
    const row = page.locator('.easy-row').first();
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    const [words, picture] = await Promise.all([
      row.locator('p').boundingBox(),
      row.getByRole('img').boundingBox(),
    ]);
    expect(picture!.y + picture!.height).toBeLessThanOrEqual(words!.y + words!.height);
    expect(words!.width).toBeGreaterThan(250);
    await page.emulateMedia({ media: 'print' });
    expect(await row.evaluate((element) => getComputedStyle(element).breakInside)).toBe('avoid');
  });
});
