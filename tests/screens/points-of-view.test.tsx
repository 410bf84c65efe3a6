import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { changeList } from '../../src/server/points-of-view/change-list.ts';
import { changedList, type ListChange } from '../../src/server/points-of-view/list.ts';
import { announced, keptWords, openPage, openSite } from '../render-app.tsx';

type Site = Awaited<ReturnType<typeof openSite>>;
type User = Awaited<ReturnType<typeof openPage>>['user'];

const change = (site: Site, one: ListChange) =>
  changeList(site.db, (list) => changedList(list, one, Date.now()), Date.now());
const cook: ListChange = {
  verb: 'add',
  id: 'cook',
  given: { name: 'Cook', group: 'Cooks', choice: 'I cook for people' },
};
const openComposer = async (user: User) => {
  await user.click(await screen.findByRole('button', { name: 'Add your view' }));
  return screen.findByRole<HTMLSelectElement>('combobox', { name: 'Where do you speak from?' });
};
const offered = (select: HTMLElement) =>
  within(select)
    .getAllByRole('option')
    .map(({ textContent }) => textContent);
const heard = async (user: User) => {
  const line = await screen.findByText('Heard: 1 point of view');
  await user.click(line);
  return within(line.closest('details')!)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);
};

describe('a point of view of the operator’s own', () => {
  it('is offered where one writes, stands on the comment, and is heard', async () => {
    const site = await openSite();
    await change(site, cook);
    await change(site, { verb: 'move', id: 'cook', to: 1 });
    const { user } = await openPage('/posts/rotas');
    const select = await openComposer(user);
    expect(offered(select).slice(0, 2)).toEqual(['I cook for people', 'I use support']);
    expect(offered(select).at(-1)).toBe('I would rather not say');
    await user.selectOptions(select, 'I cook for people');
    await user.type(screen.getByRole('textbox', { name: 'Your comment' }), 'Supper can wait.');
    await user.click(screen.getByRole('button', { name: 'Post comment' }));
    await announced('Your comment is posted.');
    const posted = (await screen.findByText('Supper can wait.')).closest('article')!;
    expect(within(posted).getByText('Cook')).toBeVisible();
    const groups = await heard(user);
    expect(groups[0]).toBe('Cooks1 comment');
    expect(groups).toContain('ManagersNot heard yet0 comments');
  });

  it('can be said after the first vote', async () => {
    const site = await openSite();
    await change(site, cook);
    await site.say('member', 'rotas');
    const { user } = await openPage('/posts/rotas');
    await user.click(await screen.findByRole('button', { name: 'Agree 0' }));
    await user.click(await screen.findByRole('radio', { name: 'I cook for people' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await announced('Thank you. Saved for this debate.');
    expect(await openComposer(user)).toHaveDisplayValue('I cook for people');
  });

  it('is called what the operator calls it now, also one that came with the program', async () => {
    const site = await openSite();
    await site.say('guest', 'rotas', { pointOfView: 'manager' });
    await change(site, { verb: 'rename', id: 'manager', given: { name: 'Leader', group: 'Leaders' } });
    const { user } = await openPage('/posts/rotas');
    expect(await screen.findByText('Leader')).toBeVisible();
    expect(await heard(user)).toContain('Leaders1 comment');
    expect(screen.queryByText('Manager')).not.toBeInTheDocument();
  });
});

describe('a point of view that is retired', () => {
  it('is still named where it was spoken from, and no longer offered', async () => {
    const site = await openSite();
    await change(site, cook);
    await site.say('guest', 'rotas', { pointOfView: 'cook' });
    await change(site, { verb: 'retire', id: 'cook' });
    await change(site, { verb: 'retire', id: 'manager' });
    const { user } = await openPage('/posts/rotas');
    expect(await screen.findByText('Cook')).toBeVisible();
    const groups = await heard(user);
    expect(groups).toContain('Cooks1 comment');
    expect(groups.join()).not.toContain('Managers');
    const choices = offered(await openComposer(user));
    expect(choices).toContain('I use support');
    expect(choices).not.toContain('I cook for people');
    expect(choices).not.toContain('I am a manager');
  });

  it('is no longer chosen in a draft kept on the device', async () => {
    const site = await openSite();
    const first = await openPage('/posts/rotas');
    await first.user.selectOptions(await openComposer(first.user), 'I am a manager');
    await first.user.type(screen.getByRole('textbox', { name: 'Your comment' }), 'Kept words.');
    first.close();
    await change(site, { verb: 'retire', id: 'manager' });
    const { user } = await openPage('/posts/rotas');
    expect(await openComposer(user)).toHaveDisplayValue('I would rather not say');
    expect(screen.getByRole('textbox', { name: 'Your comment' })).toHaveValue('Kept words.');
  });

  it('is refused in plain words on a page opened before, and what was written is kept', async () => {
    const site = await openSite();
    const { user } = await openPage('/posts/rotas');
    await user.selectOptions(await openComposer(user), 'I am a manager');
    await user.type(screen.getByRole('textbox', { name: 'Your comment' }), 'Kept words.');
    await change(site, { verb: 'retire', id: 'manager' });
    await user.click(screen.getByRole('button', { name: 'Post comment' }));
    await announced('This point of view is not on the list of this site. Choose another one.');
    await user.click(await screen.findByRole('button', { name: 'Back to my draft' }));
    await waitFor(() =>
      expect(screen.getByRole('textbox', { name: 'Your comment' })).toHaveValue('Kept words.'),
    );
    expect(keptWords()).not.toEqual([]);
  });
});
