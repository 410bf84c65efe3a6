import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { faults } from '../../mocks/handlers.ts';
import { announced, openPage, openSite } from '../render-app.tsx';

type User = Awaited<ReturnType<typeof openPage>>['user'];
const articleOf = async (text: string) => (await screen.findByText(text)).closest('article')!;

async function open() {
  const site = await openSite();
  const named = await site.say('member', 'rotas', { body: 'The secret name.' });
  await site.say('guest', 'rotas', { parentId: named.id, body: 'An answer.' });
  site.sessions.become('moderator');
  return { site, named, ...(await openPage('/posts/rotas')) };
}

async function hide(user: User, reason = 'Names a person', note = '') {
  await user.click(await screen.findByRole('button', { name: 'Hide: Warm Window' }));
  const panel = within(await screen.findByRole('form', { name: 'Hide this comment?' }));
  await user.click(panel.getByRole('radio', { name: reason }));
  if (note) await user.type(panel.getByRole('textbox', { name: /^Note for other moderators/ }), note);
  await user.click(panel.getByRole('button', { name: 'Hide comment' }));
}

describe('hiding a comment', () => {
  it('asks why first, and keeps the comment when one thinks again', async () => {
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: 'Hide: Warm Window' }));
    const panel = await screen.findByRole('form', { name: 'Hide this comment?' });
    await waitFor(() => expect(within(panel).getByRole('radio', { name: 'Names a person' })).toHaveFocus());
    await user.click(within(panel).getByRole('button', { name: 'Hide comment' }));
    await announced('Choose a reason.');
    expect(within(panel).getByRole('group', { name: 'Why?' })).toHaveAccessibleDescription(
      'Choose a reason.',
    );
    await user.keyboard('{Escape}');
    expect(panel).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Hide: Warm Window' })).toHaveFocus();
  });

  it('leaves the text readable in its place for moderators, and can be undone', async () => {
    const { user } = await open();
    await hide(user, 'Names a person', 'Look at line one.');
    const hidden = await articleOf('The secret name.');
    await waitFor(() => expect(hidden).toHaveTextContent('Hidden by moderator@example.org.'));
    expect(hidden).toHaveTextContent('Hidden. Only moderators and the author can read it.');
    expect(hidden).toHaveTextContent('Reason: it names a person.');
    expect(hidden).toHaveTextContent('Note: Look at line one.');
    await waitFor(() => expect(hidden).toHaveFocus());
    expect(screen.getByText('An answer.')).toBeVisible();
    expect(screen.getByRole('region', { name: '1 comment' })).toBeVisible();
    await announced('Comment hidden.');
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await announced('Comment shown again.');
    expect(await articleOf('The secret name.')).not.toHaveTextContent('Hidden');
    expect(screen.getByRole('region', { name: '2 comments' })).toBeVisible();
  });

  it('shows readers a tombstone with the reason, and nothing of the text or its author', async () => {
    const { site, user, close } = await open();
    await hide(user);
    await announced('Comment hidden.');
    close();
    site.sessions.become(null);
    await openPage('/posts/rotas');
    const tombstone = await articleOf('A moderator hid this comment.');
    expect(tombstone).toHaveTextContent('Reason: it names a person.');
    expect(tombstone).toHaveTextContent('Its reply is still here.');
    expect(document.body.innerHTML).not.toMatch(/secret name|Warm Window/);
  });

  it('shows the text to moderators after a reload, and shows it again to all by one press', async () => {
    const { user, close } = await open();
    await hide(user);
    await announced('Comment hidden.');
    close();
    const again = await openPage('/posts/rotas');
    const hidden = await articleOf('The secret name.');
    await waitFor(() => expect(hidden).toHaveTextContent('Reason: it names a person.'));
    await again.user.click(screen.getByRole('button', { name: 'Show: Warm Window' }));
    await announced('Comment shown again.');
    expect(await screen.findByRole('button', { name: 'Hide: Warm Window' })).toBeVisible();
  });

  it('is taken back on the page when it could not be saved', async () => {
    const { site, user } = await open();
    await screen.findByRole('button', { name: 'Hide: Warm Window' });
    site.use(...faults['no answer']);
    await hide(user);
    await announced('We could not reach the site.');
    expect(await articleOf('The secret name.')).not.toHaveTextContent('Hidden');
  });

  it('does not close what is being written elsewhere', async () => {
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: 'Add your view' }));
    const text = await screen.findByRole('textbox', { name: 'Your comment' });
    await user.type(text, 'Meanwhile.');
    await hide(user);
    await announced('Comment hidden.');
    expect(text).toBeInTheDocument();
    expect(text).toHaveValue('Meanwhile.');
  });
});

describe('a debate', () => {
  it('is closed and reopened in its place by a moderator', async () => {
    const { user } = await open();
    const set = async (now: string, wanted: RegExp) => {
      await user.click(await screen.findByRole('button', { name: now }));
      await user.click(await screen.findByRole('radio', { name: wanted }));
      await user.click(screen.getByRole('button', { name: 'Save' }));
    };
    await set('Comments are open', /^Closed/);
    expect(await screen.findByText('This debate is closed.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Add your view' })).not.toBeInTheDocument();
    await set('Comments are closed', /^Open/);
    expect(await screen.findByRole('button', { name: 'Add your view' })).toBeVisible();
    await announced('Comments appear at once.');
  });

  it('offers a reader nothing of this', async () => {
    const { site, close } = await open();
    close();
    site.sessions.become('member');
    await openPage('/posts/rotas');
    await screen.findByText('You');
    expect(screen.queryByRole('button', { name: /^(Hide|Comments are)/ })).not.toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Moderation' })).not.toBeInTheDocument();
  });
});

describe('the log', () => {
  it('is closed to whoever is no moderator', async () => {
    await openSite();
    await openPage('/moderation/log');
    expect(await screen.findByRole('heading', { name: 'Only moderators can read this page' })).toBeVisible();
  });

  it('says when no moderator has done anything', async () => {
    const site = await openSite();
    site.sessions.become('moderator');
    await openPage('/moderation/log');
    expect(await screen.findByText('No moderator has done anything yet.')).toBeVisible();
  });

  it('tells who did what, when, where and why, and what was taken back', async () => {
    const { site, named, close } = await open();
    close();
    const of = `/api/comments/${named.id}`;
    await site.ask('moderator', 'POST', `${of}/hide`, { reason: 'spam', note: 'Third time.' });
    await site.ask('administrator', 'POST', `${of}/show`);
    await site.ask('moderator', 'POST', '/api/posts/rotas/close');
    await openPage('/moderation/log');
    const log = (await screen.findByText('Closed a debate')).closest('ol')!;
    const [closed, shown, hid] = within(log).getAllByRole('listitem');
    expect(closed).toHaveTextContent('Closed a debate');
    expect(shown).toHaveTextContent('Showed a comment again');
    expect(shown).toHaveTextContent('administrator@example.org');
    expect(hid).toHaveTextContent(
      /Hid a comment.*taken back later.*Spam.*Third time\..*moderator@example\.org/,
    );
    expect(within(hid!).getByRole('link', { name: 'The title of rotas' })).toHaveAttribute(
      'href',
      `/posts/rotas/comments/${named.id}`,
    );
  });
});
