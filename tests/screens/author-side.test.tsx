import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { faults } from '../../mocks/handlers.ts';
import { announced, keptWords, openPage, openSite } from '../render-app.tsx';

const articleOf = async (text: string) => (await screen.findByText(text)).closest('article')!;
const hideIt = { reason: 'names-person', note: 'private' };

/** One's own comment, hidden. */
async function openHidden() {
  const site = await openSite();
  const own = await site.say('guest', 'rotas', { body: 'About Mary.' });
  await site.ask('moderator', 'POST', `/api/comments/${own.id}/hide`, hideIt);
  site.sessions.become('guest');
  const page = await openPage('/posts/rotas');
  const article = await articleOf('About Mary.');
  await within(article).findByText('A moderator hid your comment.');
  return { site, own, article, ...page };
}

describe('one’s own hidden comment', () => {
  it('says who hid it, why, and where that rule stands, and nothing that is for moderators', async () => {
    const { article } = await openHidden();
    expect(article).toHaveTextContent('Only you and moderators can read it.');
    expect(article).toHaveTextContent('Reason: it names a person.');
    expect(
      within(article).getByRole('link', { name: 'What the house rules say about this' }),
    ).toHaveAttribute('href', '/house-rules#names-person');
    expect(article).not.toHaveTextContent(/private|moderator@example\.org/);
  });

  it('is changed and sent again in its place, and then waits', async () => {
    const { article, user } = await openHidden();
    await user.click(within(article).getByRole('button', { name: 'Edit and send again' }));
    const form = await screen.findByRole('form', { name: 'Edit your comment and send it again' });
    const text = await within(form).findByRole('textbox', { name: 'Your comment' });
    await waitFor(() => expect(text).toHaveValue('About Mary.'));
    await user.clear(text);
    await user.type(text, 'About somebody.');
    await user.click(within(form).getByRole('button', { name: 'Send again' }));
    await announced('Your comment is waiting to be checked.');
    const sent = await articleOf('About somebody.');
    await waitFor(() => expect(sent).toHaveTextContent('Waiting to be checked.'));
    expect(sent).toHaveTextContent('You changed it and sent it again.');
    await waitFor(() => expect(sent).toHaveFocus());
    expect(keptWords()).toEqual([]);
  });

  it('keeps what was changed when it cannot be sent', async () => {
    const { article, site, user } = await openHidden();
    await user.click(within(article).getByRole('button', { name: 'Edit and send again' }));
    const text = await screen.findByRole('textbox', { name: 'Your comment' });
    await waitFor(() => expect(text).toHaveValue('About Mary.'));
    await user.clear(text);
    await user.type(text, 'About nobody.');
    site.use(...faults['no answer']);
    await user.click(screen.getByRole('button', { name: 'Send again' }));
    await announced('We could not reach the site.');
    expect(text).toHaveValue('About nobody.');
  });

  it('can be looked at again once, by another moderator, and tells what came of it', async () => {
    const { article, own, site, user, close } = await openHidden();
    await user.click(within(article).getByRole('button', { name: 'Ask for another look' }));
    const panel = within(await screen.findByRole('form', { name: 'Ask for another look' }));
    expect(panel.getByText(/Another moderator decides, not the one who hid it/)).toBeVisible();
    await user.click(panel.getByRole('button', { name: 'Ask' }));
    await announced('Write why it should be shown.');
    await user.type(panel.getByRole('textbox', { name: 'Why should it be shown?' }), 'Mary is my dog.');
    await user.click(panel.getByRole('button', { name: 'Ask' }));
    await announced('You have asked for another look.');
    await waitFor(() => expect(article).toHaveTextContent(/You asked for another look on/));
    expect(within(article).queryByRole('button', { name: 'Ask for another look' })).not.toBeInTheDocument();
    await waitFor(() => expect(article).toHaveFocus());
    close();

    await site.ask('administrator', 'POST', `/api/comments/${own.id}/show`);
    await openPage('/posts/rotas');
    const shown = await articleOf('About Mary.');
    await waitFor(() =>
      expect(shown).toHaveTextContent('Another moderator looked at it again. Now everybody can read it.'),
    );
  });

  it('tells when another moderator keeps it hidden', async () => {
    const { own, site, close } = await openHidden();
    close();
    await site.ask('guest', 'POST', `/api/comments/${own.id}/appeal`, { text: 'Please.' });
    await site.ask('administrator', 'POST', `/api/comments/${own.id}/hide`, hideIt);
    await openPage('/posts/rotas');
    const article = await articleOf('About Mary.');
    await waitFor(() =>
      expect(article).toHaveTextContent('Another moderator looked at it, and it stays hidden.'),
    );
  });

  it('keeps the request as it was typed when it cannot be sent', async () => {
    const { article, site, user } = await openHidden();
    await user.click(within(article).getByRole('button', { name: 'Ask for another look' }));
    const text = await screen.findByRole('textbox', { name: 'Why should it be shown?' });
    await user.type(text, 'Mary is my dog.');
    site.use(...faults['no answer']);
    await user.click(screen.getByRole('button', { name: 'Ask' }));
    await announced('We could not reach the site.');
    expect(text).toHaveValue('Mary is my dog.');
    await user.keyboard('{Escape}');
    expect(within(article).getByRole('button', { name: 'Ask for another look' })).toHaveFocus();
  });
});

describe('a comment that waits to be checked', () => {
  const hold = async () => {
    const site = await openSite();
    await site.db.write((trx) => trx.updateTable('posts').set({ hold: 1 }).execute());
    return site;
  };

  it('stands where it was drawn, says that it waits, and nobody else reads it', async () => {
    const site = await hold();
    const { user, close } = await openPage('/posts/rotas');
    await user.click(await screen.findByRole('button', { name: 'Add your view' }));
    await user.type(await screen.findByRole('textbox', { name: 'Your comment' }), 'Let me through.');
    await user.click(screen.getByRole('button', { name: 'Post comment' }));
    const article = await articleOf('Let me through.');
    await waitFor(() => expect(article).toHaveTextContent('Waiting to be checked.'));
    expect(article).toHaveTextContent('a moderator looks at every comment before others can read it');
    expect(article).toBeInTheDocument();
    await waitFor(() => expect(article).toHaveFocus());
    await announced('Your comment is waiting to be checked.');
    expect(keptWords()).toEqual([]);
    expect(within(article).queryByRole('button', { name: /^(Reply|Ask)/ })).not.toBeInTheDocument();
    close();
    site.sessions.become('member');
    await openPage('/posts/rotas');
    expect(await screen.findByText('Nobody has answered yet.')).toBeVisible();
  });

  it('tells moderators why it waits, who show it or keep it hidden in its place', async () => {
    const site = await hold();
    await site.say('guest', 'rotas', { body: 'First.' });
    await site.say('member', 'rotas', { body: 'Second.' });
    site.sessions.become('moderator');
    const { user } = await openPage('/posts/rotas');
    const first = await articleOf('First.');
    await waitFor(() => expect(first).toHaveTextContent('every comment of this debate is checked'));
    await user.click(within(first).getByRole('button', { name: /^Show:/ }));
    await announced('Comment shown again.');
    expect(first).not.toHaveTextContent('Waiting');

    const second = await articleOf('Second.');
    await user.click(within(second).getByRole('button', { name: /^More for/ }));
    await user.click(await within(second).findByRole('button', { name: 'Keep hidden' }));
    const panel = within(await within(second).findByRole('form'));
    await user.click(panel.getByRole('radio', { name: 'Spam' }));
    await user.click(panel.getByRole('button', { name: 'Hide comment' }));
    await waitFor(() => expect(second).toHaveTextContent('Reason: it is spam.'));
    expect(second).not.toHaveTextContent('Waiting');
    expect(screen.queryByRole('button', { name: 'Undo' })).not.toBeInTheDocument();
  });
});
