import { describe, expect, it } from 'vitest';
import { axe } from '../browser.ts';
import { goto, phone, useSite, widths } from './site.ts';
import { signIn } from './staff.ts';

const site = useSite();

describe.each(widths)('how we moderate, %i pixels wide', (width) => {
  const theme = width === phone ? 'dark' : 'light';

  it('is read by anybody, from the rule behind a reason to the numbers', async () => {
    const page = await site.page({ width, theme });
    await goto(page, '/house-rules#not-respectful');
    expect(await page.locator('#not-respectful').boundingBox()).toMatchObject({ y: expect.closeTo(24, -2) });
    expect(await axe(page), 'the house rules').toEqual([]);
    await page.getByRole('link', { name: 'How we moderate, in numbers' }).last().click();
    await page.getByRole('heading', { level: 1, name: 'How we moderate, in numbers' }).waitFor();
    await page.locator('summary', { hasText: 'The same by reason' }).click();
    expect(await axe(page), 'the numbers').toEqual([]);
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(beyond).toBeLessThanOrEqual(0);
  });

  it('is looked at by moderators, with its picture, its table, and every line of the log', async () => {
    const page = await site.page({ width, theme });
    await signIn(site, page);
    await goto(page, '/moderation/fairness');
    await page.getByRole('img', { name: /^A dot and a line/ }).waitFor();
    expect(await axe(page), 'the page of fairness').toEqual([]);
    await goto(page, '/moderation/log');
    await page.getByRole('link', { name: 'Hiding and showing' }).click();
    await page.getByText('Hid a comment').first().waitFor();
    expect(new URL(page.url()).search).toBe('?of=hiding');
    expect(await axe(page), 'the log').toEqual([]);
    await page.goBack();
    await page
      .getByRole('link', { name: 'Everything', exact: true })
      .and(page.locator('[aria-current]'))
      .waitFor();
  });
});

it('can be read where there are no scripts', async () => {
  const page = await site.page({ width: phone, javaScript: false });
  await page.goto('/openness');
  expect(await page.getByRole('table', { name: 'Why comments were hidden' }).innerText()).toMatch(
    /All together\s+\d/,
  );
});
