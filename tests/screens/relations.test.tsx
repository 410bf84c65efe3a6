import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import type { Comment, Marks, ThreadPage } from '../../src/contract/comment.ts';
import { announced, openPage, openSite } from '../render-app.tsx';

type User = Awaited<ReturnType<typeof openPage>>['user'];
type Site = Awaited<ReturnType<typeof openSite>>;

const articleOf = async (text: string) => (await screen.findByText(text)).closest('article')!;
const press = async (user: User, name: string) => user.click(await screen.findByRole('button', { name }));
const write = async (user: User, text: string) => {
  const body = await screen.findByRole('textbox', { name: 'Your comment' });
  await user.clear(body);
  await user.type(body, text);
};
const reply = async (user: User, name: string, text: string) => {
  await press(user, `Reply: ${name}`);
  await write(user, text);
};
const post = (user: User) => user.click(screen.getByRole('button', { name: 'Post comment' }));
const more = async (user: User, name: string, item: string) => {
  await press(user, `More for the comment by ${name}`);
  await press(user, item);
};
const thread = async (site: Site) =>
  ((await site.ask('guest', 'GET', '/api/posts/rotas/thread')) as ThreadPage).comments;
const marksOf = (comment: Comment | undefined): Marks | null =>
  comment?.state === 'visible' ? comment.marks : null;
const why = 'I had not thought of the night shift, and what you say about it is true.';

describe('a question', () => {
  it('is put to a point of view, says how long it waits, and by whom it was answered', async () => {
    const site = await openSite();
    const { user, close } = await openPage('/posts/rotas');
    await press(user, 'Add your view');
    await write(user, 'Who pays for this?');
    expect(screen.queryByLabelText('Who should answer?')).not.toBeInTheDocument();
    await user.click(screen.getByRole('radio', { name: 'A question' }));
    await user.selectOptions(screen.getByLabelText('Who should answer?'), 'Commissioners');
    await post(user);
    const asked = await articleOf('Who pays for this?');
    expect(asked).toHaveTextContent('A question for commissioners · waiting 1 minute');
    await announced('Your comment is posted.');
    const [question] = await thread(site);
    expect(marksOf(question)?.question?.askedOf).toBe('commissioner');

    await reply(user, asked.getAttribute('aria-label')!.replace('Comment by ', ''), 'I have asked around.');
    await post(user);
    await announced('Your comment is posted.');
    expect(asked).toHaveTextContent('waiting');
    const answer = await site.say('member', 'rotas', {
      parentId: question!.id,
      pointOfView: 'commissioner',
      body: 'We do.',
    });
    close();
    await openPage('/posts/rotas');
    const answered = await screen.findByText(/^A question for commissioners/);
    await within(answered.closest('article')!).findByText('You');
    expect(answered).toHaveTextContent('A question for commissioners · answered by Warm Window');
    expect(within(answered).getByRole('link', { name: 'Warm Window' })).toHaveAttribute(
      'href',
      `/posts/rotas/comments/${answer.id}`,
    );
  });

  it('is marked as answered by its asker, at once, and the mark is taken back', async () => {
    const site = await openSite();
    const question = await site.say('author', 'rotas', {
      kind: 'question',
      body: 'Why?',
      alias: 'Tall Lamp',
    });
    const first = await site.say('member', 'rotas', { parentId: question.id, body: 'No idea.' });
    await site.say('guest', 'rotas', { parentId: first.id, body: 'Because of the rota.' });
    site.sessions.become('author');
    const { user } = await openPage('/posts/rotas');
    const asked = await articleOf('Why?');
    await waitFor(() => expect(asked).toHaveTextContent('answered by Warm Window'));
    await more(user, 'Blue Kettle', 'This answers it');
    await waitFor(() => expect(asked).toHaveTextContent('answered by Blue Kettle (Tall Lamp says so)'));
    await announced('Your question is marked as answered.');
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(asked).toHaveTextContent('answered by Warm Window'));
    expect(asked).not.toHaveTextContent('says so');
  });

  it('does not stay marked when that could not be saved, and says why', async () => {
    const site = await openSite();
    const question = await site.say('author', 'rotas', {
      kind: 'question',
      body: 'Why?',
      alias: 'Tall Lamp',
    });
    await site.say('member', 'rotas', { parentId: question.id, body: 'No idea.' });
    site.sessions.become('author');
    const { user } = await openPage('/posts/rotas');
    site.use(http.put('*/api/comments/:id/answer', () => HttpResponse.error()));
    await more(user, 'Warm Window', 'This answers it');
    await announced('We could not reach the site. Check your signal and try again.');
    expect(await articleOf('Why?')).not.toHaveTextContent('says so');
  });
});

describe('"I have changed my mind"', () => {
  it('is offered at the comments of others, to whoever has said something before', async () => {
    const site = await openSite();
    await site.say('member', 'rotas', { body: 'Think of the nights.' });
    const { user } = await openPage('/posts/rotas');
    await press(user, 'More for the comment by Warm Window');
    await screen.findByRole('button', { name: 'Copy link' });
    expect(screen.queryByRole('button', { name: 'This changed my mind' })).not.toBeInTheDocument();
  });

  it('names the earlier view, asks what changed it, and is shown at all three', async () => {
    const site = await openSite();
    await site.say('author', 'rotas', { body: 'Days matter most.', alias: 'Tall Lamp' });
    await site.say('member', 'rotas', { body: 'Think of the nights.' });
    site.sessions.become('author');
    const { user } = await openPage('/posts/rotas');
    await articleOf('Think of the nights.');
    await more(user, 'Warm Window', 'This changed my mind');
    const composer = await screen.findByRole('form', { name: 'Reply to Warm Window' });
    await within(composer).findByText('Days matter most.');
    await write(user, 'True.');
    await post(user);
    await announced('Say what changed your mind, in at least 50 characters.');
    await write(user, why);
    await post(user);
    await announced('Your comment is posted.');
    expect(await articleOf(why)).toHaveTextContent('I have changed my mind about what I said before');
    expect(await articleOf('Think of the nights.')).toHaveTextContent('This changed 1 person’s mind');
    expect(await articleOf('Days matter most.')).toHaveTextContent('Tall Lamp has changed their mind since');
  });

  it('can be left out again, and what was typed stays', async () => {
    const site = await openSite();
    await site.say('author', 'rotas', { body: 'Days matter most.', alias: 'Tall Lamp' });
    await site.say('author', 'rotas', { body: 'Weekends too.', alias: 'Tall Lamp' });
    await site.say('member', 'rotas', { body: 'Think of the nights.' });
    site.sessions.become('author');
    const { user } = await openPage('/posts/rotas');
    await articleOf('Think of the nights.');
    await reply(user, 'Warm Window', 'True.');
    await more(user, 'Warm Window', 'This changed my mind');
    await user.selectOptions(await screen.findByLabelText('Which of your comments?'), [
      await screen.findByRole('option', { name: 'Days matter most.' }),
    ]);
    await press(user, 'I have not changed my mind');
    expect(screen.queryByLabelText('Which of your comments?')).not.toBeInTheDocument();
    await post(user);
    await announced('Your comment is posted.');
    expect(marksOf((await thread(site)).find(({ parentId }) => parentId !== null))).toBeNull();
  });
});

describe('"Have I understood you?"', () => {
  it('is offered to whoever sees it differently, kept with the draft, and never needed', async () => {
    const site = await openSite();
    await site.say('member', 'rotas', { body: 'Nobody needs a rota.' });
    const first = await openPage('/posts/rotas');
    await reply(first.user, 'Warm Window', 'I need one.');
    expect(screen.queryByLabelText(/^What I understood you to say/)).not.toBeInTheDocument();
    await first.user.click(screen.getByRole('radio', { name: 'I see it differently' }));
    await first.user.type(
      screen.getByRole('textbox', { name: /^What I understood you to say/ }),
      'You want to be free.',
    );
    first.close();
    const { user } = await openPage('/posts/rotas');
    await press(user, 'Reply: Warm Window');
    expect(await screen.findByRole('textbox', { name: /^What I understood/ })).toHaveValue(
      'You want to be free.',
    );
    await post(user);
    expect(await articleOf('I need one.')).toHaveTextContent(
      'What I understood you to say: You want to be free.',
    );
    await announced('Your comment is posted.');
  });

  it('is confirmed by the person answered, and by nobody else', async () => {
    const site = await openSite();
    const view = await site.say('author', 'rotas', { body: 'Nobody needs a rota.', alias: 'Tall Lamp' });
    await site.say('member', 'rotas', {
      parentId: view.id,
      kind: 'differ',
      body: 'I need one.',
      saidBack: 'You want to be free.',
    });
    const stranger = await openPage('/posts/rotas');
    await articleOf('I need one.');
    expect(screen.queryByRole('button', { name: 'Yes, that is what I meant' })).not.toBeInTheDocument();
    stranger.close();

    site.sessions.become('author');
    const { user } = await openPage('/posts/rotas');
    await press(user, 'Yes, that is what I meant');
    const answer = await articleOf('I need one.');
    await waitFor(() => expect(answer).toHaveTextContent('You said: yes, that is what I meant.'));
    await announced('You said that this is what you meant.');
    const said = async () =>
      marksOf((await thread(site)).find(({ parentId }) => parentId === view.id))?.saidBack?.isConfirmed;
    expect(await said()).toBe(true);
    await press(user, 'Take this back');
    await waitFor(() => expect(answer).not.toHaveTextContent('You said: yes'));
    await waitFor(async () => expect(await said()).toBe(false));
  });
});
