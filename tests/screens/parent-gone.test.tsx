import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { openPage, openSite } from '../render-app.tsx';

it('a reply goes on being written when its parent turns out to be hidden', async () => {
  const site = await openSite();
  const parent = await site.say('author', 'rotas');
  const replies = [];
  for (const body of ['One.', 'Two.', 'Three.', 'Four.'])
    replies.push(await site.say('member', 'rotas', { parentId: parent.id, body }));
  const { user, router } = await openPage('/posts/rotas');
  await user.click(await screen.findByRole('button', { name: 'Reply: Quiet Harbour' }));
  await user.type(await screen.findByRole('textbox', { name: 'Your comment' }), 'Wait.');

  await site.ask('moderator', 'POST', `/api/comments/${parent.id}/hide`, { reason: 'spam', note: null });
  await router.navigate(`/posts/rotas#comment-${replies.at(-1)?.id}`);
  expect(await screen.findByText('Four.')).toBeVisible();
  expect(screen.getByText('A moderator hid this comment.')).toBeVisible();
  expect(
    screen.getByText(/The comment you are answering is no longer shown/, { selector: '.notice' }),
  ).toBeVisible();
  expect(screen.getByRole('textbox', { name: 'Your comment' })).toHaveValue('Wait.');
});
