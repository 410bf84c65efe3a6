import { describe, expect, it } from 'vitest';
import { axe } from '../browser.ts';
import {
  announced,
  comment,
  desktop,
  goto,
  hasFocus,
  keptWords,
  open,
  phone,
  typed,
  useSite,
  widths,
  write,
} from './site.ts';

const site = useSite();

describe.each(widths)('a reader, %i pixels wide', (width) => {
  it('finds a post, begins from a starter, comes back to the draft, posts, edits, deletes and undoes', async () => {
    const page = await site.page({ width });
    await goto(page, '/');
    await page.getByRole('link', { name: /rotas/i }).first().click();
    await page.waitForURL(`**${open}`);
    await hasFocus(page.getByRole('heading', { level: 1 }));

    await page.getByRole('button', { name: 'In my experience…' }).click();
    const text = typed(page);
    await text.waitFor();
    await hasFocus(text);
    await page.keyboard.type(`it is bus ${width} that decides.`);
    expect(await axe(page), 'with the composer open').toEqual([]);

    await page.reload({ waitUntil: 'networkidle' });
    await page.getByRole('button', { name: 'Add your view' }).click();
    expect(await text.inputValue()).toBe(`In my experience, it is bus ${width} that decides.`);
    expect(await page.getByRole('radio', { name: 'From experience' }).isChecked()).toBe(true);
    expect(await page.getByLabel('Name to show').inputValue()).toMatch(/^\S+ \S+$/);

    await page.getByRole('button', { name: 'Post comment' }).click();
    const mine = comment(page, `it is bus ${width} that decides`);
    await announced(page, 'Your comment is posted.');
    await hasFocus(mine);
    expect(await mine.getByText('You', { exact: true }).isVisible()).toBe(true);

    const menu = mine.getByRole('button', { name: /^More for the comment by/ });
    await menu.click();
    expect(await axe(page), 'with the menu open').toEqual([]);
    await mine.getByRole('button', { name: 'Edit' }).click();
    await typed(page).fill(`It is *timetable ${width}*.`);
    await page.getByRole('button', { name: 'Save changes' }).click();
    const edited = comment(page, `It is timetable ${width}.`);
    await edited.getByText('edited').waitFor();
    await hasFocus(edited);

    await edited.getByRole('button', { name: /^More for the comment by/ }).click();
    await edited.getByRole('button', { name: 'Delete' }).click();
    await announced(page, 'Your comment is deleted.');
    await edited.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo' }).click();
    await edited.waitFor();
    await hasFocus(edited);

    await page.reload({ waitUntil: 'networkidle' });
    expect(await keptWords(page)).toEqual([]);
  });
});

describe('by keyboard alone', () => {
  it('answers a comment and votes, with the focus always in sight', async () => {
    const page = await site.page({ width: desktop });
    await goto(page, open);
    /** Tab until this has the focus, and see that the focus can be seen. */
    const tabTo = async (name: RegExp) => {
      for (let i = 0; i < 150; i++) {
        await page.keyboard.press('Tab');
        const here = await page.evaluate(() => {
          const element = document.activeElement as HTMLElement;
          const isSeen = (one: Element) => {
            const { outlineStyle, outlineWidth } = getComputedStyle(one);
            return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
          };
          const text = element.getAttribute('aria-label') ?? element.textContent ?? '';
          const label = element instanceof HTMLTextAreaElement ? (element.labels[0]?.textContent ?? '') : '';
          return {
            name: `${label}${text}`.trim(),
            tag: element.tagName,
            // A card or a choice may show it for what stands in it.
            seen: isSeen(element) || isSeen(element.closest('.post-card, .choice') ?? element),
          };
        });
        expect(here.seen, `the focus on ${here.tag} ${here.name} is seen`).toBe(true);
        if (name.test(here.name)) return;
      }
      throw new Error(`Tab does not reach ${name}`);
    };

    await tabTo(/^Skip to the main part/);
    await page.keyboard.press('Enter');
    await tabTo(/^Agree \d+/);
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: /^Agree \d+/, pressed: true }).waitFor();
    await page.getByRole('group', { name: 'Where do you speak from?' }).waitFor();
    await tabTo(/^Reply: /);
    await page.keyboard.press('Enter');
    const text = typed(page);
    await text.waitFor();
    await hasFocus(text);
    await page.keyboard.type('Written without a mouse.');
    await tabTo(/^Post comment/);
    await page.keyboard.press('Enter');
    await announced(page, 'Your comment is posted.');
    await hasFocus(comment(page, 'Written without a mouse.'));
  });

  it('opens and closes the menu, and the focus comes back', async () => {
    const page = await site.page({ width: phone });
    await goto(page, '/');
    const button = page.getByRole('button', { name: 'Menu' });
    await button.focus();
    await page.keyboard.press('Enter');
    const menu = page.getByRole('navigation', { name: 'Menu' });
    await menu.waitFor();
    expect(await axe(page), 'with the menu open').toEqual([]);
    await page.keyboard.press('Escape');
    await menu.waitFor({ state: 'hidden' });
    await hasFocus(button);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await menu.getByRole('link', { name: 'House rules' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/house-rules');
    await menu.waitFor({ state: 'hidden' });
  });
});

describe('without a signal', () => {
  it('keeps the draft, says why, and posts exactly once when there is one again', async () => {
    const page = await site.page({ width: phone, allow: [/ERR_INTERNET_DISCONNECTED/] });
    await goto(page, open);
    await write(page, 'Sent from a bus.');
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Post comment' }).click();
    const mine = comment(page, 'Sent from a bus.');
    await mine.getByText('Could not be sent.').waitFor();
    expect(await page.evaluate(() => JSON.stringify(localStorage))).toContain('Sent from a bus.');
    await page.context().setOffline(false);
    await mine.getByRole('button', { name: 'Try again' }).click();
    await announced(page, 'Your comment is posted.');
    await hasFocus(mine);
    expect(await keptWords(page)).toEqual([]);
    await page.goto(`${open}?order=newest`, { waitUntil: 'networkidle' });
    expect(await comment(page, 'Sent from a bus.').count()).toBe(1);
  });
});
