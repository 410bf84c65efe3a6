import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openPage, openSite } from '../render-app.tsx';

const commentBy = async (name: string) =>
  (await screen.findByRole('heading', { name, level: 3 })).closest('article')!;

describe('a post', () => {
  it('tells its story, asks its question, and shows the debate', async () => {
    const site = await openSite();
    await site.say('guest', 'rotas', { pointOfView: 'family', kind: 'experience', body: 'We *tried* it.' });
    await openPage('/posts/rotas');
    expect(await screen.findByRole('heading', { level: 1, name: 'The title of rotas' })).toBeVisible();
    expect(screen.getByText('A story.')).toBeVisible();
    expect(screen.getByRole('heading', { name: 'What would you change first?' })).toBeVisible();
    const debate = screen.getByRole('region', { name: '1 comment' });
    const comment = within(debate).getByRole('article');
    expect(comment).toHaveTextContent('Blue Kettle');
    expect(comment).toHaveTextContent('Family or friend');
    expect(comment).toHaveTextContent('From experience');
    expect(within(comment).getByText('tried').tagName).toBe('EM');
    expect(
      within(comment).getByRole('link', { name: /^this minute: link to this comment, .+ at / }),
    ).toHaveTextContent('this minute');
    await expect.poll(() => document.title).toBe('The title of rotas – Equal Say');
  });

  it('says when nobody has answered', async () => {
    await openSite();
    await openPage('/posts/rotas');
    expect(await screen.findByText('Nobody has answered yet.')).toBeVisible();
    expect(screen.getByRole('region', { name: 'The debate' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Add your view' })).toBeVisible();
  });

  it('shows who has been heard, and who has not', async () => {
    const site = await openSite();
    await site.say('guest', 'rotas', { pointOfView: 'family' });
    await site.say('member', 'rotas', { pointOfView: 'not-said' });
    const { user } = await openPage('/posts/rotas');
    const line = await screen.findByText('Heard: 1 point of view');
    await user.click(line);
    const heard = line.closest('details')!;
    expect(heard).toHaveAttribute('open');
    const groups = within(heard)
      .getAllByRole('listitem')
      .map((item) => item.textContent);
    expect(groups).toContain('Families and friends1 comment');
    expect(groups).toContain('ManagersNot heard yet0 comments');
    expect(groups).toContain('Rather not say1 comment');
  });
});

describe('a thread', () => {
  it('nests replies, and each names whom it answers', async () => {
    const site = await openSite();
    const first = await site.say('guest', 'rotas');
    await site.say('member', 'rotas', { parentId: first.id });
    await openPage('/posts/rotas');
    const reply = (await screen.findByRole('heading', { name: 'Warm Window', level: 4 })).closest('article')!;
    expect(within(reply).getByRole('link', { name: 'Blue Kettle' })).toHaveAttribute(
      'href',
      `#comment-${first.id}`,
    );
    expect(reply.closest('ol')?.closest('li')).toContainElement(await commentBy('Blue Kettle'));
  });

  it('folds and unfolds replies, and the button stays', async () => {
    const site = await openSite();
    const first = await site.say('guest', 'rotas');
    await site.say('member', 'rotas', { parentId: first.id });
    const { user } = await openPage('/posts/rotas');
    const button = await screen.findByRole('button', { name: 'Fold replies to Blue Kettle' });
    expect(button).toHaveAttribute('aria-expanded', 'true');
    await user.click(button);
    expect(screen.queryByRole('heading', { name: 'Warm Window' })).not.toBeInTheDocument();
    expect(button).toHaveFocus();
    expect(button).toHaveAccessibleName('Show 1 reply to Blue Kettle');
    expect(button).toHaveAttribute('aria-expanded', 'false');
    await user.click(button);
    expect(screen.getByRole('heading', { name: 'Warm Window' })).toBeVisible();
  });

  it('loads more replies in place, says so, and focuses the first new one', async () => {
    const site = await openSite();
    const first = await site.say('guest', 'rotas');
    for (let i = 1; i <= 5; i++)
      await site.say('member', 'rotas', { parentId: first.id, body: `Reply number ${i}.` });
    const { user } = await openPage('/posts/rotas');
    expect(await screen.findByText('Reply number 3.')).toBeVisible();
    expect(screen.queryByText('Reply number 4.')).not.toBeInTheDocument();
    await user.click(screen.getByRole('link', { name: 'Show 2 more replies to Blue Kettle' }));
    const fourth = await screen.findByText('Reply number 4.');
    expect(screen.getByText('Reply number 5.')).toBeVisible();
    await waitFor(() => expect(fourth.closest('article')).toHaveFocus());
    expect(screen.getByRole('status')).toHaveTextContent(/more comments? shown/);
    expect(screen.queryByRole('link', { name: /more repl/ })).not.toBeInTheDocument();
  });

  it('loads more comments at its end', async () => {
    const site = await openSite();
    for (let i = 1; i <= 21; i++)
      await site.say(i % 2 ? 'guest' : 'member', 'rotas', { body: `Comment number ${i}.` });
    const { user } = await openPage('/posts/rotas');
    await user.click(await screen.findByRole('link', { name: 'Show more comments' }));
    const last = await screen.findByText('Comment number 21.');
    await waitFor(() => expect(last.closest('article')).toHaveFocus());
    expect(screen.queryByRole('link', { name: 'Show more comments' })).not.toBeInTheDocument();
  });

  it('has an order of its own in the address', async () => {
    const site = await openSite();
    await site.say('guest', 'rotas', { body: 'The first.' });
    await site.say('guest', 'rotas', { body: 'The second.' });
    const { user, router } = await openPage('/posts/rotas');
    const texts = () => screen.getAllByText(/^The (first|second)\.$/).map((one) => one.textContent);
    const orders = within(await screen.findByRole('navigation', { name: 'Order of comments' }));
    expect(orders.getByRole('link', { name: 'Oldest' })).toHaveAttribute('aria-current', 'page');
    expect(texts()).toEqual(['The first.', 'The second.']);
    await user.click(orders.getByRole('link', { name: 'Newest' }));
    await waitFor(() => expect(texts()).toEqual(['The second.', 'The first.']));
    expect(router.state.location.search).toBe('?order=newest');
    expect(orders.getByRole('link', { name: 'Newest' })).toHaveAttribute('aria-current', 'page');
  });
});

describe('one conversation', () => {
  it('shows the comment, what it answers, its replies, and the way to the whole debate', async () => {
    const site = await openSite();
    const top = await site.say('guest', 'rotas', { body: 'The top.' });
    const middle = await site.say('member', 'rotas', { parentId: top.id, body: 'The middle.' });
    await site.say('guest', 'rotas', { parentId: middle.id, body: 'The reply.' });
    await site.say('guest', 'rotas', { body: 'Something else.' });
    await openPage(`/posts/rotas/comments/${middle.id}`);
    expect(await screen.findByText('One conversation from a debate')).toBeVisible();
    for (const text of ['The top.', 'The middle.', 'The reply.'])
      expect(screen.getByText(text)).toBeVisible();
    expect(screen.queryByText('Something else.')).not.toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Show the whole debate' })).toHaveAttribute(
      'href',
      `/posts/rotas#comment-${middle.id}`,
    );
  });

  it('loads, unfolds and focuses the comment an address points at', async () => {
    const site = await openSite();
    for (let i = 1; i <= 20; i++) await site.say(i % 2 ? 'guest' : 'member', 'rotas');
    const far = await site.say('author', 'rotas', { body: 'Far away.' });
    const below = await site.say('member', 'rotas', { parentId: far.id, body: 'Below it.' });
    await openPage(`/posts/rotas#comment-${below.id}`);
    const text = await screen.findByText('Below it.');
    await waitFor(() => expect(text.closest('article')).toHaveFocus());
    expect(screen.getByText('Far away.')).toBeVisible();
  });

  it('says when the comment an address points at is not there', async () => {
    await openSite();
    await openPage('/posts/rotas#comment-0198c0de-0000-7000-8000-000000000000');
    expect(await screen.findByText(/^This comment is not here\./, { selector: '.toast *' })).toBeVisible();
  });
});
