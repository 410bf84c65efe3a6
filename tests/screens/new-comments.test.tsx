import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { storePost } from '../api/site.ts';
import { announced, openPage, openSite } from '../render-app.tsx';

const minute = 60_000;
const marks = () => screen.queryAllByText('New').map((mark) => mark.closest('article')!.textContent);
const articleOf = async (text: string) => (await screen.findByText(text)).closest('article')!;
const findBar = () => screen.findByRole('group', { name: 'New comments' });
const visited = () => waitFor(() => expect(localStorage.getItem('equal-say:visits')).not.toBeNull());

let now = Date.now();
/** Everybody's clock: the server's too. */
const wait = (minutes: number) => {
  now += minutes * minute;
  vi.spyOn(Date, 'now').mockReturnValue(now);
};

afterEach(() => {
  vi.restoreAllMocks();
});

/** A reader has been here; an hour later this site goes on. */
async function openAfterVisit() {
  now = Date.now();
  wait(0);
  const site = await openSite();
  const old = await site.say('guest', 'rotas', { body: 'Said before.' });
  wait(1);
  const first = await openPage('/posts/rotas');
  await visited();
  expect(screen.queryByText('New')).not.toBeInTheDocument();
  first.close();
  wait(60);
  return { site, old };
}

describe('what is new since the last visit', () => {
  it('is marked, counted, and led to one by one', async () => {
    const { site, old } = await openAfterVisit();
    await site.say('member', 'rotas', { body: 'A second view.' });
    wait(1);
    await site.say('author', 'rotas', { parentId: old.id, body: 'An answer to the first.' });
    const { user } = await openPage('/posts/rotas');
    const bar = await findBar();
    expect(bar).toHaveTextContent('2 new');
    expect(marks()).toEqual([
      expect.stringContaining('An answer to the first.'),
      expect.stringContaining('A second view.'),
    ]);
    const [next, previous] = ['Next', 'Previous'].map((name) => within(bar).getByRole('button', { name }));
    await user.click(next!);
    await waitFor(async () => expect(await articleOf('An answer to the first.')).toHaveFocus());
    expect(bar).toHaveTextContent('1 of 2 new');
    await announced('1 of 2 new');
    await user.tab({ shift: true });
    expect(next).toHaveFocus();
    await user.keyboard('{Enter}');
    await waitFor(async () => expect(await articleOf('A second view.')).toHaveFocus());
    await announced('2 of 2 new');
    await user.click(previous!);
    await waitFor(async () => expect(await articleOf('An answer to the first.')).toHaveFocus());
    await announced('1 of 2 new');
  });

  it('stays marked after a reload, and is no longer new an hour later', async () => {
    const { site } = await openAfterVisit();
    await site.say('member', 'rotas', { body: 'A second view.' });
    (await openPage('/posts/rotas').then(async (page) => (await findBar(), page))).close();
    wait(20);
    const reloaded = await openPage('/posts/rotas');
    await findBar();
    expect(marks()).toEqual([expect.stringContaining('A second view.')]);
    reloaded.close();
    wait(60);
    await site.say('author', 'rotas', { body: 'A third view.' });
    await openPage('/posts/rotas');
    expect(await findBar()).toHaveTextContent('1 new');
    expect(marks()).toEqual([expect.stringContaining('A third view.')]);
  });

  it('is never one’s own', async () => {
    const { site } = await openAfterVisit();
    await site.say('guest', 'rotas', { body: 'My other thought.' });
    wait(1);
    await site.say('member', 'rotas', { body: 'A second view.' });
    site.sessions.become('guest');
    await openPage('/posts/rotas');
    expect(await findBar()).toHaveTextContent('1 new');
    expect(marks()).toEqual([expect.stringContaining('A second view.')]);
  });

  it('is found where it is not loaded yet', async () => {
    const { site, old } = await openAfterVisit();
    for (let i = 1; i <= 5; i++) {
      wait(1);
      await site.say('member', 'rotas', { parentId: old.id, body: `Answer number ${i}.` });
    }
    const { user } = await openPage('/posts/rotas');
    const bar = await findBar();
    expect(bar).toHaveTextContent('5 new');
    expect(screen.queryByText('Answer number 5.')).not.toBeInTheDocument();
    await user.click(within(bar).getByRole('button', { name: 'Previous' }));
    await waitFor(async () => expect(await articleOf('Answer number 5.')).toHaveFocus());
    expect(await articleOf('Answer number 5.')).toHaveTextContent('New');
    expect(bar).toHaveTextContent('5 of 5 new');
  });

  it('can be marked as seen, and that can be undone', async () => {
    const { site } = await openAfterVisit();
    await site.say('member', 'rotas', { body: 'A second view.' });
    const { user, close } = await openPage('/posts/rotas');
    await user.click(within(await findBar()).getByRole('button', { name: 'Mark all as seen' }));
    await announced('All new comments are marked as seen.');
    expect(screen.queryByText('New')).not.toBeInTheDocument();
    expect(screen.queryByRole('group', { name: 'New comments' })).not.toBeInTheDocument();
    expect(screen.getByRole('heading', { name: '2 comments' })).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await findBar()).toHaveTextContent('1 new');
    await user.click(within(await findBar()).getByRole('button', { name: 'Mark all as seen' }));
    close();
    await openPage('/posts/rotas');
    await articleOf('A second view.');
    await waitFor(() => expect(localStorage.getItem('equal-say:visits')).toContain(String(now)));
    expect(screen.queryByText('New')).not.toBeInTheDocument();
  });

  it('is shown on the page of one conversation, which is no visit', async () => {
    const { site, old } = await openAfterVisit();
    await site.say('member', 'rotas', { parentId: old.id, body: 'An answer.' });
    const kept = localStorage.getItem('equal-say:visits');
    const { close } = await openPage(`/posts/rotas/comments/${old.id}`);
    await waitFor(async () => expect(await articleOf('An answer.')).toHaveTextContent('New'));
    close();
    expect(localStorage.getItem('equal-say:visits')).toBe(kept);
  });
});

describe('the list of posts', () => {
  const cardOf = async (slug: string) =>
    (await screen.findByRole('link', { name: `The title of ${slug}` })).closest('article')!;
  const news = 'New comments since your last visit';

  it('says in which debates there are new comments since this reader’s last visit', async () => {
    const { site } = await openAfterVisit();
    await storePost(site.db, 'plans', now);
    await site.say('member', 'plans');
    const before = await openPage('/');
    expect(await cardOf('rotas')).not.toHaveTextContent(news);
    before.close();
    await site.say('member', 'rotas', { body: 'A second view.' });
    const after = await openPage('/');
    const card = await cardOf('rotas');
    await waitFor(() => expect(card).toHaveTextContent(news));
    // One who never opened it has no last visit.
    expect(await cardOf('plans')).not.toHaveTextContent(news);
    after.close();
    const visit = await openPage('/posts/rotas');
    await findBar();
    visit.close();
    await openPage('/');
    expect(await cardOf('rotas')).not.toHaveTextContent(news);
  });

  it('says nothing of one’s own comment', async () => {
    const { site } = await openAfterVisit();
    site.sessions.become('guest');
    const { user, close } = await openPage('/posts/rotas');
    await user.click(await screen.findByRole('button', { name: 'Add your view' }));
    await user.type(await screen.findByRole('textbox', { name: 'Your comment' }), 'One more thing.');
    await visited();
    await user.click(screen.getByRole('button', { name: 'Post comment' }));
    await announced('Your comment is posted.');
    expect(screen.queryByText('New')).not.toBeInTheDocument();
    close();
    await openPage('/');
    const card = await cardOf('rotas');
    expect(card).toHaveTextContent('2 comments');
    expect(card).not.toHaveTextContent(news);
  });
});

describe('the keys J and K', () => {
  const open = async () => {
    const { site } = await openAfterVisit();
    await site.say('member', 'rotas', { body: 'A second view.' });
    wait(1);
    await site.say('author', 'rotas', { body: 'A third view.' });
    const page = await openPage('/posts/rotas');
    return { ...page, bar: await findBar() };
  };
  const leaveField = () => act(() => (document.activeElement as HTMLElement).blur());
  const switchOn = async (user: Awaited<ReturnType<typeof open>>['user']) => {
    await user.click(screen.getByRole('checkbox', { name: /^Keys J and K/, hidden: true }));
    leaveField();
  };

  it('do nothing until they are switched on, then go on and back', async () => {
    const { user, bar } = await open();
    await user.keyboard('j');
    expect(bar).toHaveTextContent(/^2 new/);
    await switchOn(user);
    await user.keyboard('j');
    await waitFor(async () => expect(await articleOf('A second view.')).toHaveFocus());
    await user.keyboard('j');
    await waitFor(async () => expect(await articleOf('A third view.')).toHaveFocus());
    await user.keyboard('K');
    await waitFor(async () => expect(await articleOf('A second view.')).toHaveFocus());
    await switchOn(user);
    await user.keyboard('j');
    expect(bar).toHaveTextContent(/^1 of 2 new/);
  });

  it('stay letters where somebody types, and leave the browser its own keys', async () => {
    const { user, bar } = await open();
    await switchOn(user);
    await user.click(screen.getByRole('button', { name: 'Add your view' }));
    await user.type(await screen.findByRole('textbox', { name: 'Your comment' }), 'Jack and Jill');
    leaveField();
    await user.keyboard('{Control>}j{/Control}{Alt>}k{/Alt}{Meta>}j{/Meta}');
    expect(bar).toHaveTextContent(/^2 new/);
  });
});
