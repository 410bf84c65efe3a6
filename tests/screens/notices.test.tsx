import { screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { faults } from '../../mocks/handlers.ts';
import type { Notice, NoticePage, NoticeReceipt } from '../../src/contract/notices.ts';
import { newNotice } from '../api/routes-notices.ts';
import { announced, openPage, openSite } from '../render-app.tsx';

type Opened = Awaited<ReturnType<typeof openPage>>;
type Site = Awaited<ReturnType<typeof openSite>>;

afterEach(() => {
  location.hash = '';
});

const box = (name: string | RegExp) => screen.findByRole('textbox', { name });
const button = (name: string | RegExp) => screen.getByRole('button', { name });

async function fillIn({ user }: Opened) {
  await user.type(await box('Which words do you complain about?'), 'That nobody was told.');
  await user.type(await box('Where are these words?'), 'the whole post about rotas');
  await user.type(await box('What is wrong with these words?'), 'Everybody was told.');
  await user.type(await box('Your name'), 'Pat Harper');
  await user.type(await box('Your e-mail address'), 'pat@example.net');
  await user.click(screen.getByRole('radio', { name: 'Scotland' }));
}

describe('making a complaint', () => {
  it('says what is wrong with each answer, and goes to the first', async () => {
    await openSite();
    const { user } = await openPage('/complain');
    await user.click(await screen.findByRole('button', { name: 'Send the complaint' }));
    await announced('6 answers are missing or not right.');
    const first = await box('Which words do you complain about?');
    expect(first).toHaveFocus();
    expect(first).toBeInvalid();
    expect(first).toHaveAccessibleDescription(/Write something here\.$/);
    await user.type(await box('Your e-mail address'), 'pat');
    await user.click(button('Send the complaint'));
    expect(await box('Your e-mail address')).toHaveAccessibleDescription(/like name@example\.org/);
    expect(screen.getByRole('group', { name: 'Where do you live?' })).toHaveAccessibleDescription(
      'Choose one.',
    );
  });

  it('gives a receipt and says by when, and the receipt shows what became of it', async () => {
    const site = await openSite();
    const page = await openPage('/complain');
    await fillIn(page);
    await page.user.click(button('Send the complaint'));
    const heading = await screen.findByRole('heading', { name: 'We have your complaint' });
    expect(heading).toHaveFocus();
    expect(screen.getByText('We have sent an e-mail to pat@example.net.')).toBeVisible();
    expect(
      screen.getByText(/^We will deal with it, or tell you what happens next, at .* at the latest\.$/),
    ).toBeVisible();
    const receipt = screen.getByText(/^N(-[0-9A-Z]{4}){5}$/).textContent;
    expect(localStorage.getItem('equal-say:complaint')).toBeNull();
    const { notices } = (await site.ask('moderator', 'GET', '/api/moderation/notices')) as NoticePage;
    expect(notices).toMatchObject([{ name: 'Pat Harper', nation: 'scotland' }]);
    page.close();

    const later = await openPage(`/complain#receipt=${receipt}`);
    expect(await screen.findByRole('heading', { name: 'Your legal complaint' })).toHaveFocus();
    expect(screen.getByText('We have it. A moderator has not answered yet.')).toBeVisible();
    const typed = screen.getByRole('textbox', { name: 'Your receipt' });
    await later.user.clear(typed);
    await later.user.type(typed, 'N-0000');
    await later.user.click(button('See what happens to it'));
    await announced('There is no complaint with this receipt. Check each letter of it.');
  });

  it('keeps what was typed on the device, and loses nothing when no answer comes', async () => {
    const site = await openSite();
    const before = await openPage('/complain');
    await fillIn(before);
    before.close();
    const { user } = await openPage('/complain');
    await waitFor(async () => expect(await box('Your name')).toHaveValue('Pat Harper'));
    expect(screen.getByRole('radio', { name: 'Scotland' })).toBeChecked();
    site.use(...faults['no answer']);
    await user.click(button('Send the complaint'));
    await announced('We could not reach the site.');
    expect(await box('Your name')).toHaveValue('Pat Harper');
    site.server.resetHandlers();
    await user.click(button('Send the complaint'));
    expect(await screen.findByRole('heading', { name: 'We have your complaint' })).toBeVisible();
    await user.click(button('Make another complaint'));
    expect(await box('Your name')).toHaveValue('');
  });

  it('can be cleared from the device', async () => {
    await openSite();
    const { user } = await openPage('/complain?about=/posts/rotas');
    await waitFor(async () => expect(await box('Where are these words?')).toHaveValue('/posts/rotas'));
    await user.type(await box('Your name'), 'Pat');
    await user.click(button('Clear what I typed'));
    await announced('What you typed is gone.');
    expect(await box('Your name')).toHaveValue('');
    expect(localStorage.getItem('equal-say:complaint')).toBeNull();
  });

  it('about personal information asks other questions, and for less', async () => {
    await openSite();
    const { user } = await openPage('/complain?kind=data-protection');
    await user.type(await box('What happened?'), 'My address was shown.');
    await user.type(await box('What do you want us to do?'), 'Take it away.');
    await user.type(await box('Your name'), 'Pat');
    await user.type(await box('Your e-mail address'), 'pat@example.net');
    expect(screen.queryByRole('group', { name: 'Where do you live?' })).not.toBeInTheDocument();
    await user.click(button('Send the complaint'));
    expect(await screen.findByText(/^A moderator will write to you at the end of/)).toBeVisible();
  });

  it('knows the address of a comment', async () => {
    await openSite();
    const { user } = await openPage('/complain');
    const place = await box('Where are these words?');
    await user.type(place, '/posts/rotas/comments/019ca8a0-1111-7111-8111-111111111111');
    expect(place).toHaveAccessibleDescription('This is the address of a comment.');
  });
});

const queue = '/moderation/notices';

async function withNotice(
  more: Parameters<typeof newNotice>[0] = {},
): Promise<{ site: Site; notice: Notice }> {
  const site = await openSite();
  const { receipt } = (await site.ask('nobody', 'POST', '/api/notices', newNotice(more))) as NoticeReceipt;
  const { notices } = (await site.ask('moderator', 'GET', '/api/moderation/notices')) as NoticePage;
  const notice = (await site.ask('moderator', 'GET', `/api/moderation/notices/${notices[0]?.id}`)) as Notice;
  expect(notice.receipt).toBe(receipt);
  site.sessions.become('moderator');
  return { site, notice };
}

describe('the queue of complaints', () => {
  it('lists what is open with the time left, and opens one', async () => {
    await withNotice();
    const { user, router } = await openPage(queue);
    const link = await screen.findByRole('link', { name: 'Legal complaint from Pat Harper' });
    expect(screen.getByText(/^Due in \d+ working hours, at /)).toBeVisible();
    await user.click(link);
    await waitFor(() =>
      expect(screen.getByRole('heading', { name: 'Legal complaint from Pat Harper' })).toHaveFocus(),
    );
    expect(screen.getByText('Everybody was told in May.', { exact: false })).toBeVisible();
    expect(screen.getByText('pat@example.net')).toBeVisible();
    await user.click(screen.getByRole('link', { name: /All complaints/ }));
    await waitFor(() => expect(router.state.location.search).toBe(''));
    await user.click(await screen.findByRole('link', { name: 'Closed' }));
    expect(await screen.findByText('No complaint has been closed yet.')).toBeVisible();
  });

  it('leads to the comment, where it can be hidden', async () => {
    const site = await openSite();
    const { id } = await site.say('guest', 'rotas');
    await site.ask('nobody', 'POST', '/api/notices', newNotice({ place: `/posts/rotas/comments/${id}` }));
    site.sessions.become('moderator');
    const { user } = await openPage(queue);
    await user.click(await screen.findByRole('link', { name: 'Legal complaint from Pat Harper' }));
    expect(await screen.findByRole('link', { name: /Open the comment under/ })).toHaveAttribute(
      'href',
      `/posts/rotas/comments/${id}`,
    );
    expect(screen.getByText(/gave no e-mail address, so you cannot write to them/)).toBeVisible();
    expect(screen.queryByRole('radio', { name: 'Tell the author of the comment' })).not.toBeInTheDocument();
  });

  it('answers with a letter begun from another, and shows it in the history', async () => {
    const { site, notice } = await withNotice();
    const { user } = await openPage(`${queue}?notice=${notice.id}`);
    await user.click(await screen.findByRole('button', { name: 'We have hidden the comment' }));
    const letter = await box('Answer to the person who complains');
    expect(letter).toHaveValue(notice.templates.find(({ id }) => id === 'legal-hidden')?.text);
    await user.type(letter, ' And Meera.');
    expect(screen.getByText(/Empty it first/)).toBeVisible();
    await user.click(button('Send this answer'));
    await announced('The answer is on its way.');
    const history = await screen.findByText('by moderator@example.org');
    expect(history.closest('li')).toHaveFocus();
    expect(screen.getByText('Done in time')).toBeVisible();
    expect(await box('Answer to the person who complains')).toHaveValue('');
    const told = (await site.ask('nobody', 'GET', `/api/notices/${notice.receipt}`)) as NoticeReceipt;
    expect(told.letters[0]?.text).toContain('And Meera.');
  });

  it('asks how it ended before it is closed, and can be undone', async () => {
    const { site, notice } = await withNotice();
    const { user } = await openPage(`${queue}?notice=${notice.id}`);
    await user.click(await screen.findByRole('radio', { name: 'Close it' }));
    await user.click(button('Close the complaint'));
    await announced('Choose how it ended.');
    expect(screen.getByRole('radio', { name: 'We put it right' })).toHaveFocus();
    await user.click(screen.getByRole('radio', { name: 'It was taken back' }));
    await user.click(button('Close the complaint'));
    await announced('The complaint is closed.');
    expect(await screen.findByRole('button', { name: 'Open it again' })).toBeVisible();
    await user.click(button('Undo'));
    await announced('The complaint is open again.');
    const now = (await site.ask('moderator', 'GET', `/api/moderation/notices/${notice.id}`)) as Notice;
    expect(now.history.map(({ action }) => action)).toEqual(['received', 'closed', 'reopened']);
  });

  it('tells the second of two moderators what the first did, and keeps their letter', async () => {
    const { site, notice } = await withNotice();
    const { user } = await openPage(`${queue}?notice=${notice.id}`);
    const letter = await box('Answer to the person who complains');
    await user.type(letter, 'We have hidden it.');
    await site.ask('administrator', 'POST', `/api/moderation/notices/${notice.id}/events`, {
      action: 'closed',
      text: '',
      outcome: 'nothing-changed',
      latest: notice.latest,
    });
    await user.click(button('Send this answer'));
    await announced(
      'This complaint was closed by administrator@example.org meanwhile. Read its history, then decide.',
    );
    expect(await screen.findByText('by administrator@example.org')).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'Note' })).toHaveValue('We have hidden it.');
  });

  it('asks who was writing meanwhile to read what was done, and moves nothing under them', async () => {
    const { site, notice } = await withNotice();
    const { user, client } = await openPage(`${queue}?notice=${notice.id}`);
    await user.type(await box('Answer to the person who complains'), 'We have hidden it.');
    const send = button('Send this answer');
    send.focus();
    await site.ask('administrator', 'POST', `/api/moderation/notices/${notice.id}/events`, {
      action: 'acknowledged',
      text: 'It came.',
      outcome: null,
      latest: notice.latest,
    });
    await client.invalidateQueries({ queryKey: ['notices'] });
    expect(await screen.findByText('by administrator@example.org')).toBeVisible();
    expect(send).toHaveFocus();
    await user.click(send);
    await announced(
      'This complaint was acknowledged by administrator@example.org meanwhile. Read its history, then decide.',
    );
    await waitFor(async () => {
      await user.click(send);
      expect(screen.getByText('by moderator@example.org')).toBeVisible();
    });
    const told = (await site.ask('nobody', 'GET', `/api/notices/${notice.receipt}`)) as NoticeReceipt;
    expect(told.letters.map(({ text }) => text)).toEqual(['It came.', 'We have hidden it.']);
  });

  it('is for moderators alone', async () => {
    const { site } = await withNotice();
    site.sessions.become('member');
    await openPage(queue);
    expect(await screen.findByRole('heading', { name: 'Only moderators can read this page' })).toBeVisible();
    await expect(site.ask('member', 'GET', '/api/moderation/notices')).rejects.toThrow('403');
  });
});
