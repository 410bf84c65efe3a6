import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { faults } from '../../mocks/handlers.ts';
import { openPage, openSite } from '../render-app.tsx';
import { chain, storeThread, topLevel } from '../api/big-thread.ts';

const picture = () => screen.getByRole('group', { name: /, as a picture$/ });
const pieces = () => within(picture()).getAllByRole('link');
const names = () => pieces().map((piece) => piece.getAttribute('aria-label'));

/** A branch of three, and a question alone. */
async function open(path = '/posts/rotas/map') {
  const site = await openSite();
  const large = await site.say('author', 'rotas', { kind: 'differ', body: 'I walk home in the dark.' });
  const reply = await site.say('member', 'rotas', { kind: 'agree', parentId: large.id, body: 'So do I.' });
  const last = await site.say('guest', 'rotas', { parentId: reply.id, body: 'There is no bus.' });
  const question = await site.say('other-guest', 'rotas', { kind: 'question', body: 'Who *decides*?' });
  const page = await openPage(path);
  await screen.findByRole('heading', { name: /^(Map of the debate|Replies to)/ });
  return { site, large, reply, last, question, ...page };
}

describe('the map of a debate', () => {
  it('is a picture of links, each with its author, kind, size and first words', async () => {
    const { large, question } = await open();
    expect(screen.getByRole('heading', { name: 'Map of the debate' })).toBeVisible();
    expect(screen.getByText('4 comments.')).toBeVisible();
    expect(names()).toEqual([
      'Quiet Harbour. 3 comments. “I walk home in the dark.” Support worker. Sees it differently.',
      'Green Bicycle. 1 comment. “Who decides?” Support worker. Question.',
    ]);
    expect(pieces().map((piece) => piece.getAttribute('href'))).toEqual([
      `/posts/rotas/map?branch=${large.id}`,
      `/posts/rotas/comments/${question.id}`,
    ]);
    const legend = screen.getByRole('list', { name: 'What the patterns mean' });
    expect(
      within(legend)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(['Sees it differently', 'Question']);
    expect(document.querySelectorAll('section.map [style]')).toHaveLength(0);
  });

  it('says the same as a table, with the same links', async () => {
    const { user, large, question } = await open();
    await user.click(screen.getByText('The same as a table'));
    const table = screen.getByRole('table', { name: 'Branches, the largest first' });
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map((cell) => cell.textContent),
    ).toEqual(['Comment', 'Kind', 'Size']);
    const [, first, second] = within(table).getAllByRole('row');
    expect(within(first!).getByRole('rowheader')).toHaveTextContent(
      'Quiet HarbourSupport worker“I walk home',
    );
    expect(within(first!).getByRole('link', { name: /^3 comments: look inside/ })).toHaveAttribute(
      'href',
      `/posts/rotas/map?branch=${large.id}`,
    );
    expect(within(second!).getByRole('link')).toHaveAttribute('href', `/posts/rotas/comments/${question.id}`);
  });

  it('is walked by arrow keys, and opens a branch in place with its own address and a way up', async () => {
    const { user, router, reply, large } = await open();
    const [first, second] = pieces();
    first!.focus();
    await user.keyboard('{End}');
    expect(second).toHaveFocus();
    await user.keyboard('{Home}');
    expect(first).toHaveFocus();
    // Enter is for a real browser: jsdom follows no link of a picture (tests/journeys/map.test.ts).
    await user.click(first!);
    const heading = await screen.findByRole('heading', { name: 'Replies to Quiet Harbour' });
    await waitFor(() => expect(heading).toHaveFocus());
    expect(router.state.location.search).toBe(`?branch=${large.id}`);
    expect(names()).toEqual(['Warm Window. 2 comments. “So do I.” Support worker. Agrees.']);
    expect(screen.getByRole('link', { name: 'Read this comment' })).toHaveAttribute(
      'href',
      `/posts/rotas/comments/${large.id}`,
    );

    await user.click(pieces()[0]!);
    await screen.findByRole('heading', { name: 'Replies to Warm Window' });
    expect(router.state.location.search).toBe(`?branch=${reply.id}`);
    const path = screen.getByRole('navigation', { name: 'Where this is in the debate' });
    expect(
      within(path)
        .getAllByRole('link')
        .map((link) => link.textContent),
    ).toEqual(['Whole debate', 'Quiet Harbour']);
    await router.navigate(-1);
    await screen.findByRole('heading', { name: 'Replies to Quiet Harbour' });
    await user.click(screen.getByRole('link', { name: 'Whole debate' }));
    await screen.findByRole('heading', { name: 'Map of the debate' });
    expect(router.state.location.search).toBe('');
  });

  it('shows of a hidden comment the size of its branch alone', async () => {
    const { site, large, close } = await open();
    await site.ask('moderator', 'POST', `/api/comments/${large.id}/hide`, { reason: 'spam', note: null });
    close();
    await openPage(`/posts/rotas/map?branch=${large.id}`);
    expect(
      await screen.findByRole('heading', { name: 'Replies to a comment that is not shown' }),
    ).toBeVisible();
    expect(document.querySelector('section.map')).not.toHaveTextContent(/Quiet Harbour|walk home/);
    expect(screen.getByRole('link', { name: 'Show in the conversation' })).toBeVisible();
  });

  it('says so where nobody has answered', async () => {
    const site = await openSite();
    const { close } = await openPage('/posts/rotas/map');
    expect(await screen.findByText('There is nothing to draw yet.')).toBeVisible();
    close();
    const { id } = await site.say('guest', 'rotas');
    await openPage(`/posts/rotas/map?branch=${id}`);
    expect(await screen.findByText('Nobody has answered this comment yet.')).toBeVisible();
  });

  it('leads to the whole map from the address of a branch that is not there', async () => {
    const { router } = await open('/posts/rotas/map?branch=nothing');
    expect(router.state.location.search).toBe('');
    expect(pieces()).toHaveLength(2);
  });

  it('says that it did not load, and can be tried again, with the post still there', async () => {
    const site = await openSite();
    await site.say('guest', 'rotas');
    const { user, router } = await openPage('/posts/rotas');
    await screen.findByRole('article', { name: /^Comment by/ });
    site.use(...faults['no answer']);
    await router.navigate('/posts/rotas/map');
    expect(await screen.findByText('This did not load.')).toBeVisible();
    expect(screen.getByRole('heading', { level: 1 })).toBeVisible();
    site.server.resetHandlers();
    await user.click(screen.getByRole('link', { name: 'Try again' }));
    await screen.findByRole('heading', { name: 'Map of the debate' });
  });
});

describe('the map of a large debate', () => {
  it('draws what is too small together, by kind, and measures a very large branch only in part', async () => {
    const site = await openSite({ posts: ['wide', 'deep'] });
    const posts = await site.db.read.selectFrom('posts').select(['id', 'slug']).execute();
    const idOf = (slug: string) => posts.find((post) => post.slug === slug)?.id ?? '';
    await storeThread(site.db, idOf('wide'), topLevel(500), Date.now());
    const [first = ''] = await storeThread(site.db, idOf('deep'), chain(2_100), Date.now());

    const { close } = await openPage('/posts/wide/map');
    await screen.findByRole('heading', { name: 'Map of the debate' });
    const drawn = pieces().length;
    expect(drawn).toBeLessThanOrEqual(40);
    expect(screen.getByRole('heading', { name: `${500 - drawn} smaller branches` })).toBeVisible();
    expect(screen.getByText(`No kind chosen: ${500 - drawn} comments`)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Read them in the conversation' })).toHaveAttribute(
      'href',
      '/posts/wide?order=discussed',
    );
    close();

    await openPage(`/posts/deep/map?branch=${first}`);
    await screen.findByText(/This branch is very large/);
    expect(screen.getByText('2,100 comments.')).toBeVisible();
    expect(names()[0]).toContain('at least 2,001 comments');
  });
});
