import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { PostPage } from '../../src/contract/post.ts';
import { putEasyRead } from '../../src/server/easy-read/store.ts';
import { readEasyReadFile } from '../../src/server/easy-read/easy-read-file.ts';
import { openPage, openSite } from '../render-app.tsx';

const file = `---
title: Lists of work
question: Who decides?
---
## Times

![A calendar](calendar)
A rota is a list.

No picture here.
`;

async function open(path: string) {
  const site = await openSite({ posts: ['rotas', 'other'] });
  const { posts } = (await site.ask('guest', 'GET', '/api/posts')) as PostPage;
  const id = posts.find(({ slug }) => slug === 'rotas')?.id ?? '';
  await site.db.write((trx) => putEasyRead(trx, id, readEasyReadFile(file), 1));
  return openPage(path);
}

describe('an Easy Read version', () => {
  it('is found from its post, has a picture beside each sentence, and leads back and to the debate', async () => {
    const { user, router } = await open('/posts/rotas');
    await user.click(await screen.findByRole('link', { name: 'Easy Read' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Lists of work' })).toBeVisible();
    expect(router.state.location.pathname).toBe('/posts/rotas/easy-read');
    await waitFor(() => expect(document.title).toBe('Lists of work – Easy Read – Equal Say'));
    expect(screen.getByRole('heading', { level: 2, name: 'Times' })).toBeVisible();
    expect(screen.getByText('A rota is a list.')).toHaveAttribute('data-sentence');
    expect(screen.getAllByRole('img').map((one) => one.getAttribute('alt'))).toEqual(['A calendar']);
    expect(screen.getByText('No picture here.')).toBeVisible();
    expect(screen.getByRole('heading', { level: 2, name: 'Who decides?' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'CC BY-SA 4.0' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Easy Read', current: 'page' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Be the first to answer' })).toHaveAttribute(
      'href',
      '/posts/rotas#debate',
    );
    await user.click(screen.getByRole('link', { name: 'Whole text' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'The title of rotas' })).toBeVisible();
  });

  it('is where the title of a post leads to, for who reads Easy Read first', async () => {
    localStorage.setItem('equal-say:reading', '{"easyReadFirst":true}');
    await open('/');
    const rotas = await screen.findByRole('link', { name: 'The title of rotas' });
    await waitFor(() => expect(rotas).toHaveAttribute('href', '/posts/rotas/easy-read'));
    expect(screen.getByRole('link', { name: 'The title of other' })).toHaveAttribute('href', '/posts/other');
  });

  it('leads to the post where there is none', async () => {
    const { router } = await open('/posts/other/easy-read');
    expect(await screen.findByRole('heading', { level: 1, name: 'The title of other' })).toBeVisible();
    expect(router.state.location.pathname).toBe('/posts/other');
    expect(screen.queryByRole('link', { name: 'Easy Read' })).not.toBeInTheDocument();
  });
});

describe('how to comment', () => {
  it('is found at the foot of every page, and has an Easy Read version', async () => {
    const { user } = await open('/');
    await user.click(await screen.findByRole('link', { name: 'How to comment' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'How to comment' })).toBeVisible();
    await user.click(screen.getByRole('link', { name: 'Easy Read' }));
    expect(await screen.findByText('Your answer is called a comment.')).toBeVisible();
  });
});
