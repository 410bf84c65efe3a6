import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { faults } from '../../mocks/handlers.ts';
import { announced, openPage, openSite } from '../render-app.tsx';

const at = '/api/pages/house-rules';
const section = '## It is spam {#spam}\n\nSay it once.';

async function open(as: string | null, written: string[] = []) {
  const site = await openSite();
  for (const [revision, body] of written.entries())
    await site.ask('administrator', 'PUT', at, { body, revision });
  site.sessions.become(as);
  return { site, ...(await openPage('/house-rules')) };
}
async function edit(as = 'administrator', written: string[] = []) {
  const opened = await open(as, written);
  await opened.user.click(await screen.findByRole('button', { name: 'Change the house rules' }));
  const text = await screen.findByRole('textbox', { name: 'House rules' });
  return { ...opened, text, form: within(text.closest('form')!) };
}
/** Typing key by key would take seconds. */
const write = (text: HTMLElement, value: string) => fireEvent.change(text, { target: { value } });

describe('the house rules', () => {
  it('say what the program brings, with a place for every reason, and offer readers nothing else', async () => {
    await open('moderator');
    expect(await screen.findByRole('heading', { level: 1, name: 'House rules' })).toBeVisible();
    for (const reason of ['names-person', 'at-risk', 'not-respectful', 'off-subject', 'spam', 'other'])
      expect(document.getElementById(reason)?.tagName).toBe('H3');
    expect(screen.queryByRole('button', { name: /house rules/ })).not.toBeInTheDocument();
  });

  it('say what administrators wrote last, and when', async () => {
    await open(null, ['Old.', section]);
    expect(await screen.findByText('Say it once.')).toBeVisible();
    expect(screen.getByText(/^Last changed on \d+ \w+ \d{4}$/)).toBeVisible();
    expect(document.getElementById('spam')).toHaveTextContent('It is spam');
  });
});

describe('changing the house rules', () => {
  it('begins with those in force, shows how it will look, is saved, and can be undone', async () => {
    const { user, text, form } = await edit('administrator', ['First.']);
    await waitFor(() => expect(text).toHaveFocus());
    expect(text).toHaveValue('First.');
    write(text, 'Second, *better*.');
    await user.click(form.getByRole('button', { name: 'Preview' }));
    const preview = await screen.findByRole('region', { name: 'How it will look' });
    expect(within(preview).getByText('better').tagName).toBe('EM');
    await user.click(form.getByRole('button', { name: 'Save the house rules' }));
    await announced('The house rules are changed.');
    expect(await screen.findByText('better')).toBeVisible();
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await announced('The house rules are as they were before.');
    expect(await screen.findByText('First.')).toBeVisible();
  });

  it('says which reasons links would find no section for, and how to make one', async () => {
    const { text } = await edit();
    expect(screen.queryByText(/no section of their own/)).not.toBeInTheDocument();
    write(text, section);
    const told = (await screen.findByText(/no section of their own/)).parentElement!;
    const missing = within(told).getAllByRole('listitem');
    expect(missing).toHaveLength(5);
    expect(told).not.toHaveTextContent('Spam');
    expect(told).toHaveTextContent('### Names a person {#names-person}');
  });

  it('keeps a draft on the device through a reload, until it is deleted', async () => {
    const { user, text, close } = await edit();
    write(text, 'Half a thought');
    close();
    const again = await openPage('/house-rules');
    await again.user.click(await screen.findByRole('button', { name: 'Go on changing the house rules' }));
    expect(await screen.findByRole('textbox', { name: 'House rules' })).toHaveValue('Half a thought');
    await user.click(screen.getByRole('button', { name: 'Delete my draft' }));
    await announced('Your draft is deleted.');
    expect(await screen.findByRole('button', { name: 'Change the house rules' })).toBeVisible();
    expect(localStorage.getItem('equal-say:page-draft:house-rules')).toBeNull();
  });

  it('keeps what was typed, and says why, when it could not be saved', async () => {
    const { site, user, text, form } = await edit();
    write(text, 'Mine.');
    site.use(...faults['no answer']);
    await user.click(form.getByRole('button', { name: 'Save the house rules' }));
    await announced('We could not reach the site.');
    expect(text).toHaveValue('Mine.');
    write(text, '  ');
    await user.click(form.getByRole('button', { name: 'Save the house rules' }));
    await announced('Write the house rules first.');
    expect(text).toHaveFocus();
  });

  it('shows what somebody else saved meanwhile beside mine, and lets me choose', async () => {
    const { site, user, text, form } = await edit();
    write(text, 'Mine.');
    await site.ask('administrator', 'PUT', at, { body: 'Theirs.', revision: 0 });
    await user.click(form.getByRole('button', { name: 'Save the house rules' }));
    const told = await screen.findByText('Somebody else has changed the house rules since you began.', {
      selector: 'strong',
    });
    expect(told.closest('div')).toHaveTextContent('Theirs.');
    expect(text).toHaveValue('Mine.');
    await user.click(form.getByRole('button', { name: 'Keep mine, and go on' }));
    await user.click(form.getByRole('button', { name: 'Save the house rules' }));
    await announced('The house rules are changed.');
    expect(await screen.findByText('Mine.')).toBeVisible();
  });

  it('brings an earlier version back, and that can be undone', async () => {
    const { user } = await edit('administrator', ['First.', 'Second.']);
    const earlier = within(screen.getByRole('region', { name: 'Earlier versions' }));
    expect(earlier.getByText('The rules that came with the program')).toBeVisible();
    await user.click(earlier.getByText(/^Version of .*, by administrator@example\.org$/));
    await user.click(earlier.getByRole('button', { name: /^Bring this version back: Version of/ }));
    await announced('The earlier version is back.');
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'House rules' })).toHaveValue('First.'));
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await announced('The house rules are as they were before.');
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'House rules' })).toHaveValue('Second.'));
  });
});
