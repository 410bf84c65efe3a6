import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Post } from '../../src/contract/post.ts';
import { axe } from '../browser.ts';
import { runToEnd } from '../operator/commands.ts';
import { announced, comment, desktop, goto, hasFocus, open, phone, typed, useSite, widths } from './site.ts';

const site = useSite();
const slug = open.replace('/posts/', '');
const pinned = (page: Page) => page.getByRole('region', { name: 'Where we have got to' });
const summaryNow = async () => (await site.get<Post>(`/api/posts/${slug}`)).summary;

async function signIn(page: Page, email: string): Promise<void> {
  const { dataDir } = site.server();
  await runToEnd('admin', ['moderator', 'add', email], { DATA_DIR: dataDir });
  const outbox = join(dataDir, 'outbox');
  const mails = () => (existsSync(outbox) ? readdirSync(outbox).filter((file) => file.endsWith('.eml')) : []);
  const before = mails().length;
  await goto(page, '/sign-in');
  await page.getByLabel('Your e-mail address').fill(email);
  await page.getByRole('button', { name: 'Send me a link' }).click();
  await expect.poll(() => mails().length).toBeGreaterThan(before);
  const newest = mails().sort().at(-1)!;
  const eml = readFileSync(join(outbox, newest), 'utf8').replaceAll('=\r\n', '').replaceAll('=3D', '=');
  await page.goto(/http\S+#token=\S+/.exec(eml)![0]);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await announced(page, 'You are signed in.');
}

describe('without scripts', () => {
  it('the summary is read, in Easy Read too, and leads to its comments', async () => {
    const page = await site.page({ width: phone, javaScript: false });
    const summary = (await summaryNow())!;
    await page.goto(open);
    expect(await pinned(page).textContent()).toContain('Most of us agree that the person decides');
    await pinned(page).getByText('What this rests on').click();
    const [rest] = summary.rests;
    await pinned(page)
      .getByRole('link', { name: new RegExp(`^${rest!.name}: `) })
      .first()
      .click();
    await page.waitForURL(`**/comments/${rest!.commentId}`);
    await page.goto(open);
    await pinned(page).getByRole('link', { name: 'Read it in Easy Read' }).click();
    await page.waitForURL('**?summary=easy-read#summary');
    expect(await pinned(page).getByRole('listitem').first().textContent()).toBe(summary.easyRead[0]);
    await pinned(page).getByRole('link', { name: 'Read the whole text' }).click();
    expect(await pinned(page).textContent()).toContain('Most of us agree that the person decides');
  });

  it('an invitation leads to the page everybody gets', async () => {
    const [invited, plain] = await Promise.all(
      [`${open}?from=commissioner`, open].map((path) => fetch(site.server().url + path)),
    );
    expect(invited!.headers.get('etag')).toBe(plain!.headers.get('etag'));
    expect(await invited!.text()).toBe(await plain!.text());
  });
});

describe.each(widths)('a reader, %i pixels wide', (width) => {
  it.each(['light', 'dark'] as const)('reads it in both versions, by keyboard: %s', async (theme) => {
    const page = await site.page({ width, theme });
    await goto(page, open);
    const link = pinned(page).getByRole('link', { name: 'Read it in Easy Read' });
    await link.focus();
    const before = await link.evaluate((element) => element.getBoundingClientRect().top);
    await page.keyboard.press('Enter');
    await page.waitForURL('**?summary=easy-read');
    const back = pinned(page).getByRole('link', { name: 'Read the whole text' });
    await hasFocus(back);
    expect(Math.abs(before - (await back.evaluate((e) => e.getBoundingClientRect().top)))).toBeLessThan(600);
    await pinned(page).getByText('What this rests on').click();
    expect(await axe(page)).toEqual([]);
    await page.goBack();
    await pinned(page).getByText('the person decides').waitFor();
  });

  it('goes from the summary to a comment, and back', async () => {
    const page = await site.page({ width });
    await goto(page, open);
    const { commentId } = (await summaryNow())!.rests[0]!;
    await pinned(page).getByText('What this rests on').click();
    await pinned(page).getByRole('listitem').getByRole('link').first().click();
    await hasFocus(page.locator(`#comment-${commentId}`));
  });

  it('is invited to answer, and finds the composer open', async () => {
    const page = await site.page({ width });
    await goto(page, open);
    await page.locator('details.heard > summary').click();
    await page.getByRole('button', { name: 'Invite them: a commissioner' }).waitFor();
    expect(await axe(page), 'with the invitation').toEqual([]);

    const invited = await site.page({ width });
    await goto(invited, `${open}?from=commissioner#debate`);
    const welcome = invited.locator('.notice', { hasText: 'You have been invited to answer' });
    expect(await welcome.textContent()).toBe('You have been invited to answer as a commissioner. ');
    await hasFocus(typed(invited));
    expect(await invited.getByLabel('Where do you speak from?').inputValue()).toBe('commissioner');
    expect(invited.url()).toBe(`${site.server().url}${open}`);
    expect(await axe(invited), 'invited').toEqual([]);
    await invited.reload({ waitUntil: 'networkidle' });
    expect(await welcome.count()).toBe(0);
  });
});

it('a moderator writes it in its place, and what is hidden since is only counted', async () => {
  const page = await site.page({ width: desktop });
  await signIn(page, 'meera@example.org');
  await goto(page, open);
  const first = (await summaryNow())!;
  const named = page.locator(`#comment-${first.rests[0]!.commentId}`);
  const words = first.rests[0]!.excerpt!.slice(0, 30);
  const other = page.locator('[data-comment]').first();
  await other.getByRole('button', { name: /^More for the comment by/ }).click();
  await page.getByRole('button', { name: 'Use in the summary' }).click();
  await announced(page, 'The comment is on the list for the summary.');
  await page.getByRole('button', { name: 'Open the summary' }).click();
  const text = page.getByRole('textbox', { name: 'Summary' });
  await hasFocus(text);
  expect(await axe(page), 'with the editor open').toEqual([]);
  await text.fill('We agree on **more** than before.');
  await page.reload({ waitUntil: 'networkidle' });
  await page.getByRole('button', { name: 'Go on writing the summary' }).click();
  expect(await text.inputValue()).toBe('We agree on **more** than before.');
  await page.getByRole('button', { name: 'Preview' }).click();
  await page.getByRole('region', { name: 'How it will look' }).locator('strong').waitFor();
  await page.getByRole('button', { name: 'Pin this summary' }).click();
  await announced(page, 'The summary is pinned.');
  await hasFocus(page.getByRole('heading', { name: 'Where we have got to' }));
  const now = (await summaryNow())!;
  expect(now.revision).toBe(first.revision + 1);
  expect(now.rests).toHaveLength(first.rests.length + 1);

  await page.getByRole('button', { name: 'Earlier versions' }).click();
  await page.getByText(/^Written by The site team, moderator, on /).waitFor();
  expect(await axe(page), 'with earlier versions').toEqual([]);

  await named.getByRole('button', { name: /^Hide: / }).click();
  await named.getByRole('radio', { name: 'Other' }).check();
  await named.getByRole('button', { name: 'Hide comment' }).click();
  await announced(page, 'Comment hidden.');
  const reader = await site.page({ width: phone });
  await goto(reader, open);
  await pinned(reader).getByText('What this rests on').click();
  await pinned(reader).getByText('One of these comments has been hidden since.').waitFor();
  expect(await pinned(reader).textContent()).not.toContain(words);
  const everything = await Promise.all(
    [open, `/api${open}`, `/api${open}/summaries`].map(async (path) =>
      (await fetch(site.server().url + path)).text(),
    ),
  );
  expect(everything.join('\n')).not.toContain(words);
  expect(await comment(reader, words).count()).toBe(0);
});
