import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { axe } from '../browser.ts';
import { announced, comment, goto, hasFocus, open, phone, typed, useSite } from './site.ts';

const site = useSite();
const words = 'The bus has since been cut';

/** Selects as a pointer would: the page is told by the browser alone. */
const select = (page: Page, text: string) =>
  page.evaluate((wanted) => {
    const walk = document.createTreeWalker(document.querySelector('.prose')!, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const at = (node as Text).data.indexOf(wanted);
      if (at < 0) continue;
      node.parentElement?.scrollIntoView({ block: 'center' });
      getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
    }
  }, text);

const offer = (page: Page) => page.getByRole('button', { name: 'Respond to this', exact: true });
const tops = (page: Page) =>
  page.locator('.prose > *').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));

describe('responding to a passage of the post', () => {
  it('by selecting it: offered beside the words, quoted above the comment, and the way there and back', async () => {
    const page = await site.page();
    await goto(page, open);
    await page
      .getByRole('button', { name: 'Respond to this paragraph' })
      .first()
      .waitFor({ state: 'attached' });
    await select(page, words);
    await offer(page).waitFor();
    await announced(page, 'You can respond to these words.');
    const [box, ends] = [
      await offer(page).boundingBox(),
      await page.evaluate(() => getSelection()!.getRangeAt(0).getBoundingClientRect().bottom),
    ];
    expect(box!.height).toBeGreaterThanOrEqual(44);
    expect(box!.y).toBeGreaterThanOrEqual(ends);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    await page.keyboard.press('Escape');
    await offer(page).waitFor({ state: 'detached' });
    await page.keyboard.press('Shift+ArrowRight');
    await offer(page).waitFor();
    await page.keyboard.press('Tab');
    await hasFocus(offer(page));
    await page.keyboard.press('Enter');
    await hasFocus(typed(page));
    const form = page.getByRole('form', { name: 'Add your view' });
    await expect.poll(() => form.getByRole('blockquote').textContent()).toContain(words);
    expect(await axe(page)).toEqual([]);

    await typed(page).fill('We walked when there was no bus.');
    await page.getByRole('button', { name: 'Post comment' }).click();
    const mine = comment(page, 'We walked when there was no bus.');
    const see = mine.getByRole('link', { name: 'See it in the post' });
    await see.waitFor();
    await announced(page, 'Your comment is posted.');
    await see.click();
    const back = page.getByRole('button', { name: 'Back to the comment' });
    await back.waitFor();
    const passage = page.locator('.prose p', { hasText: words });
    await hasFocus(passage);
    expect(
      await page.evaluate(() => [...CSS.highlights.get('passage')!].map((range) => String(range)).join()),
    ).toContain(words);
    await page.keyboard.press('Tab');
    await hasFocus(back);
    await page.keyboard.press('Enter');
    await hasFocus(see);
    await back.waitFor({ state: 'detached' });
  });

  it('by the button of its paragraph, which takes no room, and tells who has responded', async () => {
    const page = await site.page({ width: phone });
    await goto(page, open);
    const paragraph = page.locator('.prose p', { hasText: 'Most places have' });
    const counted = paragraph.getByRole('button', { name: '1 comment on this paragraph' });
    await counted.waitFor();
    const before = await tops(page);
    const show = (display: string) =>
      page.locator('.respond-host').evaluateAll((all: HTMLElement[], how) => {
        for (const host of all) host.style.display = how;
      }, display);
    await show('none');
    expect(await tops(page)).toEqual(before);
    await show('');
    const size = await counted.boundingBox();
    expect(Math.min(size!.width, size!.height)).toBeGreaterThanOrEqual(44);
    await counted.click();
    const list = page.getByRole('dialog', { name: /on this paragraph/ });
    await list.getByRole('link', { name: 'Small Lamp' }).waitFor();
    expect(await axe(page)).toEqual([]);
    await list.getByRole('button', { name: 'Respond to this paragraph' }).click();
    await hasFocus(typed(page));
    await page.reload({ waitUntil: 'networkidle' });
    // The words of the post are kept with the draft.
    await page.getByRole('button', { name: 'Add your view' }).click();
    const form = page.getByRole('form', { name: 'Add your view' });
    await expect.poll(() => form.getByRole('blockquote').textContent()).toContain('Most places have');
  });
});
