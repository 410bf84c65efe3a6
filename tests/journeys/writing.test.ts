import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { limits } from '../../src/contract/limits.ts';
import { axe } from '../browser.ts';
import { announced, comment, desktop, goto, hasFocus, open, phone, typed, useSite, write } from './site.ts';

const site = useSite();

const hints = (page: Page) => page.getByRole('group', { name: /^Hints for your text/ });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const value = (page: Page) => typed(page).inputValue();
const selected = (page: Page) =>
  typed(page).evaluate((area: HTMLTextAreaElement) =>
    area.value.slice(area.selectionStart, area.selectionEnd),
  );
/** Presses Tab until it has the focus: nothing else may be in the way. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const target = button(page, name);
  for (let presses = 0; presses < 12; presses++) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${name} is not reached by keyboard`);
}

describe('writing by keyboard alone', () => {
  it('begins with words of the kind, follows a hint, undoes both, is asked about a name, and posts', async () => {
    const page = await site.page({ width: desktop });
    await goto(page, open);
    await button(page, 'I see it differently…').press('Enter');
    await hasFocus(typed(page));
    await button(page, /^For me it is different/).focus();
    await page.keyboard.press('Enter');
    await hasFocus(typed(page));
    await announced(page, 'Added: For me it is different because');
    const begun = 'For me it is different because ';
    expect(await value(page)).toBe(begun);
    await page.keyboard.type('they utilise Maureen.');
    await page.keyboard.press('Control+Z');
    await page.keyboard.press('Control+Y');
    expect(await value(page)).toBe(`${begun}they utilise Maureen.`);

    await hints(page).waitFor();
    await announced(page, 'Hint: Does this name a person, a service or a home? “Maureen” And 1 more');
    await hasFocus(typed(page));
    await tabTo(page, /^Use it: utilise/);
    await page.keyboard.press('Enter');
    expect(await value(page)).toBe(`${begun}they use Maureen.`);
    await hasFocus(typed(page));
    await page.keyboard.press('Control+Z');
    expect(await value(page)).toBe(`${begun}they utilise Maureen.`);
    await page.keyboard.press('Control+Y');
    expect(await value(page)).toBe(`${begun}they use Maureen.`);

    await button(page, 'Post comment').focus();
    await page.keyboard.press('Enter');
    const question = page.getByRole('group', {
      name: /^This may name a person, a service or a home: “Maureen”/,
    });
    await hasFocus(question.locator('[tabindex="-1"]'));
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await hasFocus(typed(page));
    await tabTo(page, /^Take the name out: Maureen/);
    await page.keyboard.press('Enter');
    expect(await value(page)).toBe(`${begun}they use a person.`);
    await page.keyboard.press('Control+Z');
    expect(await value(page)).toBe(`${begun}they use Maureen.`);
    await page.keyboard.press('Control+Y');
    await button(page, 'Post comment').focus();
    await page.keyboard.press('Enter');
    await announced(page, 'Your comment is posted.');
    await comment(page, 'they use a person.').waitFor();
  });

  it('undoes back to what was typed before the words to begin with', async () => {
    const page = await site.page({ width: desktop });
    await goto(page, open);
    await button(page, 'Add your view').first().press('Enter');
    await hasFocus(typed(page));
    await page.keyboard.type('I walk home. ');
    await page.getByRole('radio', { name: 'From experience' }).focus();
    await page.keyboard.press('Space');
    await button(page, 'What helped was').press('Enter');
    expect(await value(page)).toBe('I walk home. What helped was ');
    await page.keyboard.press('Control+Z');
    expect(await value(page)).toBe('I walk home. ');
    await page.keyboard.type('It is far.');
    expect(await value(page)).toBe('I walk home. It is far.');
  });
});

describe.each([
  [phone, 'light'],
  [phone, 'dark'],
  [desktop, 'light'],
  [desktop, 'dark'],
] as const)('hints, %i pixels, %s', (width, theme) => {
  it('are accessible, fit, and can be pressed', async () => {
    const page = await site.page({ width, theme });
    await goto(page, open);
    await button(page, 'I see it differently…').click();
    await typed(page).fill(
      `I asked Maureen at Willow House about it. ${'And then it goes on and on '.repeat(4)}for ever. We utilise it.`,
    );
    await hints(page).waitFor();
    expect(await hints(page).getByRole('listitem').count()).toBe(limits.writing.hints);
    expect(await axe(page)).toEqual([]);
    const small = await page
      .locator('.writing-hints button, .words-to-begin button')
      .evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height < 43.9).length);
    expect(small).toBe(0);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBeLessThanOrEqual(0);
    await button(page, /^Take the name out: Maureen/).click();
    expect(await value(page)).toMatch(/^I asked a person at Willow House/);
    await button(page, 'Undo').click();
    expect(await value(page)).toMatch(/^I asked Maureen at Willow House/);
  });
});

describe('a long text', () => {
  it('shows a sentence at its end, in sight', async () => {
    const page = await site.page({ width: phone });
    await goto(page, open);
    const long = `This ${'is one of those that go on '.repeat(4)}for ever.`;
    await write(page, `${'A short line.\n'.repeat(150)}${long}`);
    await typed(page).evaluate((area) => (area.scrollTop = 0));
    await button(page, /^Leave it: A short/).waitFor({ state: 'detached' });
    await button(page, /^Show me: This is/).click();
    expect(await selected(page)).toBe(long);
    await expect
      .poll(() =>
        typed(page).evaluate((area) => area.scrollTop + area.clientHeight >= area.scrollHeight - 40),
      )
      .toBe(true);
  });

  it('is looked at while somebody goes on typing at the end of a long text', async () => {
    const page = await site.page({ width: desktop });
    await goto(page, open);
    const lines = Array.from({ length: 90 }, (_, nth) => `On day ${nth} the bus home was late again for me.`);
    await write(page, lines.join('\n').slice(0, limits.comment - 260));
    await page.getByText('Reads easily. Good for everyone.').waitFor();
    await typed(page).focus();
    await page.keyboard.press('Control+End');
    for (const hard of ['utilise', 'prior to', 'commence']) {
      await page.keyboard.type(` so we ${hard} it. `);
      await button(page, `Use it: ${hard}`).waitFor();
    }
  });
});
