import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { faults } from '../../mocks/handlers.ts';
import { announced, openPage, openSite } from '../render-app.tsx';

const heading = 'Not posted yet, kept on this device';

describe('a draft', () => {
  it('is shown when the page is opened again, and is gone on with in its place', async () => {
    await openSite();
    const first = await openPage('/posts/rotas');
    await first.user.click(await screen.findByRole('button', { name: 'Add your view' }));
    await first.user.type(await screen.findByRole('textbox', { name: 'Your comment' }), 'Words I began.');
    first.close();

    const { user } = await openPage('/posts/rotas');
    const kept = await screen.findByRole('region', { name: heading });
    expect(within(kept).getByText('Words I began.')).toBeVisible();
    await user.click(within(kept).getByRole('button', { name: 'Go on writing' }));
    expect(await screen.findByRole('textbox', { name: 'Your comment' })).toHaveValue('Words I began.');
    expect(screen.queryByRole('region', { name: heading })).not.toBeInTheDocument();

    await user.click(screen.getByRole('button', { name: 'Post comment' }));
    await announced('Your comment is posted.');
    expect(screen.queryByRole('region', { name: heading })).not.toBeInTheDocument();
  });

  it('stays within reach when the debate was closed meanwhile, and can be deleted with undo', async () => {
    const site = await openSite();
    const first = await openPage('/posts/rotas');
    await first.user.click(await screen.findByRole('button', { name: 'Add your view' }));
    await first.user.type(await screen.findByRole('textbox', { name: 'Your comment' }), 'Words too late.');
    first.close();
    await site.ask('moderator', 'POST', '/api/posts/rotas/close');

    const { user } = await openPage('/posts/rotas');
    const kept = await screen.findByRole('region', { name: heading });
    expect(within(kept).getByText(/You cannot post this here now/)).toBeVisible();
    expect(within(kept).queryByRole('button', { name: 'Go on writing' })).not.toBeInTheDocument();
    await user.click(within(kept).getByRole('button', { name: 'Delete this draft' }));
    expect(screen.queryByText('Words too late.')).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('Words too late.')).toBeVisible();
  });

  it('that could not be sent is within reach on another page of the debate too', async () => {
    const site = await openSite();
    const comment = await site.say('author', 'rotas', { body: 'A comment.' });
    const { user, router } = await openPage('/posts/rotas');
    await user.click(await screen.findByRole('button', { name: 'Add your view' }));
    await user.type(await screen.findByRole('textbox', { name: 'Your comment' }), 'Words sent in vain.');
    site.use(...faults['no answer']);
    await user.click(screen.getByRole('button', { name: 'Post comment' }));
    await screen.findByText('Could not be sent.');
    expect(screen.queryByRole('region', { name: heading })).not.toBeInTheDocument();
    site.server.resetHandlers();

    await act(() => router.navigate(`/posts/rotas/comments/${comment.id}`));
    const kept = await screen.findByRole('region', { name: heading });
    expect(within(kept).getByText('Words sent in vain.')).toBeVisible();
    expect(within(kept).getByRole('link', { name: 'Show the whole debate' })).toBeVisible();
  });
});
