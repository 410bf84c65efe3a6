import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { announced, goto, hasFocus, open, phone, useSite } from './site.ts';
import { amy, comeVoices, far, isSilent, said, saidLast, stubSpeech, voice } from './speech-stub.ts';

const site = useSite();
const bar = (page: Page) => page.getByRole('region', { name: 'Reading aloud' });
const button = (page: Page, name: string) => bar(page).getByRole('button', { name, exact: true });
async function says(page: Page, words: string): Promise<void> {
  await expect.poll(() => saidLast(page)).toContain(words);
}

/** The words that are marked as being read. */
const marked = (page: Page) =>
  page.evaluate(() => {
    const [range] = CSS.highlights.get('listen') ?? [];
    return range instanceof Range ? range.toString() : null;
  });

/** Are they where the reader sees them, clear of the bar? */
const isSeen = (page: Page) =>
  page.evaluate(() => {
    const [range] = CSS.highlights.get('listen') ?? [];
    if (!(range instanceof Range)) return false;
    const { top, bottom } = range.getBoundingClientRect();
    return top >= 0 && bottom <= (document.querySelector('.listen-bar')?.getBoundingClientRect().top ?? 0);
  });

describe('reading aloud', () => {
  it('reads a post sentence by sentence, goes with the reader, and stops where it began', async () => {
    const page = await site.page();
    await stubSpeech(page);
    await goto(page, open);
    const start = page.getByRole('button', { name: 'Listen', exact: true });
    const prose = page.locator('.prose').first();
    const top = async () => (await prose.boundingBox())?.y;
    const before = await top();
    expect(await start.count(), 'without a voice').toBe(0);
    await comeVoices(page, [far, amy]);
    await start.waitFor();
    expect(await top(), 'nothing moves').toBe(before);

    await start.click();
    await says(page, 'Rotas: who are they really for');
    await hasFocus(button(page, 'Pause'));
    expect(await marked(page)).toBe('Rotas: who are they really for?');
    expect((await said(page))[0]).toMatchObject({ voice: 'Amy', lang: 'en-GB', rate: 1 });
    await voice(page, 'end');
    await says(page, 'When the shift changes at ten');

    // Back, forward and speed, by the keyboard in the bar; the speed is kept.
    await page.keyboard.press('ArrowLeft');
    await says(page, 'Rotas');
    await button(page, 'Voice and speed').click();
    await button(page, 'Faster').click();
    await expect.poll(async () => (await said(page)).at(-1)?.rate).toBe(1.25);
    await button(page, 'Voice and speed').click();

    // A pause goes on in the middle of the sentence.
    await button(page, 'Pause').click();
    const count = (await said(page)).length;
    await button(page, 'Go on').click();
    await button(page, 'Pause').waitFor();
    expect((await said(page)).length).toBe(count);

    // It goes with what is read, but not against the reader.
    await button(page, 'Pause').focus();
    for (let i = 0; i < 12; i += 1) await page.keyboard.press('ArrowRight');
    await expect.poll(() => isSeen(page)).toBe(true);
    await page.mouse.move(600, 300);
    await page.mouse.wheel(0, 4000);
    await button(page, 'Back to where it reads').waitFor();
    const at = await page.evaluate(() => scrollY);
    const heard = await saidLast(page);
    await voice(page, 'end');
    await expect.poll(() => saidLast(page)).not.toBe(heard);
    expect(await page.evaluate(() => scrollY)).toBe(at);
    await button(page, 'Back to where it reads').click();
    await expect.poll(() => isSeen(page)).toBe(true);

    // Another way to read the debate, and back: it goes on.
    const sentence = await saidLast(page);
    const way = page.getByRole('link', { name: 'Common ground' });
    await way.click();
    await page.waitForURL('**/common-ground');
    await page.goBack();
    await hasFocus(way);
    await voice(page, 'end');
    await expect.poll(() => saidLast(page)).not.toBe(sentence);
    expect(await isSilent(page)).toBe(false);

    await button(page, 'Pause').focus();
    await page.keyboard.press('Escape');
    await hasFocus(start);
    expect(await isSilent(page)).toBe(true);
    await announced(page, 'Reading aloud has stopped.');
    expect(await marked(page)).toBeNull();

    // The Easy Read version, one sentence a row, at the speed that was chosen.
    await page.getByRole('link', { name: 'Easy Read' }).first().click();
    await page.waitForURL('**/easy-read');
    await start.click();
    await expect.poll(async () => (await said(page)).at(-1)?.rate).toBe(1.25);
    await voice(page, 'end');
    const row = page.locator('[data-sentence]').first();
    await says(page, (await row.textContent()) ?? '-');
    expect(await marked(page)).toBe(await row.textContent());
  });

  it('reads a comment and its replies, and says so when its text is gone', async () => {
    const page = await site.page({ theme: 'dark' });
    await stubSpeech(page, [amy]);
    await goto(page, open);
    const first = page.locator('.thread > li > [data-comment]').first();
    const name = (await first.locator('h3').textContent()) ?? '';
    const menu = first.getByRole('button', { name: `More for the comment by ${name}` });
    await menu.click();
    await first.getByRole('button', { name: 'Listen to this and its replies' }).click();
    await says(page, `${name} says`);
    expect(await marked(page)).toBe(name);

    // Back to the menu that started it.
    await page.keyboard.press('Escape');
    await hasFocus(menu);
    await menu.click();
    await first.getByRole('button', { name: 'Listen to this comment' }).click();
    await says(page, `${name} says`);
    await page.getByRole('link', { name: 'Posts', exact: true }).first().click();
    await announced(page, 'The text is not on this page any more.');
    expect(await isSilent(page)).toBe(true);
    expect(await bar(page).count()).toBe(0);
  });

  it('asks before words go to somebody else’s computer, on a phone without highlights', async () => {
    const page = await site.page({ width: phone });
    await page.addInitScript(() => Reflect.deleteProperty(window, 'Highlight'));
    await stubSpeech(page, [far]);
    await goto(page, open);
    await page.getByRole('button', { name: 'Listen', exact: true }).click();
    await bar(page).getByText('is not on your device').waitFor();
    expect(await said(page)).toEqual([]);
    await button(page, 'Go on').click();
    await says(page, 'Rotas');
    expect(await page.locator('.listen-lines i').count()).toBeGreaterThan(0);
    await button(page, 'Voice and speed').click();
    await bar(page).getByText('is sent to a computer of the company').waitFor();

    // The voice cannot be reached, and there is no other.
    await voice(page, 'error', 'network');
    await bar(page).getByText('This voice cannot be reached.').waitFor();
    await button(page, 'Stop').click();
    expect(await bar(page).count()).toBe(0);
  });
});
