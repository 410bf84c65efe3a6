import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { faults } from '../../mocks/handlers.ts';
import { openPage, openSite } from '../render-app.tsx';

describe('the list of posts', () => {
  it('shows each post, newest first, with its question and who has spoken', async () => {
    const site = await openSite({ posts: ['older', 'newer'] });
    await site.say('guest', 'older', { pointOfView: 'family' });
    await site.say('member', 'older', { pointOfView: 'manager' });
    await openPage('/');
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Read a story. Answer its question.' }),
    ).toBeVisible();
    const [newer, older] = screen.getAllByRole('article');
    expect(within(newer!).getByRole('link', { name: 'The title of newer' })).toHaveAttribute(
      'href',
      '/posts/newer',
    );
    expect(newer).toHaveTextContent('What would you change first?');
    expect(newer).toHaveTextContent('No comments yet');
    expect(older).toHaveTextContent('2 comments from 2 points of view');
    await expect.poll(() => document.title).toBe('Equal Say');
  });

  it('says so when there is no post yet', async () => {
    await openSite({ posts: [] });
    await openPage('/');
    expect(await screen.findByText('There are no posts yet.')).toBeVisible();
  });

  it('shows more posts when asked', async () => {
    await openSite({ posts: Array.from({ length: 21 }, (_, i) => `post-${i}`) });
    const { user } = await openPage('/');
    await user.click(await screen.findByRole('link', { name: 'Show more posts' }));
    expect(await screen.findByRole('link', { name: 'The title of post-0' })).toBeVisible();
    expect(screen.getAllByRole('article')).toHaveLength(21);
    expect(screen.queryByRole('link', { name: 'Show more posts' })).not.toBeInTheDocument();
  });

  it('says that it did not load, and offers to try again', async () => {
    const site = await openSite();
    site.use(...faults['no answer']);
    await openPage('/');
    expect(await screen.findByRole('heading', { name: 'This did not load.' })).toBeVisible();
    expect(screen.getByText(/The connection may have been lost/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Try again' })).toBeVisible();
  });

  it('leads to a post, whose heading takes the focus', async () => {
    await openSite();
    const { user } = await openPage('/');
    await user.click(await screen.findByRole('link', { name: 'The title of rotas' }));
    const heading = await screen.findByRole('heading', { level: 1, name: 'The title of rotas' });
    await expect.poll(() => document.activeElement).toBe(heading);
  });
});

describe('an address where nothing is', () => {
  it.each(['/nothing', '/posts/nothing', '/posts/nothing/comments/0198c0de-0000-7000-8000-000000000000'])(
    'says so: %s',
    async (path) => {
      await openSite();
      await openPage(path);
      expect(await screen.findByRole('heading', { name: 'This page is not here' })).toBeVisible();
      expect(screen.getByRole('link', { name: 'Go to all posts' })).toHaveAttribute('href', '/');
      await expect.poll(() => document.title).toBe('This page is not here – Equal Say');
    },
  );

  it('says that a mistake is ours when the server fails', async () => {
    const site = await openSite();
    site.use(...faults['server error']);
    await openPage('/posts/rotas');
    expect(await screen.findByRole('heading', { level: 1 })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Go to all posts' })).toBeVisible();
  });
});
