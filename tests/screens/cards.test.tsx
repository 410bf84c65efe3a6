import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openPage, openSite } from '../render-app.tsx';

const asked = { kind: 'change', sharing: 'share' } as const;
const main = () => within(screen.getByRole('main'));
const slips = () =>
  main()
    .queryAllByRole('listitem')
    .map(({ textContent }) => textContent);

describe('a slip on the wall', () => {
  it('can be shared where its author lets others, and not else', async () => {
    const site = await openSite();
    await site.say('author', 'rotas', { ...asked, body: 'Shared one.' });
    await site.say('member', 'rotas', { ...asked, body: 'Quoted one.', sharing: 'quote' });
    await site.say('guest', 'rotas', { ...asked, body: 'Kept one.', sharing: 'here' });
    await openPage('/changes');
    await screen.findByText('Shared one.');
    expect(
      screen.getAllByRole('button', { name: /^Share/ }).map((button) => button.getAttribute('aria-label')),
    ).toEqual(['Share: the change by Quiet Harbour']);
  });
});

describe('the menu of a comment', () => {
  it.each([
    ['offers to share a change that may be', asked, 1],
    ['does not offer it for one that may only be quoted', { ...asked, sharing: 'quote' }, 0],
    ['does not offer it for what is no change', { kind: 'experience', sharing: 'share' }, 0],
  ] as const)('%s', async (_title, comment, count) => {
    const site = await openSite();
    await site.say('author', 'rotas', { ...comment, body: 'These words.' });
    const { user } = await openPage('/posts/rotas');
    await user.click(await screen.findByRole('button', { name: 'More for the comment by Quiet Harbour' }));
    await screen.findByRole('button', { name: 'Copy link' });
    if (comment.kind === 'change') await screen.findByRole('button', { name: 'I’m trying this too' });
    expect(
      screen.queryAllByRole('button', { name: 'Share' }).filter((one) => one.closest('li')),
    ).toHaveLength(count);
  });
});

describe('a sheet of changes to print', () => {
  it('has the words, where they stand, and from which post, and no names', async () => {
    const site = await openSite();
    const { id } = await site.say('author', 'rotas', { ...asked, body: 'Let me swap a shift.' });
    await site.say('member', 'rotas', { ...asked, body: 'Not this one.', sharing: 'quote' });
    await site.ask('moderator', 'POST', `/api/comments/${id}/change`, { state: 'happened', note: null });
    await openPage('/changes/print');
    expect(await screen.findByText(/There is 1 slip on this sheet/)).toBeInTheDocument();
    expect(slips()).toEqual(['It happenedLet me swap a shift.From: The title of rotas']);
    expect(screen.queryByText(/Quiet Harbour/)).not.toBeInTheDocument();
  });

  it('is reached from the wall as it is narrowed, and leads back to it', async () => {
    const site = await openSite();
    const { id } = await site.say('author', 'rotas', { ...asked, body: 'A tried one.' });
    await site.say('member', 'rotas', { ...asked, body: 'An idea.' });
    await site.ask('moderator', 'POST', `/api/comments/${id}/change`, { state: 'trying', note: null });
    const { user, router } = await openPage('/changes?state=trying');
    await user.click(await screen.findByRole('link', { name: 'Print these changes' }));
    await screen.findByRole('heading', { name: 'Changes to print' });
    expect(slips()).toEqual(['Somebody is trying itA tried one.From: The title of rotas']);
    await user.click(screen.getByRole('link', { name: 'Back to all changes' }));
    await screen.findByRole('heading', { name: 'Changes people would like' });
    expect(router.state.location.search).toBe('?state=trying');
  });

  it('has those of one post alone, from its changes', async () => {
    const site = await openSite({ posts: ['rotas', 'meals'] });
    await site.say('author', 'rotas', { ...asked, body: 'About rotas.' });
    await site.say('author', 'meals', { ...asked, body: 'About meals.' });
    const { user } = await openPage('/posts/meals/changes');
    await user.click(await screen.findByRole('link', { name: 'Print these changes' }));
    await screen.findByRole('heading', { name: 'Changes to print' });
    expect(slips()).toEqual(['An ideaAbout meals.From: The title of meals']);
    await user.click(screen.getByRole('link', { name: 'Back to the changes in this debate' }));
    await waitFor(() => expect(document.title).toMatch(/^Changes: The title of meals/));
  });

  it('says so where there is nothing to print', async () => {
    const site = await openSite();
    await site.say('author', 'rotas', { ...asked, sharing: 'here' });
    await openPage('/changes/print');
    expect(await screen.findByText('There is nothing to print here.')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Print' })).not.toBeInTheDocument();
  });

  it('begins anew where an address names a place that is none', async () => {
    const site = await openSite();
    await site.say('author', 'rotas', { ...asked, body: 'Here I am.' });
    const { router } = await openPage('/changes/print?after=nowhere');
    expect(await screen.findByText('Here I am.')).toBeInTheDocument();
    expect(router.state.location.search).toBe('');
  });
});

describe('a sheet of blank slips', () => {
  let printed: ReturnType<typeof vi.fn<() => void>>;
  beforeEach(() => {
    printed = vi.fn<() => void>();
    vi.stubGlobal('print', printed);
    return () => vi.unstubAllGlobals();
  });

  it('has the question, its address as words and as a code, and how to type a slip in', async () => {
    await openSite();
    const { user } = await openPage('/posts/rotas/slips');
    expect(await screen.findByRole('heading', { name: 'What would you change first?' })).toBeInTheDocument();
    const address = `${location.origin}/posts/rotas`;
    expect(screen.getByText(address)).toBeInTheDocument();
    expect(
      screen.getByRole('img', { name: `A square code (QR code) that leads to ${address}` }),
    ).toBeInTheDocument();
    expect(screen.getByText(/type what is on the slip\. You do not need an account/)).toBeInTheDocument();
    expect(screen.getByRole('img', { name: /^Four blank slips/ })).toBeInTheDocument();
    await user.click(await screen.findByRole('button', { name: 'Print' }));
    expect(printed).toHaveBeenCalledOnce();
  });

  it('is reached from the changes of a post, also where there are none yet', async () => {
    await openSite();
    const { user } = await openPage('/posts/rotas/changes');
    await user.click(await screen.findByRole('link', { name: 'Print blank slips' }));
    expect(await screen.findByRole('heading', { name: 'Blank slips' })).toBeInTheDocument();
  });

  it('leads nobody to a debate that is closed', async () => {
    const site = await openSite();
    await site.ask('moderator', 'POST', '/api/posts/rotas/close');
    await openPage('/posts/rotas/slips');
    expect(await screen.findByText(/This debate is closed/)).toBeInTheDocument();
    expect(screen.queryByRole('img', { name: /QR code/ })).not.toBeInTheDocument();
  });

  it('is not there for a post that is not', async () => {
    await openSite();
    await openPage('/posts/nothing/slips');
    expect(await screen.findByRole('heading', { name: 'This page is not here' })).toBeInTheDocument();
  });
});
