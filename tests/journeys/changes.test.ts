import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axe } from '../browser.ts';
import { announced, comment, goto, hasFocus, open, useSite, widths, write } from './site.ts';

const site = useSite();

const slip = (page: Page, words: string): Locator => page.locator('.slip', { hasText: words });
const filter = (page: Page, name: RegExp) =>
  page.getByRole('navigation', { name: 'Where it stands' }).getByRole('link', { name });

async function askFor(page: Page, words: string): Promise<void> {
  await goto(page, open);
  await write(page, words);
  await page.getByRole('radio', { name: 'A change I’d like' }).check();
  await page.getByRole('button', { name: 'Post comment' }).click();
  await announced(page, 'Your comment is posted.');
}

describe.each(widths)('a change, %i pixels wide', (width) => {
  it('goes from an idea in a debate to the wall, is tried by others, and happens', async () => {
    const words = `Ring me the day before, ${width}.`;
    const author = await site.page({ width });
    await askFor(author, words);
    const row = comment(author, words);
    await row.getByRole('button', { name: /^More for/ }).click();
    await row.getByRole('button', { name: 'It is being tried…' }).click();
    await row.getByLabel(/^What would you like to tell/).fill('It began on Monday.');
    expect(await axe(author), 'with the panel open in the debate').toEqual([]);
    await row.getByRole('button', { name: 'Save' }).click();
    await announced(author, 'Saved. Somebody is trying the change.');
    await hasFocus(row);

    const reader = await site.page({ width });
    await goto(reader, '/changes');
    expect(await axe(reader), 'the wall').toEqual([]);
    await filter(reader, /^Being tried/).click();
    await expect.poll(() => new URL(reader.url()).search).toBe('?state=trying');
    const here = slip(reader, words);
    await here.getByText('It began on Monday.').waitFor();
    await here.getByRole('button', { name: /^I’m trying this too/ }).click();
    await here.getByText('1 person is trying this too').waitFor();
    await announced(reader, 'You are trying this too.');
    await here.getByRole('button', { name: /^What happened so far/ }).click();
    await here.getByText(/by who asked for it/).waitFor();
    await reader.locator('.wall-filters summary').click();
    expect(await axe(reader), 'with a history and every filter open').toEqual([]);

    await goto(author, '/changes');
    const own = slip(author, words);
    await own.getByRole('button', { name: /^Say where it stands/ }).click();
    await own.getByRole('radio', { name: 'something that happened' }).check();
    expect(await axe(author), 'with the panel open on the wall').toEqual([]);
    await own.getByRole('button', { name: 'Save' }).click();
    await announced(author, 'Saved. The change happened.');
    await own.getByText('It happened').waitFor();

    // What the reader said is kept for whoever comes back, and the address shows the same again.
    await reader.goto('/changes?state=happened');
    const after = slip(reader, words);
    await expect
      .poll(() => after.getByRole('button', { name: /^I’m trying/ }).getAttribute('aria-pressed'))
      .toBe('true');
  });

  it('leads to its debate and back to its place on the wall', async () => {
    const page = await site.page({ width });
    await goto(page, '/changes');
    const link = page.getByRole('link', { name: /^See it in the debate/ }).last();
    await link.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    const to = await link.getAttribute('href');
    await link.click();
    await page.waitForURL(`**${to}`);
    await page.goBack();
    await page.waitForURL('**/changes');
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(before);
  });

  it('can be read, narrowed and followed to its debate without scripts', async () => {
    const page = await site.page({ width, javaScript: false });
    await page.goto('/changes');
    await filter(page, /^Happened/).click();
    expect(new URL(page.url()).search).toBe('?state=happened');
    expect(await page.locator('.slip').count()).toBeGreaterThan(0);
    // In its styles: paper, not plain text.
    const paper = await page
      .locator('.slip')
      .first()
      .evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(paper).not.toBe('rgba(0, 0, 0, 0)');
    await page.getByRole('link', { name: 'Show all changes' }).click();
    expect(new URL(page.url()).search).toBe('');
    await page.goto(`${open}/changes`);
    expect(await page.locator('.slip').count()).toBeGreaterThan(0);
  });
});

it('keeps the focus on the choice that was made, and says how many are left', async () => {
  const page = await site.page();
  await goto(page, '/changes');
  const ideas = filter(page, /^Ideas/);
  await ideas.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => ideas.getAttribute('aria-current')).toBe('true');
  await hasFocus(ideas);
  await announced(page, 'changes');
});
