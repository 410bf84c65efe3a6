import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { faults } from '../../mocks/handlers.ts';
import type { ThreadPage } from '../../src/contract/comment.ts';
import { announced, openPage, openSite } from '../render-app.tsx';

const votesOn = async (name: string) =>
  within(await screen.findByRole('group', { name: `What do you think of the comment by ${name}?` }));

async function open() {
  const site = await openSite();
  await site.say('member', 'rotas');
  await site.say('author', 'rotas');
  const page = await openPage('/posts/rotas');
  const counts = async () =>
    ((await site.ask('guest', 'GET', '/api/posts/rotas/thread')) as ThreadPage).comments.map((one) =>
      one.state === 'visible' ? one.votes : null,
    );
  return { site, counts, ...page };
}

describe('a vote', () => {
  it('counts at once, can be changed, and can be taken back', async () => {
    const { user, counts } = await open();
    const votes = await votesOn('Warm Window');
    await user.click(votes.getByRole('button', { name: 'Agree 0' }));
    expect(await votes.findByRole('button', { name: 'Agree 1', pressed: true })).toBeVisible();
    await waitFor(async () => expect(await counts()).toContainEqual({ agree: 1, disagree: 0, unsure: 0 }));
    // Asked once, after the first vote; its question is announced too.
    await announced('Where do you speak from?');

    await user.click(votes.getByRole('button', { name: 'Not sure 0' }));
    expect(await votes.findByRole('button', { name: 'Not sure 1', pressed: true })).toBeVisible();
    expect(votes.getByRole('button', { name: 'Agree 0', pressed: false })).toBeVisible();
    await waitFor(async () => expect(await counts()).toContainEqual({ agree: 0, disagree: 0, unsure: 1 }));

    await user.click(votes.getByRole('button', { name: 'Not sure 1' }));
    expect(await votes.findByRole('button', { name: 'Not sure 0', pressed: false })).toBeVisible();
    await announced('Your vote is taken back.');
    await waitFor(async () => expect((await counts())[0]).toEqual({ agree: 0, disagree: 0, unsure: 0 }));
  });

  it('is still there when the page is opened again', async () => {
    const { user, counts, close } = await open();
    await user.click((await votesOn('Warm Window')).getByRole('button', { name: 'Disagree 0' }));
    await waitFor(async () => expect(await counts()).toContainEqual({ agree: 0, disagree: 1, unsure: 0 }));
    close();
    await openPage('/posts/rotas');
    const votes = await votesOn('Warm Window');
    expect(await votes.findByRole('button', { name: 'Disagree 1', pressed: true })).toBeVisible();
  });

  it('is taken back from the count when it could not be saved, and says so', async () => {
    const { user, site } = await open();
    const votes = await votesOn('Warm Window');
    site.use(...faults['no answer']);
    await user.click(votes.getByRole('button', { name: 'Agree 0' }));
    await announced('Your vote could not be saved. We could not reach the site.');
    expect(await votes.findByRole('button', { name: 'Agree 0', pressed: false })).toBeVisible();
    expect(screen.queryByRole('group', { name: 'Where do you speak from?' })).not.toBeInTheDocument();
  });

  it('asks once in a debate where a person speaks from', async () => {
    const { user, close } = await open();
    await user.click((await votesOn('Warm Window')).getByRole('button', { name: 'Agree 0' }));
    const ask = await screen.findByRole('group', { name: 'Where do you speak from?' });
    await user.click(within(ask).getByRole('radio', { name: 'I am a manager' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await announced('Thank you. Saved for this debate.');
    expect(ask).not.toBeInTheDocument();

    const others = await votesOn('Quiet Harbour');
    await user.click(others.getByRole('button', { name: 'Agree 0' }));
    expect(await others.findByRole('button', { name: 'Agree 1', pressed: true })).toBeVisible();
    await announced('You said: agree.');
    expect(screen.queryByRole('group', { name: 'Where do you speak from?' })).not.toBeInTheDocument();
    close();

    const again = await openPage('/posts/rotas');
    const votes = await votesOn('Warm Window');
    await votes.findByRole('button', { name: 'Agree 1', pressed: true });
    await again.user.click(votes.getByRole('button', { name: 'Disagree 0' }));
    await votes.findByRole('button', { name: 'Disagree 1', pressed: true });
    expect(screen.queryByRole('group', { name: 'Where do you speak from?' })).not.toBeInTheDocument();
    await again.user.click(screen.getByRole('button', { name: 'Add your view' }));
    expect(await screen.findByRole('combobox', { name: 'Where do you speak from?' })).toHaveValue('manager');
  });

  it('is not offered in a closed debate: the counts stay', async () => {
    const { site, close } = await open();
    close();
    await site.ask('moderator', 'POST', '/api/posts/rotas/close');
    await openPage('/posts/rotas');
    expect(await screen.findByText('This debate is closed.')).toBeVisible();
    const votes = await votesOn('Warm Window');
    expect(votes.queryByRole('button')).not.toBeInTheDocument();
    expect(votes.getByText('Agree')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Add your view' })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^Reply:/ })).not.toBeInTheDocument();
  });
});
