import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { ChangedComment, Mine, ThreadPage } from '../../src/contract/comment.ts';
import { axe } from '../browser.ts';
import { contrast } from '../contrast.ts';
import { announced, comment, desktop, goto, hasFocus, open, phone, useSite } from './site.ts';

const site = useSite();

/** Somebody else, on another device. */
async function otherGuest() {
  const { url } = site.server();
  const guest = await fetch(`${url}/api/session/guest`, { method: 'POST', headers: { origin: url } });
  const cookie = guest.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const mine = await site.get<Mine>(`/api/mine${open}`);
  return async (body: string, parentId: string | null = null) => {
    const sent = await fetch(`${url}/api${open}/comments`, {
      method: 'POST',
      headers: {
        origin: url,
        cookie,
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
      },
      body: JSON.stringify({
        parentId,
        body,
        kind: null,
        alias: mine.alias.name,
        pointOfView: 'family',
        sharing: 'here',
      }),
    });
    if (!sent.ok) throw new Error(await sent.text());
    return ((await sent.json()) as ChangedComment).comment;
  };
}

const bar = (page: Page) => page.getByRole('group', { name: 'New comments' });
const marks = (page: Page) => page.getByText('New', { exact: true });

/** The first visit, and the hour after it. */
async function visit(page: Page) {
  await goto(page, open);
  await page.waitForFunction(() => localStorage.getItem('equal-say:visits') !== null);
  expect(await marks(page).count()).toBe(0);
  await page.goto('/house-rules');
  await page.evaluate(() => {
    const visits = JSON.parse(localStorage.getItem('equal-say:visits') ?? '[]') as [string, number][];
    for (const one of visits) one[1] -= 60 * 60_000;
    localStorage.setItem('equal-say:visits', JSON.stringify(visits));
  });
}

/** How far what stands on the page has moved since it was drawn. */
const shift = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => setTimeout(() => resolve(sum), 100));
      }),
  );

describe.each([
  [phone, 'light'],
  [desktop, 'dark'],
] as const)('a reader who comes back, %i pixels wide, %s', (width, theme) => {
  it('finds what is new marked, and goes from one to the next', async () => {
    const page = await site.page({ width, theme });
    await visit(page);
    const say = await otherGuest();
    const { comments } = await site.get<ThreadPage>(`/api${open}/thread`);
    // Where an answer is among the first ones, which the page holds.
    const quiet = comments
      .filter(({ parentId, state }) => parentId === null && state === 'visible')
      .toSorted((one, other) => one.replyCount - other.replyCount)[0]!;
    const inThread = await say(`An answer at ${width}.`, quiet.id);
    const atEnd = await say(`A view at ${width}.`);

    await goto(page, '/');
    const card = page.getByRole('article').filter({ has: page.getByRole('link', { name: /rotas/i }) });
    const news = card.getByText('New comments since your last visit');
    await news.waitFor();
    // The link over the whole card keeps axe from telling.
    const [words = '', ground = ''] = await news.evaluate((one) => {
      const { color, backgroundColor } = getComputedStyle(one);
      const hex = (colour: string) =>
        `#${(colour.match(/\d+/g) ?? []).map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`;
      return [hex(color), hex(backgroundColor)];
    });
    expect(contrast(words, ground), 'on its band').toBeGreaterThanOrEqual(7);
    expect(await shift(page), 'the list moves').toBe(0);
    expect(await axe(page), 'the list of posts').toEqual([]);

    await goto(page, open);
    await bar(page).getByText('2 new', { exact: true }).waitFor();
    expect(await shift(page), 'the debate moves').toBe(0);
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    await hasFocus(page.locator(`#comment-${inThread.id}`));
    await announced(page, '1 of 2 new');
    await bar(page).getByText('1 of 2 new').waitFor();
    expect(await axe(page), 'with a new comment in sight').toEqual([]);
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    await hasFocus(page.locator(`#comment-${atEnd.id}`));
    await announced(page, '2 of 2 new');
    expect(await comment(page, `A view at ${width}.`).getByText('New', { exact: true }).isVisible()).toBe(
      true,
    );
    await page.getByRole('button', { name: 'Previous', exact: true }).click();
    await hasFocus(page.locator(`#comment-${inThread.id}`));
    expect(await page.evaluate(() => location.hash)).toBe('');

    await page.reload({ waitUntil: 'networkidle' });
    await bar(page).getByText('2 new', { exact: true }).waitFor();
    expect(await comment(page, `An answer at ${width}.`).getByText('New', { exact: true }).count()).toBe(1);

    await page.getByRole('button', { name: 'Mark all as seen' }).click();
    await announced(page, 'All new comments are marked as seen.');
    await bar(page).waitFor({ state: 'detached' });
    expect(await marks(page).count()).toBe(0);
  });
});

describe('a reader who comes back', () => {
  it('uses J and K once they are switched on, and not before', async () => {
    const page = await site.page({ width: desktop });
    await visit(page);
    const say = await otherGuest();
    const first = await say('By keys, one.');
    const second = await say('By keys, two.');
    await goto(page, open);
    await bar(page).getByText('2 new', { exact: true }).waitFor();
    await page.keyboard.press('j');
    await page.getByRole('button', { name: 'Reading options' }).click();
    await page.getByRole('checkbox', { name: /^Keys J and K/ }).check();
    expect(await axe(page), 'with the reading options open').toEqual([]);
    await page.keyboard.press('Escape');
    expect(await bar(page).getByText('2 new', { exact: true }).count(), 'J did nothing before').toBe(1);
    await page.keyboard.press('j');
    await hasFocus(page.locator(`#comment-${first.id}`));
    await page.keyboard.press('j');
    await hasFocus(page.locator(`#comment-${second.id}`));
    await page.keyboard.press('k');
    await hasFocus(page.locator(`#comment-${first.id}`));
  });

  it('has room for the bar at 320 pixels, and on a phone with letters twice as large', async () => {
    const page = await site.page({ width: 320 });
    await visit(page);
    await (
      await otherGuest()
    )('Seen on a small screen.');
    await goto(page, open);
    const fits = async () => {
      const box = (await bar(page).boundingBox())!;
      const { width, height } = page.viewportSize()!;
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      expect(box.y + box.height).toBeLessThanOrEqual(height);
      for (const button of await bar(page).getByRole('button').all())
        expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(44);
    };
    await bar(page).waitFor();
    await fits();
    await page.setViewportSize({ width: phone, height: 844 });
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    await fits();
    await page.emulateMedia({ media: 'print' });
    expect(await bar(page).isVisible()).toBe(false);
  });
});
