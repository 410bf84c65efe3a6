import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { openPage, openSite } from '../render-app.tsx';

it('a conversation is at the address of its own post, and at no other', async () => {
  const site = await openSite({ posts: ['rotas', 'plans'] });
  const { id } = await site.say('guest', 'rotas', { body: 'We tried it.' });
  const own = await openPage(`/posts/rotas/comments/${id}`);
  expect(await screen.findByText('We tried it.')).toBeVisible();
  own.close();
  await openPage(`/posts/plans/comments/${id}`);
  expect(await screen.findByRole('heading', { name: 'This page is not here' })).toBeVisible();
  expect(screen.queryByText('We tried it.')).toBeNull();
});
