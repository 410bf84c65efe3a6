import { screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { faults } from '../../mocks/handlers.ts';
import { announced, openPage, openSite, origin } from '../render-app.tsx';

afterEach(() => {
  location.hash = '';
});

describe('asking for a link', () => {
  it('asks for an address that can be one', async () => {
    await openSite();
    const { user } = await openPage('/sign-in');
    const email = await screen.findByRole('textbox', { name: 'Your e-mail address' });
    await user.type(email, 'not an address');
    await user.click(screen.getByRole('button', { name: 'Send me a link' }));
    await announced('Write an e-mail address, like name@example.org.');
    expect(email).toBeInvalid();
    expect(email).toHaveAccessibleDescription('Write an e-mail address, like name@example.org.');
  });

  it.each(['moderator@example.org', 'nobody-knows@example.org'])(
    'says the same whether the address is known or not: %s',
    async (address) => {
      await openSite();
      const { user } = await openPage('/sign-in');
      await user.type(await screen.findByRole('textbox', { name: 'Your e-mail address' }), address);
      await user.click(screen.getByRole('button', { name: 'Send me a link' }));
      expect(await screen.findByRole('heading', { name: 'Look in your e-mail' })).toBeVisible();
      expect(
        screen.getByText(
          `If ${address} belongs to somebody who can sign in here, a link is on its way. It works once, for 20 minutes.`,
        ),
      ).toBeVisible();
      await user.click(screen.getByRole('button', { name: 'Use another address' }));
      expect(screen.getByRole('textbox', { name: 'Your e-mail address' })).toBeVisible();
    },
  );

  it('says when no answer came, and keeps the address', async () => {
    const site = await openSite();
    const { user } = await openPage('/sign-in');
    const email = await screen.findByRole('textbox', { name: 'Your e-mail address' });
    await user.type(email, 'moderator@example.org');
    site.use(...faults['no answer']);
    await user.click(screen.getByRole('button', { name: 'Send me a link' }));
    await announced('We could not reach the site.');
    expect(email).toHaveValue('moderator@example.org');
  });
});

describe('opening the link', () => {
  it('signs in when the button is pressed, and the pages know who it is', async () => {
    const site = await openSite();
    await site.sessions.sendLink('moderator@example.org', new Request(origin));
    location.hash = '#token=token-of-moderator';
    const { user, router } = await openPage('/sign-in/confirm#token=token-of-moderator');
    const button = await screen.findByRole('button', { name: 'Sign in' });
    await waitFor(() => expect(button).toHaveAttribute('aria-disabled', 'false'));
    await user.click(button);
    await announced('You are signed in.');
    await waitFor(() => expect(router.state.location.pathname).toBe('/'));
    expect(await screen.findByText('Signed in as moderator@example.org')).toBeVisible();
    expect(screen.getAllByRole('link', { name: 'Moderation' })[0]).toBeVisible();
    await user.click(screen.getAllByRole('button', { name: 'Sign out' })[0]!);
    await announced('You are signed out.');
    expect(screen.queryByText('Signed in as moderator@example.org')).not.toBeInTheDocument();
  });

  it('says when the link is not complete', async () => {
    await openSite();
    await openPage('/sign-in/confirm');
    expect(await screen.findByText(/This link is not complete/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Ask for a new link' })).toHaveAttribute('href', '/sign-in');
  });

  it('says when it was used before', async () => {
    await openSite();
    location.hash = '#token=used';
    const { user } = await openPage('/sign-in/confirm#token=used');
    const button = await screen.findByRole('button', { name: 'Sign in' });
    await waitFor(() => expect(button).toHaveAttribute('aria-disabled', 'false'));
    await user.click(button);
    expect(await screen.findByRole('alert')).toHaveTextContent(/link/);
  });
});
