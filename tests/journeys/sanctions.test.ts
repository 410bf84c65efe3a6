import { describe, expect, it } from 'vitest';
import { axe } from '../browser.ts';
import { announced, comment, goto, hasFocus, open, phone, useSite, widths, write } from './site.ts';
import { signIn } from './staff.ts';

const site = useSite();

describe.each(widths)('somebody who is stopped, %i pixels wide', (width) => {
  const theme = width === phone ? 'dark' : 'light';
  it('is told so, keeps their words, and writes again when it is lifted', async () => {
    const words = `The rude words ${width}.`;
    // The browser's own line about the answer 403.
    const guest = await site.page({ width, theme, allow: [/403/] });
    await goto(guest, open);
    await write(guest, words);
    await guest.getByRole('button', { name: 'Post comment' }).click();
    await announced(guest, 'Your comment is posted.');
    const id = (await comment(guest, words).getAttribute('id'))!;

    const moderator = await site.page({ width, theme });
    await signIn(site, moderator);
    await goto(moderator, `${open}#${id}`);
    const target = moderator.locator(`#${id}`);
    await target.getByRole('button', { name: /^More/ }).click();
    await target.getByRole('button', { name: 'Stop this person for a while' }).click();
    const panel = target.getByRole('form', { name: /^Stop .* for a while\?$/ });
    await hasFocus(panel.getByRole('radio', { name: 'Cannot write for a while' }));
    await panel.getByRole('radio', { name: 'Not respectful' }).check();
    await panel.getByLabel(/^What you want to tell them/).fill('Please be kind to each other here.');
    expect(await axe(moderator), 'with the panel open').toEqual([]);
    await panel.getByRole('button', { name: 'Stop this person' }).click();
    await announced(moderator, 'cannot write until');

    await write(guest, 'What I still wanted to say.');
    await guest.getByRole('button', { name: 'Post comment' }).click();
    await announced(guest, 'A moderator has decided that you cannot write until');
    const notice = guest.locator('.sanction-notice').first();
    await notice.getByText('You cannot write here until').waitFor();
    expect(await notice.textContent()).toContain('Please be kind to each other here.');
    expect(await comment(guest, 'What I still wanted to say.').count()).toBeGreaterThan(0);
    expect(await axe(guest), 'with the notice').toEqual([]);

    await goto(moderator, '/moderation/people');
    const lift = moderator.getByRole('button', { name: /^End early: / });
    await lift.waitFor();
    expect(await axe(moderator), 'the page of people').toEqual([]);
    await lift.click();
    await announced(moderator, 'can take part again.');
    await hasFocus(moderator.getByRole('button', { name: /^Stop again: / }).first());

    await goto(guest, open);
    expect(await guest.locator('.sanction-notice').count()).toBe(0);
    await guest.getByRole('button', { name: 'Add your view' }).waitFor();
  });
});
