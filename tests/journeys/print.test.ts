import { expect, it } from 'vitest';
import { goto, useSite } from './site.ts';

const site = useSite();

it('prints a post with its hard words and its debate, in black on white and without buttons', async () => {
  const page = await site.page({ theme: 'dark' });
  await goto(page, '/posts/who-has-read-my-support-plan');
  // A press prints what was chosen.
  await page.evaluate(() => {
    window.print = () => (document.title = document.documentElement.dataset['print'] ?? '');
  });
  await page.getByRole('button', { name: 'Print: choose what' }).click();
  await page.getByRole('button', { name: 'The post', exact: true }).click();
  expect(await page.title()).toBe('post');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  expect(await page.locator('#debate').isVisible()).toBe(false);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await page.locator('#debate').isVisible()).toBe(true);
  const text = await page.locator('#root').innerText();
  for (const said of [
    'Who has read my support plan?',
    'Long Afternoon',
    'Hard words',
    'The plan that says which staff work on which days',
    'What should somebody know about you before they walk in',
    'Support worker',
  ])
    expect(text).toContain(said);
  for (const control of ['Share', 'Reply', 'More', 'Sign in', 'Close', 'Add your view'])
    expect(text.split('\n').map((line) => line.trim())).not.toContain(control);
  const colours = await page.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(document.body);
    return [backgroundColor, color];
  });
  expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
  expect(await page.locator('.vote').first().innerText()).toMatch(/Agree\s*\d/);
});
