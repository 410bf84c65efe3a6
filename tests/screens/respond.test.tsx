import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { announced, openPage, openSite } from '../render-app.tsx';

const words = () => screen.findByRole('textbox', { name: 'Your comment' });

it('a paragraph is responded to by its button: the comment carries its words, and the paragraph counts it', async () => {
  await openSite();
  const { user } = await openPage('/posts/rotas');
  await user.click(await screen.findByRole('button', { name: 'Respond to this paragraph' }));
  await announced('Your comment will show the words you respond to.');
  await waitFor(() => expect(document.activeElement).toHaveAccessibleName('Your comment'));
  expect(screen.getByRole('blockquote')).toHaveTextContent('A story.');
  await user.type(await words(), 'I know it.');
  await user.click(screen.getByRole('button', { name: 'Post comment' }));
  const comment = (await screen.findByText('I know it.')).closest('article')!;
  expect(within(comment).getByRole('blockquote')).toHaveTextContent('A story.');
  await screen.findByRole('button', { name: '1 comment on this paragraph' });
  expect(within(comment).getByRole('link', { name: 'See it in the post' })).toBeVisible();
});

it('words that are no longer in the post are refused, with what was typed kept, and can be taken out', async () => {
  const site = await openSite();
  const first = await openPage('/posts/rotas');
  await first.user.click(await screen.findByRole('button', { name: 'Respond to this paragraph' }));
  await first.user.type(await words(), 'I know it.');
  first.close();
  await site.db.write((trx) => trx.updateTable('posts').set({ html: '<p>Another one.</p>' }).execute());

  const { user } = await openPage('/posts/rotas');
  await user.click(await screen.findByRole('button', { name: 'Add your view' }));
  expect(await screen.findByRole('blockquote')).toHaveTextContent('A story.');
  expect(await words()).toHaveValue('I know it.');
  await user.click(screen.getByRole('button', { name: 'Post comment' }));
  await announced('no longer in the post');
  await user.click(await screen.findByRole('button', { name: 'Back to my draft' }));
  await user.click(await screen.findByRole('button', { name: 'Take these words out' }));
  expect(await words()).toHaveFocus();
  expect(await words()).toHaveValue('I know it.');
  await user.click(screen.getByRole('button', { name: 'Post comment' }));
  await announced('Your comment is posted.');
});
