import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { ChangedComment, NewComment } from '../../src/contract/comment.ts';
import { axe } from '../browser.ts';
import { comment, goto, open, phone, useSite } from './site.ts';

const site = useSite();
const why = 'I had not thought of the night shift, and what you say about it is true.';

/** Speaks as the person of a page, who has said nothing yet. */
async function speaker(page: Page, alias: string, pointOfView: string) {
  const { request } = page.context();
  const headers = { origin: site.server().url };
  await request.post('/api/session/guest', { headers });
  return async (body: string, more: Partial<NewComment> = {}) => {
    const data = { parentId: null, body, kind: null, alias, pointOfView, sharing: 'here', ...more };
    const answer = await request.post(`/api${open}/comments`, { headers, data });
    return ((await answer.json()) as ChangedComment).comment.id;
  };
}

describe('what comments are to each other', () => {
  it('stands where the server drew it, also while what draws it is on its way, and leads there and back', async () => {
    const page = await site.page({ width: phone });
    const other = await site.page();
    const say = await speaker(page, 'Tall Lamp', 'uses-support');
    const answer = await speaker(other, 'Grey Stairs', 'commissioner');
    const question = await say('Who pays for the nights?', { kind: 'question', askedOf: 'commissioner' });
    await answer('We pay for them.', { parentId: question });
    const earlier = await say('Days matter most.');
    const cause = await answer('Think of the nights.');
    await say(why, { parentId: cause, changedMindAbout: earlier });
    await answer('Days cost less.', { parentId: earlier, kind: 'differ', saidBack: 'Days come first.' });

    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    let asksFor = 0;
    // Everything that is loaded apart from the first page's script.
    const slow = await page.context().newPage();
    await slow.route(/\/assets\/(?!index-)[^/]+\.js$/, async (route) => {
      asksFor += 1;
      await held;
      await route.continue();
    });
    await slow.goto(`${open}?order=newest`, { waitUntil: 'domcontentloaded' });
    const asked = comment(slow, 'Who pays for the nights?').first();
    const words = 'A question for commissioners · answered by Grey Stairs';
    const isThere = async () => expect(await asked.textContent()).toContain(words);
    await isThere();
    // The page has taken over: it knows whose this is.
    await asked.locator('.role--own').waitFor();
    await isThere();
    await expect.poll(() => asksFor).toBeGreaterThan(0);
    await isThere();
    release();
    await slow.getByRole('button', { name: 'Yes, that is what I meant' }).click();
    await slow.getByText('You said: yes, that is what I meant.').waitFor();
    // A request cut off here would keep the next page waiting for the same file.
    await slow.waitForLoadState('networkidle');
    await slow.close();

    await goto(page, `${open}?order=newest`);
    expect(await comment(page, 'Who pays for the nights?').first().textContent()).toContain(words);

    await comment(page, 'Days matter most.')
      .first()
      .getByRole('link', { name: /changed their mind since/ })
      .click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain(why);
    await page.goBack();
    expect(await axe(page)).toEqual([]);
  });

  it('is read without scripts too', async () => {
    const page = await site.page({ javaScript: false });
    await goto(page, `${open}?order=newest`);
    const changed = comment(page, why).first();
    await changed.getByRole('link', { name: 'what I said before' }).click();
    await page.getByText('Tall Lamp has changed their mind since').first().waitFor();
  });
});
