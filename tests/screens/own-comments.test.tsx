import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { faults } from '../../mocks/handlers.ts';
import { announced, keptWords, openPage, openSite } from '../render-app.tsx';

type User = Awaited<ReturnType<typeof openPage>>['user'];
const minute = 60_000;
const articleOf = async (text: string) => (await screen.findByText(text)).closest('article')!;
const openMenu = async (user: User, name: string) => {
  await user.click(await screen.findByRole('button', { name: `More for the comment by ${name}` }));
  return screen.findByRole('button', { name: 'Copy link' });
};
const choose = async (user: User, action: string) => {
  await openMenu(user, 'Blue Kettle');
  await user.click(await screen.findByRole('button', { name: action }));
};

afterEach(() => {
  vi.useRealTimers();
});

async function open() {
  const site = await openSite();
  const own = await site.say('guest', 'rotas', { body: 'My *words*.' });
  site.sessions.become('guest');
  return { site, own, page: await openPage('/posts/rotas') };
}

describe('one’s own comment', () => {
  it('is marked as one’s own, and cannot be voted on by oneself', async () => {
    await open();
    expect(await screen.findByText('You')).toBeVisible();
    const votes = screen.getByRole('group', { name: 'What do you think of the comment by Blue Kettle?' });
    expect(within(votes).queryByRole('button')).not.toBeInTheDocument();
  });

  it('can be edited from the text as it was typed, and then says so', async () => {
    const { page } = await open();
    await screen.findByText('You');
    await choose(page.user, 'Edit');
    const text = await screen.findByRole('textbox', { name: 'Your comment' });
    expect(text).toHaveValue('My *words*.');
    await page.user.clear(text);
    await page.user.type(text, 'Other words.');
    await page.user.click(screen.getByRole('button', { name: 'Save changes' }));
    const comment = await articleOf('Other words.');
    expect(comment).toHaveTextContent('edited');
    await waitFor(() => expect(comment).toHaveFocus());
    await announced('Your comment is changed.');
    expect(keptWords()).toEqual([]);
  });

  it('keeps what was changed when it cannot be saved', async () => {
    const { site, page } = await open();
    await screen.findByText('You');
    await choose(page.user, 'Edit');
    const text = await screen.findByRole('textbox', { name: 'Your comment' });
    await page.user.type(text, ' And more.');
    site.use(...faults['no answer']);
    await page.user.click(screen.getByRole('button', { name: 'Save changes' }));
    await announced('We could not reach the site. Check your signal and try again.');
    expect(text).toHaveValue('My *words*. And more.');
    site.server.resetHandlers();
    await page.user.click(screen.getByRole('button', { name: 'Save changes' }));
    expect(await screen.findByText(/And more\./, { selector: 'p' })).toBeVisible();
  });

  it('can be edited for 15 minutes, and not later', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const { page } = await open();
    await screen.findByText('You');
    await openMenu(page.user, 'Blue Kettle');
    expect(screen.getByRole('button', { name: 'Edit' })).toBeVisible();
    page.close();

    vi.setSystemTime(Date.now() + 15 * minute);
    const later = await openPage('/posts/rotas');
    await screen.findByText('You');
    await openMenu(later.user, 'Blue Kettle');
    expect(screen.queryByRole('button', { name: 'Edit' })).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Delete' })).toBeVisible();
    expect(screen.getByText('15 minutes ago')).toBeVisible();
  });

  it('can be deleted at any time, and brought back', async () => {
    const { page } = await open();
    await screen.findByText('You');
    await choose(page.user, 'Delete');
    await waitFor(() => expect(screen.queryByText('words')).not.toBeInTheDocument());
    expect(await screen.findByText('Nobody has answered yet.')).toBeVisible();
    await page.user.click(await screen.findByRole('button', { name: 'Undo' }));
    const comment = await articleOf('words');
    await waitFor(() => expect(comment).toHaveFocus());
    expect(comment).toHaveTextContent('You');
    await announced('Your comment is back.');
  });

  it('leaves a tombstone where somebody answered it', async () => {
    const { site, own, page } = await open();
    page.close();
    await site.say('member', 'rotas', { parentId: own.id, body: 'An answer.' });
    const { user } = await openPage('/posts/rotas');
    await screen.findByText('You');
    await choose(user, 'Delete');
    const tombstone = await articleOf('The author deleted this comment.');
    await waitFor(() => expect(document.getElementById(tombstone.id)).toHaveFocus());
    expect(tombstone).toHaveTextContent('Its reply is still here.');
    expect(screen.getByText('An answer.')).toBeVisible();
    expect(screen.getByText('a comment that is not shown')).toBeVisible();
  });

  it('stays when it could not be deleted, and says why', async () => {
    const { site, page } = await open();
    await screen.findByText('You');
    site.use(...faults['no answer']);
    await choose(page.user, 'Delete');
    await announced('We could not reach the site. Check your signal and try again.');
    expect(await articleOf('words')).toHaveTextContent('You');
  });

  it('is readable for its author alone when it is hidden, with the reason', async () => {
    const { site, own, page } = await open();
    page.close();
    await site.ask('moderator', 'POST', `/api/comments/${own.id}/hide`, { reason: 'spam', note: 'private' });
    await openPage('/posts/rotas');
    const comment = await articleOf('words');
    await waitFor(() =>
      expect(comment).toHaveTextContent('A moderator hid your comment. Only you and moderators can read it.'),
    );
    expect(comment).toHaveTextContent('Reason: it is spam.');
    expect(comment).not.toHaveTextContent('private');
  });
});
