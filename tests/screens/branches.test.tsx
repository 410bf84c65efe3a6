import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { faults } from '../../mocks/handlers.ts';
import { announced, openPage, openSite } from '../render-app.tsx';

type User = Awaited<ReturnType<typeof openPage>>['user'];
const articleOf = async (text: string) => (await screen.findByText(text)).closest('article')!;

/** A question with an answer and an answer to that, and a comment beside them. */
async function open(as = 'moderator') {
  const site = await openSite();
  const top = await site.say('member', 'rotas', { body: 'The top.', kind: 'agree' });
  const reply = await site.say('guest', 'rotas', { parentId: top.id, body: 'A reply.' });
  await site.say('author', 'rotas', { parentId: reply.id, body: 'A reply to that.' });
  await site.say('other-guest', 'rotas', { body: 'Beside it.' });
  site.sessions.become(as);
  return { site, top, reply, ...(await openPage('/posts/rotas')) };
}

/** From the menu of the comment that says this. */
async function choose(user: User, text: string, action: string) {
  const article = await articleOf(text);
  const [more] = within(article).getAllByRole('button', { name: /^More for/ });
  await user.click(more!);
  await user.click(await within(article).findByRole('button', { name: action }));
  return { article, more: more! };
}

async function hideBranch(user: User) {
  const { article } = await choose(user, 'The top.', 'Hide with all replies');
  const panel = within(
    await within(article).findByRole('form', { name: 'Hide this comment and 2 replies below it?' }),
  );
  await user.click(panel.getByRole('radio', { name: 'Not respectful' }));
  await user.click(panel.getByRole('button', { name: 'Hide comment and 2 replies' }));
}

describe('a branch', () => {
  it('says how many comments it is before it is hidden, and leaves them readable for moderators', async () => {
    const { user } = await open();
    await hideBranch(user);
    await announced('3 comments hidden.');
    for (const text of ['The top.', 'A reply.', 'A reply to that.']) {
      const hidden = await articleOf(text);
      await waitFor(() => expect(hidden).toHaveTextContent('Reason: it is not respectful.'));
      expect(hidden).toHaveTextContent('Hidden with the branch it stands in.');
    }
    const top = await articleOf('The top.');
    await waitFor(() => expect(top).toHaveFocus());
    expect(await articleOf('Beside it.')).not.toHaveTextContent('Hidden');
    expect(screen.getByRole('region', { name: '1 comment' })).toBeVisible();
  });

  it('is shown again as a whole by Undo', async () => {
    const { user } = await open();
    await hideBranch(user);
    await announced('3 comments hidden.');
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await announced('Comments shown again.');
    expect(screen.getByRole('region', { name: '4 comments' })).toBeVisible();
    expect(await articleOf('A reply to that.')).not.toHaveTextContent('Hidden');
  });

  it('is shown again as a whole from the menu of any comment in it, later too', async () => {
    const { site, top, close } = await open();
    close();
    const why = { reason: 'spam', note: null, comments: 3 };
    await site.ask('administrator', 'POST', `/api/comments/${top.id}/hide-branch`, why);
    const { user } = await openPage('/posts/rotas');
    await choose(user, 'A reply.', 'Show with all replies again');
    await announced('Comments shown again.');
    expect(screen.getByRole('region', { name: '4 comments' })).toBeVisible();
    expect(await articleOf('The top.')).not.toHaveTextContent('Hidden');
    const reply = await articleOf('A reply.');
    await waitFor(() => expect(reply).toHaveFocus());
  });

  it('asks for a reason first, and gives the focus back to where it came from', async () => {
    const { user } = await open();
    const { article, more } = await choose(user, 'The top.', 'Hide with all replies');
    const panel = await within(article).findByRole('form', { name: /2 replies below it/ });
    await waitFor(() => expect(within(panel).getByRole('radio', { name: 'Names a person' })).toHaveFocus());
    await user.click(within(panel).getByRole('button', { name: /^Hide comment/ }));
    await announced('Choose a reason.');
    await user.keyboard('{Escape}');
    expect(panel).not.toBeInTheDocument();
    await waitFor(() => expect(more).toHaveFocus());
  });

  it('is back on the page when it could not be hidden, with what was chosen', async () => {
    const { site, user } = await open();
    const { article } = await choose(user, 'The top.', 'Hide with all replies');
    const panel = await within(article).findByRole('form', { name: /2 replies below it/ });
    await user.click(within(panel).getByRole('radio', { name: 'Spam' }));
    site.use(...faults['no answer']);
    await user.click(within(panel).getByRole('button', { name: /^Hide comment/ }));
    await announced('We could not reach the site.');
    expect(within(panel).getByRole('radio', { name: 'Spam' })).toBeChecked();
    expect(await articleOf('A reply.')).not.toHaveTextContent('Hidden');
  });
});

describe('a locked branch', () => {
  it('says so at its head, takes no replies, and is unlocked by Undo', async () => {
    const { user } = await open();
    const { article, more } = await choose(user, 'The top.', 'Lock this branch');
    const notice = 'A moderator has locked this branch. Nobody can reply below.';
    expect(await within(article).findByText(notice)).toBeVisible();
    expect(screen.getAllByText(notice)).toHaveLength(1);
    await announced('Branch locked. Nobody can reply below this comment.');
    await waitFor(() => expect(more).toHaveFocus());
    for (const text of ['The top.', 'A reply.', 'A reply to that.'])
      expect(within(await articleOf(text)).queryByRole('button', { name: /^Reply/ })).not.toBeInTheDocument();
    expect(within(await articleOf('Beside it.')).getByRole('button', { name: /^Reply/ })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await announced('Branch unlocked. People can reply again.');
    expect(within(await articleOf('A reply.')).getByRole('button', { name: /^Reply/ })).toBeVisible();
    expect(screen.queryByText(notice)).not.toBeInTheDocument();
  });

  it('keeps the draft of a reply that is being written, and says why it cannot be posted', async () => {
    const { user } = await open();
    const reply = await articleOf('A reply.');
    await user.click(within(reply).getByRole('button', { name: /^Reply/ }));
    const text = await screen.findByRole('textbox', { name: 'Your comment' });
    await user.type(text, 'Half a thought');
    await choose(user, 'The top.', 'Lock this branch');
    const why = 'A moderator has locked this branch. Nobody can reply below now. Your draft is kept here.';
    expect(await screen.findByText(why, { selector: '.notice' })).toBeVisible();
    expect(text).toHaveValue('Half a thought');
  });

  it('refuses a reply that was sent before one knew, and keeps its words', async () => {
    const { site, user, top } = await open('guest');
    const reply = await articleOf('A reply to that.');
    await user.click(within(reply).getByRole('button', { name: /^Reply/ }));
    await user.type(await screen.findByRole('textbox', { name: 'Your comment' }), 'Too late.');
    await site.ask('moderator', 'POST', `/api/comments/${top.id}/lock`);
    await user.click(screen.getByRole('button', { name: 'Post comment' }));
    const failed = await articleOf('Too late.');
    await waitFor(() => expect(failed).toHaveTextContent(/Could not be sent\..*locked/));
    await user.click(within(failed).getByRole('button', { name: 'Back to my draft' }));
    expect(await screen.findByRole('textbox', { name: 'Your comment' })).toHaveValue('Too late.');
  });

  it('is open again on the page when locking it failed', async () => {
    const { site, user } = await open();
    const top = within(await articleOf('The top.'));
    await user.click((await top.findAllByRole('button', { name: /^More for/ }))[0]!);
    const lock = await top.findByRole('button', { name: 'Lock this branch' });
    site.use(...faults['no answer']);
    await user.click(lock);
    await announced('We could not reach the site.');
    expect(screen.queryByText(/A moderator has locked this branch/)).not.toBeInTheDocument();
    expect(within(await articleOf('A reply.')).getByRole('button', { name: /^Reply/ })).toBeVisible();
  });
});

describe('a kind that is plainly wrong', () => {
  it('is corrected in its place, and is as before by Undo', async () => {
    const { user } = await open();
    const { article, more } = await choose(user, 'The top.', 'Correct the kind');
    const panel = within(await within(article).findByRole('form', { name: 'What kind of comment is it?' }));
    expect(panel.getByText(/The author is told/)).toBeVisible();
    expect(panel.getByRole('radio', { name: 'Agrees' })).toBeChecked();
    await user.click(panel.getByRole('button', { name: 'Correct it' }));
    await announced('Choose another kind.');
    await user.click(panel.getByRole('radio', { name: 'From experience' }));
    await user.click(panel.getByRole('button', { name: 'Correct it' }));
    await announced('The kind is corrected.');
    expect(within(article).getByText('From experience')).toBeVisible();
    await waitFor(() => expect(more).toHaveFocus());
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await announced('The kind is as it was before.');
    expect(within(article).getByText('Agrees')).toBeVisible();
  });

  it('is told to the author on the comment', async () => {
    const { site, top, close } = await open();
    close();
    await site.ask('moderator', 'PUT', `/api/comments/${top.id}/kind`, { kind: 'question' });
    site.sessions.become('member');
    await openPage('/posts/rotas');
    const article = await articleOf('The top.');
    await waitFor(() =>
      expect(article).toHaveTextContent('A moderator changed this from “Agrees” to “Question”.'),
    );
  });
});

describe('a note for fellow moderators', () => {
  const write = async (user: User, text: string) => {
    const { article } = await choose(user, 'A reply.', 'Note for moderators');
    const panel = within(await within(article).findByRole('form', { name: 'Note for other moderators' }));
    await user.type(panel.getByRole('textbox', { name: 'What should they know?' }), text);
    await user.click(panel.getByRole('button', { name: 'Save note' }));
    await announced('Note saved.');
    return within(article);
  };

  it('stands on the comment with who wrote it, and is deleted with Undo', async () => {
    const { user } = await open();
    const article = await write(user, 'Was warned last week.');
    const notes = within(await article.findByRole('list', { name: 'Notes for moderators' }));
    expect(notes.getByText('Was warned last week.')).toBeVisible();
    expect(notes.getByText(/^You, this minute/)).toBeVisible();
    await user.click(notes.getByRole('button', { name: /^Delete note/ }));
    await announced('Note deleted.');
    expect(screen.queryByText('Was warned last week.')).not.toBeInTheDocument();
    const commented = await articleOf('A reply.');
    await waitFor(() => expect(commented).toHaveFocus());
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await announced('The note is back.');
    expect(await screen.findByText('Was warned last week.')).toBeVisible();
  });

  it('is read by other moderators, and by nobody else', async () => {
    const { site, user, close } = await open();
    await write(user, 'Was warned last week.');
    close();
    site.sessions.become('administrator');
    const other = await openPage('/posts/rotas');
    expect(await screen.findByText('Was warned last week.')).toBeVisible();
    expect(screen.getByText(/^moderator@example\.org, this minute/)).toBeVisible();
    other.close();
    site.sessions.become('guest');
    await openPage('/posts/rotas');
    await screen.findByText('You');
    expect(document.body).not.toHaveTextContent('Was warned last week.');
  });
});

it('nobody but moderators is offered any of this', async () => {
  const { user } = await open('guest');
  const article = within(await articleOf('The top.'));
  await user.click(article.getByRole('button', { name: /^More for/ }));
  await article.findByRole('button', { name: 'Copy link' });
  expect(
    article.queryByRole('button', { name: /^(Hide|Lock|Correct|Note|Keep|Show)/ }),
  ).not.toBeInTheDocument();
});
