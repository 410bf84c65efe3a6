import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { faults } from '../../mocks/handlers.ts';
import { storeThread } from '../api/big-thread.ts';
import { announced, openPage, openSite } from '../render-app.tsx';

const rows = () => document.querySelectorAll('[data-comment]').length;

/** 24 top-level comments with four replies each. */
async function open() {
  const site = await openSite();
  const { id } = await site.db.read.selectFrom('posts').select('id').executeTakeFirstOrThrow();
  const places = Array.from({ length: 120 }, (_, at) => ({ parent: at % 5 === 0 ? null : at - (at % 5) }));
  await storeThread(site.db, id, places, Date.now() - 1000);
  const page = await openPage('/posts/rotas');
  // By its place: roles are looked up slowly among so many comments.
  await waitFor(() => expect(document.querySelector('.whole')).not.toBeNull(), { timeout: 15_000 });
  const whole = within(document.querySelector('.whole') as HTMLElement);
  return { site, ...page, whole, button: whole.getByRole('button', { name: 'Load the whole debate' }) };
}

describe('the whole debate', () => {
  it('is loaded when asked for, and the focus goes to where that is said', async () => {
    const { user, button, whole } = await open();
    expect(rows()).toBeLessThan(120);
    await user.click(button);
    const done = await screen.findByText('The whole debate is here: 120 comments.', { selector: '.whole p' });
    await waitFor(() => expect(done).toHaveFocus());
    await announced('The whole debate is here: 120 comments.');
    expect(rows()).toBe(120);
    expect(whole.queryByRole('button')).toBeNull();
    expect(document.querySelector('.more-top')).toBeNull();
  });

  it('can be stopped, says how far it came, and goes on from there', async () => {
    const { user, button, whole } = await open();
    await user.click(button);
    expect(await whole.findByRole('progressbar', { name: 'Load the whole debate' })).toBeVisible();
    await user.click(whole.getByRole('button', { name: 'Stop' }));
    await announced('Stopped.');
    const rest = await whole.findByRole('button', { name: /^Load the (whole|rest of the) debate$/ });
    expect(rest).toHaveFocus();
    expect(rows()).toBeLessThan(120);
    await user.click(rest);
    await announced('The whole debate is here: 120 comments.');
    expect(rows()).toBe(120);
  });

  it('says why when it cannot be loaded, and can be asked for again', async () => {
    const { user, button, site } = await open();
    site.use(...faults['no answer']);
    await user.click(button);
    expect(await screen.findByText(/We could not reach the site/, { selector: '.whole p' })).toBeVisible();
    site.server.resetHandlers();
    await user.click(button);
    await announced('The whole debate is here: 120 comments.');
  });
});
