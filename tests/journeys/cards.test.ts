import jsQR from 'jsqr';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Sheet } from '../../src/contract/cards.ts';
import { axe } from '../browser.ts';
import { goto, hasFocus, open, phone, useSite, widths } from './site.ts';

const site = useSite();
const shared = async () => {
  const [slip] = (await site.get<Sheet>('/api/changes/sheet')).slips;
  if (!slip) throw new Error('No sample change may be shared');
  return slip;
};
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Share this change' });
const share = (page: Page) => page.getByRole('button', { name: /^Share: the change by/ }).first();

async function openShare(page: Page): Promise<Locator> {
  await goto(page, '/changes');
  await share(page).click();
  await dialog(page).getByRole('img').waitFor();
  return dialog(page);
}

/** What this device is given to share with others, from now on. */
const shareSheet = (page: Page, takesFiles: boolean) =>
  page.addInitScript((files) => {
    const given: unknown[] = [];
    Object.assign(window, { given });
    Object.defineProperty(navigator, 'canShare', { value: (data: ShareData) => files || !data.files });
    Object.defineProperty(navigator, 'share', {
      value: async ({ files: sent, ...data }: ShareData) => {
        given.push({ ...data, files: sent?.map(({ name, type, size }) => ({ name, type, size })) });
      },
    });
  }, takesFiles);
type Given = {
  title: string;
  text: string;
  url?: string;
  files?: { name: string; type: string; size: number }[];
};
const given = (page: Page): Promise<Given[]> =>
  page.evaluate(() => (window as unknown as { given: Given[] }).given);

describe('sharing a change', () => {
  it.each(widths)('shows the picture first, in words too, at %i px', async (width) => {
    const page = await site.page({ width, theme: width === phone ? 'dark' : 'light' });
    const box = await openShare(page);
    const picture = box.getByRole('img', { name: /^A slip of paper\. A change somebody would like: “/ });
    await expect
      .poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth), { timeout: 8000 })
      .toBe(1200);
    expect(await axe(page)).toEqual([]);
  });

  it('works by the keyboard, and gives the focus back', async () => {
    const page = await site.page();
    await goto(page, '/changes');
    await share(page).focus();
    await page.keyboard.press('Enter');
    await dialog(page).getByRole('img').waitFor();
    for (let presses = 0; presses < 6; presses++) {
      await page.keyboard.press('Tab');
      const isInside = await page.evaluate(
        () => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null,
      );
      expect(isInside).toBe(true);
    }
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
    await hasFocus(share(page));
  });

  it('copies the link of the change, and says so', async () => {
    const page = await site.page();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const box = await openShare(page);
    await box.getByRole('button', { name: 'Copy the link' }).click();
    await box.getByText('The link is copied.').waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toMatch(/\/posts\/[a-z-]+\/comments\/[0-9a-f-]{36}$/);
  });

  it('saves the picture', async () => {
    const page = await site.page();
    const box = await openShare(page);
    const download = page.waitForEvent('download');
    await box.getByRole('link', { name: 'Save the picture' }).click();
    expect((await download).suggestedFilename()).toBe('change.png');
  });

  it('hands the picture to the device where it takes pictures', async () => {
    const page = await site.page({ width: phone });
    await shareSheet(page, true);
    const box = await openShare(page);
    await box.getByRole('button', { name: 'Share the picture' }).click();
    await box.getByText('Shared.').waitFor();
    const [sent] = await given(page);
    expect(sent?.files).toMatchObject([{ name: 'change.png', type: 'image/png' }]);
    expect(sent?.files?.[0]?.size).toBeGreaterThan(10_000);
    expect(sent?.text).toContain('/comments/');
  });

  it('hands it the link where it takes none', async () => {
    const page = await site.page({ width: phone });
    await shareSheet(page, false);
    const box = await openShare(page);
    await box.getByRole('button', { name: 'Share the link' }).click();
    await box.getByText('Shared.').waitFor();
    expect((await given(page))[0]?.url).toContain('/comments/');
  });

  it('shares the link where the picture could not be made, and tries again', async () => {
    const page = await site.page({ allow: [/status of 429/] });
    await page.route('**/card.png', (route) => route.fulfill({ status: 429, body: '' }), { times: 1 });
    await goto(page, '/changes');
    await share(page).click();
    await dialog(page).getByText('The picture could not be made. You can still share the link.').waitFor();
    expect(await axe(page)).toEqual([]);
    await dialog(page).getByRole('button', { name: 'Try again' }).click();
    await dialog(page).getByRole('img').waitFor();
  });

  it('is in the menu of the comment, too', async () => {
    const page = await site.page({ width: phone });
    const { id, post } = await shared();
    await goto(page, `/posts/${post.slug}/comments/${id}`);
    const row = page.locator(`#comment-${id}`);
    await row
      .getByRole('button', { name: /^More for/ })
      .first()
      .click();
    await row.getByRole('button', { name: 'Share', exact: true }).click();
    await dialog(page).getByRole('img').waitFor();
    await dialog(page).getByRole('button', { name: 'Close' }).click();
    await hasFocus(row.getByRole('button', { name: /^More for/ }).first());
  });
});

const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

/** What another program reads in a picture of this. */
async function readCode(page: Page, code: Locator): Promise<string | null> {
  const png = (await code.screenshot()).toString('base64');
  const { pixels, width, height } = await page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), {
      width: image.width,
      height: image.height,
    });
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    const all = context.getImageData(0, 0, image.width, image.height);
    return { pixels: [...all.data], width: image.width, height: image.height };
  }, png);
  return jsQR(new Uint8ClampedArray(pixels), width, height)?.data ?? null;
}

describe('a sheet to print', () => {
  it('of changes is drawn by the server, and needs no scripts', async () => {
    const page = await site.page({ javaScript: false });
    await page.goto('/changes');
    await page.getByRole('link', { name: 'Print these changes' }).click();
    const { slips } = await site.get<Sheet>('/api/changes/sheet');
    expect(await page.locator('.sheet-slip').count()).toBe(slips.length);
    expect(
      await page
        .locator('.sheet-slip')
        .first()
        .evaluate((one) => getComputedStyle(one).borderTopStyle),
    ).toBe('dashed');
  });

  it.each(widths)('is sound for everybody, of changes and blank, at %i px', async (width) => {
    const page = await site.page({ width, theme: width === phone ? 'dark' : 'light' });
    for (const path of ['/changes/print', `${open}/slips`]) {
      await goto(page, path);
      await page.getByRole('button', { name: 'Print' }).waitFor();
      expect(await axe(page)).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
    }
  });

  it('of blank slips is one page, on A4 and on Letter, with nothing else on it', async () => {
    const page = await site.page();
    await goto(page, `${open}/slips`);
    for (const format of ['A4', 'Letter']) expect(pagesOf(await page.pdf({ format }))).toBe(1);
    await page.emulateMedia({ media: 'print' });
    for (const part of ['.masthead', '.site-footer', '.sheet-screen'])
      expect(await page.locator(part).isVisible()).toBe(false);
  });

  it('of changes keeps each slip whole', async () => {
    const page = await site.page();
    await goto(page, '/changes/print');
    await page.emulateMedia({ media: 'print' });
    const slips = page.locator('.sheet-slip');
    for (const slip of await slips.all()) {
      expect(await slip.evaluate((one) => getComputedStyle(one).breakInside)).toBe('avoid');
      // In CSS pixels of 96 to the inch: what a Letter page has inside its margins.
      expect((await slip.boundingBox())?.height).toBeLessThan(970);
    }
    expect(pagesOf(await page.pdf({ format: 'A4' }))).toBeLessThanOrEqual(
      Math.ceil((await slips.count()) / 4),
    );
  });

  it.each(['screen', 'print'] as const)('has a code that leads to the question, on %s', async (media) => {
    const page = await site.page({ theme: 'dark' });
    await goto(page, `${open}/slips`);
    await page.emulateMedia({ media });
    const code = page.getByRole('img', { name: /^A square code/ });
    expect(await readCode(page, code)).toBe(site.server().url + open);
    expect(await page.getByText(site.server().url + open).isVisible()).toBe(true);
  });

  it('is found from the changes of a post, and its code leads back to it', async () => {
    const page = await site.page({ width: phone });
    await goto(page, `${open}/changes`);
    await page.getByRole('link', { name: 'Print blank slips' }).click();
    const code = page.getByRole('img', { name: /^A square code/ });
    await code.waitFor();
    await page.goto((await readCode(page, code)) ?? '');
    await page.getByRole('heading', { level: 1, name: 'Rotas: who are they really for?' }).waitFor();
  });
});
