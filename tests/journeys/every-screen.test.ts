import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axe } from '../browser.ts';
import { setSpacing, troubles } from '../measures.ts';
import { desktop, farComment, goto, open, phone, useSite } from './site.ts';
import { far, stubSpeech } from './speech-stub.ts';

const site = useSite();

/** Somebody may be at risk, says whoever reads the first comment of a debate. */
async function report(page: Page): Promise<Locator> {
  await goto(page, '/posts/the-month-the-uniforms-went');
  await page
    .getByRole('button', { name: /^More for/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Report', exact: true }).click();
  const form = page.getByRole('form', { name: 'What is wrong with this comment?' });
  await form.getByRole('radio', { name: 'Someone may be at risk' }).check();
  return form;
}

/** Every screen a reader can come to. */
const screens: Record<string, (page: Page) => Promise<unknown>> = {
  'the list of posts': (page) => goto(page, '/'),
  'a post': (page) => goto(page, open),
  'a post with a composer open': async (page) => {
    await goto(page, open);
    await page.getByRole('button', { name: 'Add your view' }).click();
    await page.getByLabel('Name to show').waitFor();
  },
  'a post with who has been heard': async (page) => {
    await goto(page, open);
    await page.locator('details.heard > summary').click();
  },
  'a post read aloud, by a voice that is not on the device': async (page) => {
    await stubSpeech(page, [far]);
    await goto(page, open);
    await page.getByRole('button', { name: 'Listen', exact: true }).click();
    await page.getByRole('button', { name: 'Voice and speed' }).click();
    await page.getByRole('combobox', { name: 'Voice' }).waitFor();
  },
  'one conversation': async (page) => goto(page, `${open}/comments/${await farComment(site.get, open)}`),
  'a closed debate with a hidden comment': (page) => goto(page, '/posts/please-dont-tweet'),
  'the wall of changes': async (page) => {
    await goto(page, '/changes?of=manager');
    await page
      .getByRole('button', { name: /^What happened so far/ })
      .first()
      .click();
    await page.locator('.slip-steps').waitFor();
  },
  'the changes of one debate': (page) => goto(page, '/posts/paid-by-the-minute/changes'),
  'a change to share': async (page) => {
    await goto(page, '/changes');
    await page
      .getByRole('button', { name: /^Share: / })
      .first()
      .click();
    await page.getByRole('dialog').getByRole('img').waitFor();
  },
  'changes to print': (page) => goto(page, '/changes/print'),
  'blank slips to print': (page) => goto(page, `${open}/slips`),
  'the map of a debate': (page) => goto(page, `${open}/map`),
  'what was searched for': (page) => goto(page, '/search?q=rota'),
  'an Easy Read version': (page) => goto(page, `${open}/easy-read`),
  'how to comment': (page) => goto(page, '/how-to-comment'),
  'the house rules': (page) => goto(page, '/house-rules'),
  'making a complaint': (page) => goto(page, '/complain'),
  'reporting a comment': async (page) => {
    await report(page);
  },
  'help for somebody at risk': async (page) => {
    const form = await report(page);
    await form.getByRole('button', { name: 'Send report' }).click();
    await page.getByRole('dialog').getByRole('radio', { name: 'Wales' }).check();
  },
  'looking up a report': (page) => goto(page, '/reports/BCDF'),
  'signing in': (page) => goto(page, '/sign-in'),
  'an incomplete link': (page) => goto(page, '/sign-in/confirm'),
  'the closed log': (page) => goto(page, '/moderation/log'),
  'no page': (page) => goto(page, '/nothing'),
  'reading options': async (page) => {
    await goto(page, '/');
    await page.getByRole('button', { name: /^Reading/ }).click();
  },
};
const allow = [/status of 404/];

type Look = { width: number; theme?: string; text?: string };

/** The page as it is open, looked at in another way. Themes are attributes: nothing is loaded again for them. */
async function lookAt(page: Page, { width, theme, text }: Look): Promise<void> {
  await page.setViewportSize({ width, height: width < 600 ? 844 : 900 });
  await page.evaluate(
    (chosen) => {
      for (const [name, value] of Object.entries(chosen))
        if (value === null) delete document.documentElement.dataset[name];
        else document.documentElement.dataset[name] = value;
    },
    { theme: theme ?? null, text: text ?? null },
  );
  // What watches the sizes of things has seen them.
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

describe.each(Object.entries(screens))('%s', (_name, come) => {
  // What colours alone change in the other themes is computed in tests/contrast.test.ts.
  it('is accessible, large enough to press, and cut off nowhere', async () => {
    const page = await site.page({ width: phone, allow });
    await come(page);
    expect(await axe(page), 'on a phone, in light').toEqual([]);
    expect(await troubles(page), 'on a phone').toEqual([]);
    await lookAt(page, { width: desktop, theme: 'dark' });
    expect(await axe(page), 'on a wide screen, in the dark').toEqual([]);
    expect(await troubles(page), 'on a wide screen').toEqual([]);
    await lookAt(page, { width: desktop, text: '200' });
    expect(await troubles(page), 'on a wide screen with letters of 200 %').toEqual([]);
    await lookAt(page, { width: phone, text: '200' });
    expect(await troubles(page), 'on a phone with letters of 200 %').toEqual([]);
    await lookAt(page, { width: 320, text: '200' });
    expect(await troubles(page), 'at 320 pixels with letters of 200 %').toEqual([]);
    await lookAt(page, { width: 320 });
    expect(await troubles(page), 'at 320 pixels').toEqual([]);
    await setSpacing(page);
    expect(await troubles(page), 'at 320 pixels with the spacing of a reader').toEqual([]);
  });
});
