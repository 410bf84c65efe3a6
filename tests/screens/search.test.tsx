import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { faults } from '../../mocks/handlers.ts';
import { limits } from '../../src/contract/limits.ts';
import { announced, openPage, openSite } from '../render-app.tsx';

async function openSearch(path = '/search') {
  const site = await openSite();
  await site.say('author', 'rotas', { body: 'The rota was made in May.', kind: 'change' });
  await site.say('member', 'rotas', { body: 'Who reads a rota?', pointOfView: 'manager' });
  return { site, ...(await openPage(path)) };
}
const search = async () => within(await screen.findByRole('search'));
const headings = () => screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);

describe('search', () => {
  it('says what it does before anything was typed', async () => {
    await openSearch();
    expect(await screen.findByRole('heading', { level: 1, name: 'Search' })).toBeVisible();
    expect(screen.getByText(/^Write one word or more/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Search', current: 'page' })).toBeVisible();
  });

  it('finds comments and posts by what is typed, with an address to share', async () => {
    const { user, router } = await openSearch();
    await user.type((await search()).getByLabelText('Words to look for'), 'rota banana{Enter}');
    expect(await screen.findByText('Nothing has all of these words: rota banana.')).toBeVisible();
    const words = (await search()).getByLabelText('Words to look for');
    await user.clear(words);
    await user.type(words, 'rotas');
    await user.click((await search()).getByRole('button', { name: 'Search' }));
    expect(await screen.findByText('1 post and 2 comments')).toBeVisible();
    expect(headings()).toEqual([
      'The title of rotas',
      'Warm Window in The title of rotas',
      'Quiet Harbour in The title of rotas',
    ]);
    expect(screen.getAllByText('rota', { selector: 'mark' })).toHaveLength(2);
    expect(router.state.location).toMatchObject({ pathname: '/search', search: '?q=rotas' });
    await announced('1 post and 2 comments');
    await router.navigate(-1);
    expect(await screen.findByText('Nothing has all of these words: rota banana.')).toBeVisible();
    expect((await search()).getByLabelText('Words to look for')).toHaveValue('rota banana');
  });

  it('leads to the comment in its debate', async () => {
    const { user, router } = await openSearch('/search?q=may');
    await user.click(await screen.findByRole('link', { name: 'Quiet Harbour in The title of rotas' }));
    expect(await screen.findByText('The rota was made in May.')).toBeVisible();
    await waitFor(() => expect(router.state.location.pathname).toMatch(/^\/posts\/rotas\/comments\//));
  });

  it('finds posts by their title', async () => {
    await openSearch('/search?q=title');
    const posts = within(await screen.findByRole('region', { name: 'Posts' }));
    expect(posts.getByRole('link', { name: 'The title of rotas' })).toHaveAttribute('href', '/posts/rotas');
  });

  it('is narrowed by kind and point of view, and made wide again', async () => {
    const { user } = await openSearch('/search?q=rota');
    await screen.findByText('2 comments');
    await user.selectOptions((await search()).getByLabelText('Point of view'), 'Managers');
    await user.click((await search()).getByRole('button', { name: 'Search' }));
    expect(await screen.findByText('1 comment')).toBeVisible();
    expect(headings()).toEqual(['Warm Window in The title of rotas']);
    await user.selectOptions((await search()).getByLabelText('Kind of comment'), 'A change I’d like');
    await user.click((await search()).getByRole('button', { name: 'Search' }));
    expect(await screen.findByText('Nothing has all of these words: rota.')).toBeVisible();
    await user.click(screen.getByRole('link', { name: 'Look in all comments' }));
    expect(await screen.findByText('2 comments')).toBeVisible();
  });

  it('shows more in place, and goes there', async () => {
    const { site, close } = await openSearch();
    close();
    for (let n = 0; n < limits.search.page + 2; n += 1)
      await site.say(n % 2 ? 'author' : 'member', 'rotas', { body: `Apples, number ${n}.` });
    const { user } = await openPage('/search?q=apples');
    expect(await screen.findByText(`more than ${limits.search.page} comments`)).toBeVisible();
    await user.click(screen.getByRole('link', { name: 'Show more comments' }));
    await announced('2 more comments shown.');
    expect(document.activeElement).toHaveTextContent('Apples, number 1.');
    expect(screen.getByText(`${limits.search.page + 2} comments`)).toBeVisible();
  });

  it('says when no answer comes, and keeps what was looked for', async () => {
    const { site, user, router } = await openSearch();
    const words = (await search()).getByLabelText('Words to look for');
    site.use(...faults['no answer']);
    await user.type(words, 'rota{Enter}');
    expect(await screen.findByText('This did not load.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Try again' })).toBeVisible();
    expect(router.state.location.search).toBe('?q=rota');
  });
});
