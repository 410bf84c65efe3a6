import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ThreadPage } from '../../src/contract/comment.ts';
import { announced, openPage, openSite } from '../render-app.tsx';

type User = Awaited<ReturnType<typeof openPage>>['user'];
type Site = Awaited<ReturnType<typeof openSite>>;

const body = () => screen.findByRole('textbox', { name: 'Your comment' });
const press = async (user: User, name: string | RegExp) =>
  user.click(await screen.findByRole('button', { name }));
const write = async (user: User, text: string) => {
  await user.click(await body());
  await user.paste(text);
};
const begin = async (user: User, text: string) => {
  await press(user, 'Add your view');
  await write(user, text);
};
const post = (user: User) => press(user, 'Post comment');
const hints = async () => within(await screen.findByRole('group', { name: /^Hints for your text/ }));
const noHints = () =>
  waitFor(() => expect(screen.queryByRole('group', { name: /^Hints/ })).not.toBeInTheDocument());
const posted = async (site: Site) =>
  ((await site.ask('guest', 'GET', '/api/posts/rotas/thread')) as ThreadPage).comments.length;
const long = `One ${'two three four five '.repeat(6)}six.`;

describe('words to begin with', () => {
  it('are of the kind chosen, go to the caret, and leave what is typed', async () => {
    await openSite();
    const { user } = await openPage('/posts/rotas');
    await begin(user, 'I walk home.');
    expect(screen.queryByRole('group', { name: 'Words to begin with' })).not.toBeInTheDocument();
    await user.click(screen.getByRole('radio', { name: 'I see it differently' }));
    expect(
      within(screen.getByRole('group', { name: 'Words to begin with' })).getAllByRole('button'),
    ).toHaveLength(3);
    await press(user, 'For me it is different because');
    expect(await body()).toHaveValue('I walk home. For me it is different because ');
    expect(await body()).toHaveFocus();
    await announced('Added: For me it is different because');
    await user.keyboard('it is dark.');
    expect(await body()).toHaveValue('I walk home. For me it is different because it is dark.');
  });

  it('select the gap that is to be filled, and take the place of a starter', async () => {
    await openSite();
    const { user } = await openPage('/posts/rotas');
    await press(user, 'I see it differently…');
    await press(user, 'I understand why … and');
    await user.keyboard('you say it');
    expect(await body()).toHaveValue('I understand why you say it and ');
  });
});

describe('hints', () => {
  it('come when typing stops, are said once, and go when the text is changed', async () => {
    await openSite();
    const { user } = await openPage('/posts/rotas');
    await begin(user, 'We utilise it every day now.');
    expect((await hints()).getByRole('listitem')).toHaveTextContent(
      '“utilise” can be a hard word. You could write “use”.',
    );
    await announced('Hint: “utilise” can be a hard word.');
    expect(await body()).toHaveFocus();
    await press(user, 'Use it: utilise');
    expect(await body()).toHaveValue('We use it every day now.');
    expect(await body()).toHaveFocus();
    await announced('“utilise” is now “use”.');
    await noHints();
  });

  it('say so when a text reads easily', async () => {
    await openSite();
    const { user } = await openPage('/posts/rotas');
    await begin(user, 'I get ready for bed at 7. I am not tired at 7. I am 44.');
    await screen.findByText('Reads easily. Good for everyone.');
    expect(await body()).toHaveAccessibleDescription(/Reads easily/);
  });

  it('show the three gravest, names first, and the next when one is left', async () => {
    await openSite();
    const { user } = await openPage('/posts/rotas');
    await begin(user, `I asked Sarah. ${long} PLEASE LISTEN TO ME NOW. We utilise it.`);
    const list = (await hints()).getByRole('list');
    const shown = () =>
      within(list)
        .getAllByRole('listitem')
        .map((line) => line.querySelector('p')!.textContent);
    expect(shown()).toEqual([
      'Does this name a person, a service or a home? “Sarah”',
      'Capital letters all the way can look like shouting.',
      'This sentence is long (26 words). Could it be two?',
    ]);
    await press(user, /^Leave it: PLEASE/);
    expect(shown().at(-1)).toMatch(/^“utilise”/);
    expect(shown().join()).not.toMatch(/shouting/);
    expect((await hints()).getByRole('button', { name: /^Leave it: One two/ })).toHaveFocus();
  });

  it('that were left stay away from this draft, also when the page is opened again', async () => {
    await openSite();
    const before = await openPage('/posts/rotas');
    await begin(before.user, 'We utilise it every day now, and in order to help.');
    await press(before.user, 'Leave it: utilise');
    before.close();
    const { user } = await openPage('/posts/rotas');
    await press(user, 'Add your view');
    await (await hints()).findByText(/^“in order to”/);
    expect(screen.queryByText(/^“utilise”/)).not.toBeInTheDocument();
  });

  it('show a long sentence by selecting it', async () => {
    await openSite();
    const { user } = await openPage('/posts/rotas');
    await begin(user, `Short. ${long}`);
    await press(user, /^Show me: One/);
    const text = (await body()) as HTMLTextAreaElement;
    expect(text.value.slice(text.selectionStart, text.selectionEnd)).toBe(long);
    expect(text).toHaveFocus();
  });

  it('take a name out everywhere, and put it back', async () => {
    await openSite();
    const { user } = await openPage('/posts/rotas');
    const text = 'Sarah said no. I told my manager Priya, and I asked Sarah.';
    await begin(user, text);
    await press(user, 'Take the name out: Sarah');
    expect(await body()).toHaveValue('A person said no. I told my manager Priya, and I asked a person.');
    await press(user, 'Undo');
    expect(await body()).toHaveValue(text);
    await press(user, 'Take the name out: Priya');
    expect(await body()).toHaveValue('Sarah said no. I told my manager, and I asked Sarah.');
  });

  it('know the names of others in the debate', async () => {
    const site = await openSite();
    await site.say('member', 'rotas');
    const { user } = await openPage('/posts/rotas');
    await begin(user, 'I agree with Warm Window about Priya.');
    expect((await hints()).getByRole('listitem')).toHaveTextContent('“Priya”');
  });
});

describe('before posting', () => {
  it('a name that was not answered is asked about once, in place, and posted with one press', async () => {
    const site = await openSite();
    const { user } = await openPage('/posts/rotas');
    await begin(user, 'I asked Priya about it.');
    await hints();
    await post(user);
    const question = await screen.findByRole('group', {
      name: /^This may name a person, a service or a home: “Priya”/,
    });
    expect(within(question).getByText(/Post it as it is\?/).parentElement).toHaveFocus();
    expect(await posted(site)).toBe(0);
    await press(user, 'Look at it again');
    const text = (await body()) as HTMLTextAreaElement;
    expect(text.value.slice(text.selectionStart, text.selectionEnd)).toBe('Priya');
    await post(user);
    await announced('Your comment is posted.');
    expect(await posted(site)).toBe(1);
  });

  it('the question goes when it is answered with a press, or by changing the text', async () => {
    const site = await openSite();
    const { user } = await openPage('/posts/rotas');
    await begin(user, 'I asked Priya.');
    await hints();
    await post(user);
    await screen.findByRole('button', { name: 'Post it as it is' });
    await user.keyboard('{Escape}');
    expect(await body()).toHaveFocus();
    expect(screen.queryByRole('button', { name: 'Post it as it is' })).not.toBeInTheDocument();
    await write(user, ' And Sanjay.');
    await hints();
    await screen.findByText(/“Sanjay”/);
    await post(user);
    await press(user, 'Post it as it is');
    await announced('Your comment is posted.');
    expect(await posted(site)).toBe(1);
  });

  it('asks nothing about a name that was left', async () => {
    const site = await openSite();
    const { user } = await openPage('/posts/rotas');
    await begin(user, 'I asked Priya.');
    await press(user, 'Leave it: Priya');
    expect(await body()).toHaveFocus();
    await post(user);
    await announced('Your comment is posted.');
    expect(await posted(site)).toBe(1);
  });

  it('asks a differing reply once whether to say back the other view', async () => {
    const site = await openSite();
    await site.say('member', 'rotas', { body: 'Nobody needs a rota.' });
    const { user } = await openPage('/posts/rotas');
    await press(user, 'Reply: Warm Window');
    await write(user, 'I need one.');
    await user.click(screen.getByRole('radio', { name: 'I see it differently' }));
    await post(user);
    await screen.findByRole('group', { name: /say first what you understood Warm Window to say/ });
    await press(user, 'Say it back first');
    expect(screen.getByRole('textbox', { name: /^What I understood/ })).toHaveFocus();
    expect(await body()).toHaveValue('I need one.');
    await post(user);
    await announced('Your comment is posted.');
    expect(await posted(site)).toBe(2);
  });

  it('posts a differing reply anyway with one press', async () => {
    const site = await openSite();
    await site.say('member', 'rotas', { body: 'Nobody needs a rota.' });
    const { user } = await openPage('/posts/rotas');
    await press(user, 'Reply: Warm Window');
    await write(user, 'I need one.');
    await user.click(screen.getByRole('radio', { name: 'I see it differently' }));
    await post(user);
    await press(user, 'Post anyway');
    await announced('Your comment is posted.');
    expect(await posted(site)).toBe(2);
  });

  it('asks nothing of a differing view that answers the question of the post', async () => {
    const site = await openSite();
    const { user } = await openPage('/posts/rotas');
    await begin(user, 'I need one.');
    await user.click(screen.getByRole('radio', { name: 'I see it differently' }));
    await post(user);
    await announced('Your comment is posted.');
    expect(await posted(site)).toBe(1);
  });
});

describe('editing a comment', () => {
  it('has the same hints, words to begin with, and question; leaving a hint makes no draft', async () => {
    const site = await openSite();
    await site.say('author', 'rotas', { body: 'I asked Priya.', alias: 'Tall Lamp', kind: 'question' });
    site.sessions.become('author');
    const { user } = await openPage('/posts/rotas');
    await press(user, /^More for the comment by Tall Lamp/);
    await press(user, 'Edit');
    expect(await screen.findByRole('group', { name: 'Words to begin with' })).toBeVisible();
    await hints();
    await write(user, ' We utilise it.');
    await press(user, 'Use it: utilise');
    expect(await body()).toHaveValue('I asked Priya. We use it.');
    await press(user, 'Save changes');
    await press(user, 'Save it as it is');
    await announced('Your comment is changed.');
    await screen.findByText('I asked Priya. We use it.');
  });
});
