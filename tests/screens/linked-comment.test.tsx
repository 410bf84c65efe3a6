import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import { openPage, openSite } from '../render-app.tsx';

it('a comment that an address points at can be asked for again when the signal was lost', async () => {
  const site = await openSite();
  for (let i = 1; i <= 20; i++) await site.say(i % 2 ? 'guest' : 'member', 'rotas');
  const far = await site.say('author', 'rotas', { body: 'Far away.' });
  site.use(http.get('*/api/comments/:id/context', () => HttpResponse.error()));
  const { user } = await openPage(`/posts/rotas#comment-${far.id}`);
  const again = await screen.findByRole('button', { name: 'Try again' });
  expect(screen.getByText(/^We could not reach the site\./, { selector: '.toast *' })).toBeVisible();
  site.server.resetHandlers();
  await user.click(again);
  const text = await screen.findByText('Far away.');
  await waitFor(() => expect(text.closest('article')).toHaveFocus());
});

it('a comment of another debate is not shown in this one', async () => {
  const site = await openSite({ posts: ['rotas', 'plans'] });
  const other = await site.say('guest', 'plans', { body: 'Elsewhere.' });
  await openPage(`/posts/rotas#comment-${other.id}`);
  expect(await screen.findByText(/^This comment is not here\./, { selector: '.toast *' })).toBeVisible();
  expect(screen.queryByText('Elsewhere.')).toBeNull();
});
