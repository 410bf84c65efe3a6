import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { announced, openPage, openSite } from '../render-app.tsx';

const button = (name: string) => screen.findByRole('button', { name });
const seen = (text: string) => screen.getByText(text);

describe('folding', () => {
  it('works by keyboard, keeps the focus, and lasts on the device', async () => {
    const site = await openSite();
    const first = await site.say('guest', 'rotas');
    await site.say('member', 'rotas', { parentId: first.id, body: 'A reply.' });
    let page = await openPage('/posts/rotas');
    (await button('Fold replies to Blue Kettle')).focus();
    await page.user.keyboard('{Enter}');
    const folded = await button('Show 1 reply to Blue Kettle');
    expect(folded).toHaveFocus();
    expect(seen('A reply.')).not.toBeVisible();
    await page.user.keyboard(' ');
    expect(seen('A reply.')).toBeVisible();
    await page.user.keyboard(' ');
    page.close();

    page = await openPage('/posts/rotas');
    expect(await button('Show 1 reply to Blue Kettle')).toHaveAttribute('aria-expanded', 'false');
    expect(seen('A reply.')).not.toBeVisible();
    page.close();

    await openPage(`/posts/rotas/comments/${first.id}`);
    expect(await screen.findByText('A reply.'), 'one conversation is shown whole').toBeVisible();
  });

  it('of all replies also folds those that come in later, and opens all again', async () => {
    const site = await openSite();
    for (let i = 1; i <= 21; i++) {
      const { id } = await site.say(i % 2 ? 'guest' : 'member', 'rotas', { body: `Comment ${i}.` });
      if (i % 20 === 1) await site.say('author', 'rotas', { parentId: id, body: `Reply to ${i}.` });
    }
    const { user } = await openPage('/posts/rotas');
    const all = await button('Fold all replies');
    await user.click(all);
    await announced('All replies are folded.');
    expect(all).toHaveAccessibleName('Open all replies');
    expect(all).toHaveFocus();
    expect(seen('Reply to 1.')).not.toBeVisible();
    await user.click(screen.getByRole('link', { name: 'Show more comments' }));
    expect(await screen.findByText('Comment 21.')).toBeVisible();
    expect(seen('Reply to 21.')).not.toBeVisible();
    await user.click(all);
    await announced('All replies are open.');
    for (const text of ['Reply to 1.', 'Reply to 21.']) expect(seen(text)).toBeVisible();
  });

  it('is offered where there is something to fold', async () => {
    const site = await openSite();
    await site.say('guest', 'rotas', { body: 'Alone.' });
    await openPage('/posts/rotas');
    expect(await screen.findByText('Alone.')).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Fold/ })).not.toBeInTheDocument();
  });

  it('opens where one replies, so that one’s own reply is seen', async () => {
    const site = await openSite();
    const first = await site.say('guest', 'rotas');
    await site.say('member', 'rotas', { parentId: first.id, body: 'A reply.' });
    const { user } = await openPage('/posts/rotas');
    await user.click(await button('Fold replies to Blue Kettle'));
    await user.click(screen.getByRole('button', { name: /^Reply/ }));
    await user.type(await screen.findByRole('textbox', { name: 'Your comment' }), 'Mine.');
    await user.type(await screen.findByLabelText('Name to show'), 'Own Name');
    await user.click(screen.getByRole('button', { name: 'Post comment' }));
    await waitFor(() => expect(seen('Mine.')).toBeVisible());
    expect(seen('A reply.')).toBeVisible();
  });
});
