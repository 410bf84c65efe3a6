import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axe } from '../browser.ts';
import { desktop, goto, hasFocus, open, phone, useSite } from './site.ts';

const site = useSite();
const map = `${open}/map`;

const pieces = (page: Page) => page.locator('.map-picture > a');
const boxes = (page: Page) =>
  page.locator('.map-picture > a > svg').evaluateAll((all) =>
    all.map((one) => {
      const { x, y, width, height } = one.getBoundingClientRect();
      return { x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height) };
    }),
  );

describe.each([
  [phone, 'light'],
  [desktop, 'dark'],
] as const)('the map, %i pixels wide, %s', (width, theme) => {
  it('is accessible, fits, and has no piece too small to hit, whole and in a branch', async () => {
    const page = await site.page({ width, theme });
    await goto(page, map);
    for (const step of ['whole', 'branch']) {
      await page.locator('.map-table > summary').click();
      expect(await axe(page), step).toEqual([]);
      for (const box of await boxes(page)) expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24);
      const wider = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wider, 'wider than the screen').toBeLessThanOrEqual(0);
      if (step === 'whole') await pieces(page).first().click();
      await page.getByRole('heading', { name: /^Replies to/ }).waitFor();
    }
  });

  it('keeps every word inside its piece', async () => {
    const page = await site.page({ width, theme });
    await goto(page, map);
    const outside = await page.locator('.map-picture > a > svg').evaluateAll((all) =>
      all.flatMap((piece) => {
        const room = piece.getBoundingClientRect();
        return [...piece.querySelectorAll('tspan')]
          .map((line) => ({ text: line.textContent, box: line.getBoundingClientRect() }))
          .filter(({ box }) => box.right > room.right || box.bottom > room.bottom)
          .map(({ text }) => text);
      }),
    );
    expect(outside).toEqual([]);
    expect(await page.locator('.map-picture tspan').count()).toBeGreaterThan(5);
  });
});

describe('by keyboard alone', () => {
  it('moves between pieces, looks inside, and comes back to the same piece', async () => {
    const page = await site.page({ width: desktop });
    await goto(page, map);
    const before = page.getByText('47 comments.');
    await before.waitFor();
    await page.locator('.views a[aria-current]').focus();
    await page.keyboard.press('Tab');
    await hasFocus(pieces(page).first());
    await page.keyboard.press('ArrowRight');
    const second = await page.evaluate(() => document.activeElement?.getAttribute('href') ?? '');
    expect(second).toContain('?branch=');
    const ring = await page.evaluate(() => {
      const rect = document.activeElement?.querySelector('.map-ring');
      return rect ? getComputedStyle(rect).stroke : 'none';
    });
    expect(ring).not.toBe('none');
    const y = await page.evaluate(() => scrollY);
    await page.keyboard.press('Enter');
    await hasFocus(page.getByRole('heading', { name: /^Replies to/ }));
    expect(page.url()).toContain(second);
    await page.goBack();
    await page.getByRole('heading', { name: 'Map of the debate' }).waitFor();
    await hasFocus(page.locator(`.map-picture > a[href="${second}"]`));
    expect(Math.abs((await page.evaluate(() => scrollY)) - y)).toBeLessThanOrEqual(1);
  });
});

describe('with scripts off', () => {
  it('is drawn by the server, and its links work', async () => {
    const page = await site.page({ width: phone, javaScript: false });
    await page.goto(map);
    expect(await pieces(page).count()).toBeGreaterThan(5);
    await page.locator('.map-picture > a > svg').first().click();
    await page.waitForURL('**/map?branch=*');
    expect(await page.getByRole('heading', { name: /^Replies to/ }).isVisible()).toBe(true);
    await page.getByRole('link', { name: 'Whole debate' }).click();
    await page.waitForURL(`**${map}`);
  });
});

describe('the first page of a debate', () => {
  it('asks for nothing of the map before it is wanted', async () => {
    const page = await site.page({ width: desktop });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(open, { waitUntil: 'load' });
    const first = asked.filter((path) => /\/map[-.]|\/map$/.test(path));
    expect(first).toEqual([]);
  });
});
