import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import type { RuleSettings } from '../../src/contract/settings.ts';
import { announced, openPage, openSite } from '../render-app.tsx';

const rules = { holdFirst: false, links: 3, holdWords: ['lottery'], refuseWords: ['zzyzx'], revision: 0 };
const refuse = () => screen.findByRole('textbox', { name: 'Refuse: words that cannot be posted' });
const hold = () => screen.findByRole('textbox', { name: 'Hold: words that are checked first' });
const trying = () => screen.findByRole('textbox', { name: 'Text to try' });

async function open({ as = 'administrator', isSet = true } = {}) {
  const site = await openSite();
  if (isSet) await site.ask('administrator', 'PUT', '/api/moderation/settings', rules);
  site.sessions.become(as);
  const stored = async () =>
    (await site.ask('administrator', 'GET', '/api/moderation/settings')) as RuleSettings;
  return { site, stored, ...(await openPage('/moderation/words')) };
}

describe('words and rules', () => {
  it('are saved by an administrator, and brought back', async () => {
    const { user, stored } = await open();
    await user.type(await hold(), '\nfree money');
    await user.click(screen.getByRole('checkbox', { name: 'Check the first comment of a new person' }));
    const links = screen.getByRole('textbox', { name: 'Links a comment can have before it is checked' });
    await user.clear(links);
    await user.type(links, '1');
    await user.click(screen.getByRole('button', { name: 'Save these rules' }));
    await announced('The rules are saved.');
    expect(await stored()).toMatchObject({ holdFirst: true, links: 1, holdWords: ['lottery', 'free money'] });
    expect(screen.getByText(/^Changed last by administrator@example.org/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await announced('The rules are as they were before.');
    expect(await stored()).toMatchObject({ holdFirst: false, links: 3, holdWords: ['lottery'] });
    expect(await hold()).toHaveValue('lottery');
  });

  it('are there to read for a moderator, and to try a text', async () => {
    const { user } = await open({ as: 'moderator' });
    expect(await refuse()).toHaveAttribute('readonly');
    expect(screen.getByRole('checkbox', { name: /^Check the first/ })).toBeDisabled();
    expect(screen.queryByRole('button', { name: 'Save these rules' })).not.toBeInTheDocument();
    expect(screen.getByText(/^Administrators can change these rules\./)).toBeVisible();
    await user.type(await trying(), 'A l0ttery.');
    await announced('It would wait until a moderator has looked at it.');
  });

  it('are not lost when one goes away before they are saved', async () => {
    const { user, close } = await open();
    await user.type(await refuse(), '\nanother');
    close();
    const { user: again } = await openPage('/moderation/words');
    expect(await refuse()).toHaveValue('zzyzx\nanother');
    expect(screen.getByText('Your changes are kept on this device until you save them.')).toBeVisible();
    await again.click(screen.getByRole('button', { name: 'Delete my changes' }));
    expect(await refuse()).toHaveValue('zzyzx');
  });

  it('say which line is too long, and which entry is no word, and keep what was typed', async () => {
    const { user } = await open();
    await user.click(await hold());
    await user.paste(`\n${'x'.repeat(61)}`);
    expect(await hold()).toHaveAccessibleDescription(/Line 2 is too long/);
    await user.click(screen.getByRole('button', { name: 'Save these rules' }));
    expect(await hold()).toHaveFocus();
    await user.clear(await hold());
    await user.type(await hold(), '…');
    await user.click(screen.getByRole('button', { name: 'Save these rules' }));
    await waitFor(async () => expect(await hold()).toHaveAccessibleDescription(/“…” is too short/));
    expect(await hold()).toHaveValue('…');
  });

  it('of somebody who was faster are not overwritten unasked', async () => {
    const { user, site, stored } = await open();
    await user.type(await hold(), '\nmine');
    await site.ask('administrator', 'PUT', '/api/moderation/settings', {
      ...rules,
      holdWords: ['theirs'],
      revision: 1,
    });
    await user.click(screen.getByRole('button', { name: 'Save these rules' }));
    await announced('Somebody else has changed these rules meanwhile.');
    expect(await hold()).toHaveValue('lottery\nmine');
    await user.click(await screen.findByRole('button', { name: 'Keep mine' }));
    await user.click(screen.getByRole('button', { name: 'Save these rules' }));
    await announced('The rules are saved.');
    expect((await stored()).holdWords).toEqual(['lottery', 'mine']);
  });

  it('that could not be read or saved say so, and can be tried again', async () => {
    const { user, site, close } = await open();
    await user.type(await hold(), '\nmine');
    site.use(http.put('*/api/moderation/settings', () => HttpResponse.error()));
    await user.click(screen.getByRole('button', { name: 'Save these rules' }));
    await announced('We could not reach the site.');
    expect(await hold()).toHaveValue('lottery\nmine');
    close();
    site.use(http.get('*/api/moderation/settings', () => HttpResponse.error()));
    const { user: again } = await openPage('/moderation/words');
    const retry = await screen.findByRole('button', { name: 'Try again' });
    site.server.resetHandlers();
    await again.click(retry);
    expect(await hold()).toHaveValue('lottery\nmine');
  });

  it('are not for readers', async () => {
    await open({ as: 'member' });
    expect(await screen.findByText('Only moderators can read this page')).toBeVisible();
  });
});

describe('trying a text', () => {
  it('shows what would happen, marks what was found, and says it in words', async () => {
    const { user } = await open();
    await user.type(await trying(), 'The l0ttery and Zzyzx');
    await announced('It could not be posted.');
    const section = within(await screen.findByRole('region', { name: 'Try a text' }));
    expect(await section.findByText('l0ttery')).toHaveProperty('tagName', 'MARK');
    expect(section.getByText('Hold: “l0ttery”, read as “lottery”')).toBeVisible();
    expect(section.getByText('Refuse: “Zzyzx”')).toBeVisible();
    await user.clear(await trying());
    await user.type(await trying(), 'All is well.');
    await announced('It would appear at once.');
  });

  it('goes by what stands in the lists, saved or not', async () => {
    const { user } = await open({ isSet: false });
    await user.type(await trying(), 'Nothing but rainbows');
    await announced('It would appear at once.');
    await user.type(await hold(), 'rainbow');
    await announced('It would wait until a moderator has looked at it.');
    expect(await screen.findByText('It has a word from the list “Hold”.')).toBeVisible();
  });

  it('says why when no answer comes', async () => {
    const { user, site } = await open();
    site.use(http.post('*/api/moderation/settings/test', () => HttpResponse.error()));
    await user.type(await trying(), 'Hello');
    expect(await screen.findByRole('button', { name: 'Try again' })).toBeVisible();
  });
});

describe('a debate', () => {
  const openPost = async () => {
    const site = await openSite();
    await site.say('guest', 'rotas');
    site.sessions.become('moderator');
    return { site, ...(await openPage('/posts/rotas')) };
  };

  it('is checked first and slowed in its place by a moderator, and brought back', async () => {
    const { user, site } = await openPost();
    await user.click(await screen.findByRole('button', { name: 'Comments are open', expanded: false }));
    const panel = within(await screen.findByRole('form', { name: 'Comments in this debate' }));
    await waitFor(() => expect(panel.getByRole('radio', { name: /^Open/ })).toHaveFocus());
    await user.click(panel.getByRole('radio', { name: /^Checked/ }));
    await user.click(panel.getByRole('radio', { name: '1 minute' }));
    await user.click(panel.getByRole('button', { name: 'Save' }));
    await announced('Comments are checked before they appear. One waits 1 minute between comments.');
    const button = screen.getByRole('button', { name: 'Comments are checked first, 1 minute apart' });
    expect(button).toHaveFocus();
    expect((await site.say('other-guest', 'rotas')).state).toBe('hidden-readable');
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await announced('It is as it was before.');
    expect(screen.getByRole('button', { name: 'Comments are open' })).toBeVisible();
  });

  it('stays as it is when no answer comes, and says so', async () => {
    const { user, site } = await openPost();
    await user.click(await screen.findByRole('button', { name: 'Comments are open' }));
    site.use(http.put('*/api/posts/:slug/hold', () => HttpResponse.error()));
    await user.click(await screen.findByRole('radio', { name: /^Checked/ }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await announced('We could not reach the site.');
    expect(screen.getByRole('button', { name: 'Comments are open' })).toBeVisible();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('form', { name: 'Comments in this debate' })).not.toBeInTheDocument();
  });
});
