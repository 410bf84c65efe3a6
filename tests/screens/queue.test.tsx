import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { faults } from '../../mocks/handlers.ts';
import { limits } from '../../src/contract/limits.ts';
import { caseOf as storedCase } from './queue-cases.ts';
import { announced, openPage, openSite } from '../render-app.tsx';

type Site = Awaited<ReturnType<typeof openSite>>;
type User = Awaited<ReturnType<typeof openPage>>['user'];

const card = async (words: string) => (await screen.findByText(words)).closest('article')!;
const open = async (user: User, words: string) => {
  const one = await card(words);
  await user.click(within(one).getByRole('button', { name: /^Look at this/ }));
  return one;
};
const shownWords = () =>
  screen.queryAllByRole('article').map((one) => one.querySelector('blockquote')!.textContent);

/** Reported, held, and with a request for another look. */
async function openQueue(path = '/moderation/queue', as = 'moderator') {
  const site = await openSite();
  const say = async (body: string, by = 'author', more = {}) =>
    (await site.say(by, 'rotas', { body, ...more })).id;
  const first = await say('The first thing.', 'guest');
  const reported = await say('A rude thing.', 'author', { parentId: first });
  await say('A reply to it.', 'guest', { parentId: reported });
  const ids = {
    reported: await storedCase(site, reported, 'reported', { text: 'It is about me.' }),
    held: await storedCase(site, await say('A link to buy.', 'member'), 'held'),
    appeal: await storedCase(site, await say('My own name.', 'member'), 'appeal'),
  };
  site.sessions.become(as);
  // Whoever leaves the page leaves the case, before the site is taken down.
  onTestFinished(() => waitFor(async () => expect(await claimsOf(site, as)).toEqual([])));
  return { site, ids, ...(await openAtRest(path)) };
}

const claimsOf = async (site: Site, name: string) =>
  site.db.read
    .selectFrom('cases')
    .select('id')
    .where('claimed_by_id', '=', await site.sessions.idOf(name))
    .execute();

async function openAtRest(path: string) {
  const page = await openPage(path);
  onTestFinished(() => waitFor(() => expect(page.client.isFetching()).toBe(0)));
  return page;
}
const decideAs = (site: Site, as: string, id: string, decision = 'hide') =>
  site.ask(as, 'POST', `/api/moderation/cases/${id}/decide`, { decision, reason: 'spam', note: null });

describe('the queue of moderators', () => {
  it('is where the link in the masthead leads, gravest first, with how many wait', async () => {
    await openQueue();
    expect(await screen.findByRole('heading', { level: 1, name: 'Waiting for a decision' })).toBeVisible();
    expect((await screen.findAllByRole('link', { name: 'Moderation' }))[0]).toHaveAttribute(
      'href',
      '/moderation/queue',
    );
    await card('A rude thing.');
    expect(shownWords()).toEqual(['My own name.', 'A link to buy.', 'A rude thing.']);
    const tabs = within(screen.getByRole('navigation', { name: 'What to show' }));
    expect(tabs.getByRole('link', { name: 'All 3', current: 'page' })).toBeVisible();
    expect(tabs.getByRole('link', { name: 'Held 1' })).toHaveAttribute('href', '/moderation/queue?show=held');
  });

  it('has an address for each tab', async () => {
    const { user } = await openQueue('/moderation/queue?show=held');
    await card('A link to buy.');
    expect(shownWords()).toEqual(['A link to buy.']);
    await user.click(screen.getByRole('link', { name: 'Reported 1' }));
    await card('A rude thing.');
    expect(shownWords()).toEqual(['A rude thing.']);
  });

  it('shows what is around a comment, what was reported, and the way to the debate', async () => {
    const { user, site, ids } = await openQueue();
    const one = await open(user, 'A rude thing.');
    expect(one).toHaveTextContent('1 report: not respectful');
    expect(one).toHaveTextContent('It answers Blue Kettle:The first thing.');
    expect(one).toHaveTextContent('Replies below itBlue Kettle: A reply to it.');
    expect(one).toHaveTextContent('Not respectful: It is about me.');
    expect(within(one).getByRole('link', { name: /^See it in the debate/ })).toHaveAttribute(
      'href',
      expect.stringMatching(/^\/posts\/rotas\/comments\//),
    );
    await waitFor(async () => {
      const row = await site.db.read
        .selectFrom('cases')
        .selectAll()
        .where('id', '=', ids.reported)
        .executeTakeFirst();
      expect(row?.claimed_by).toBe('Meera Moderator');
    });
    await user.click(within(one).getByRole('button', { name: /^Close/ }));
    await waitFor(async () => {
      const row = await site.db.read
        .selectFrom('cases')
        .selectAll()
        .where('id', '=', ids.reported)
        .executeTakeFirst();
      expect(row?.claimed_by).toBeNull();
    });
  });

  it('decides on the spot, goes to the next one, and takes it back', async () => {
    const { user, site } = await openQueue();
    const one = await open(user, 'A link to buy.');
    expect(one).toHaveTextContent('It is the first comment of a new person.');
    await user.click(within(one).getByRole('button', { name: 'Let it appear' }));
    await announced('The comment can be read now.');
    expect(shownWords()).toEqual(['My own name.', 'A rude thing.']);
    const next = within(await card('A rude thing.'));
    expect(next.getByRole('heading', { name: /^Reported/ })).toHaveFocus();
    expect(next.getByRole('button', { name: 'Keep it' })).toBeVisible();
    expect(
      await (await site.fetch(new Request(`${location.origin}/api/posts/rotas/thread`))).text(),
    ).toContain('A link to buy.');
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await announced('Taken back. It waits again.');
    await waitFor(() => expect(shownWords()).toEqual(['My own name.', 'A link to buy.', 'A rude thing.']));
    await waitFor(async () =>
      expect(within(await card('A link to buy.')).getByRole('heading', { level: 2 })).toHaveFocus(),
    );
  });

  it('asks for a reason where one hides, with the way to the house rules, and not where there is one', async () => {
    const { user } = await openQueue('/moderation/queue', 'administrator');
    const one = await open(user, 'A rude thing.');
    await user.click(within(one).getByRole('button', { name: 'Hide…' }));
    const panel = within(await screen.findByRole('form', { name: 'Hide this comment?' }));
    await user.click(panel.getByRole('button', { name: 'Hide comment' }));
    await announced('Choose a reason.');
    await user.click(panel.getByRole('radio', { name: 'Not respectful' }));
    expect(panel.getByRole('link', { name: /^House rules/ })).toHaveAttribute(
      'href',
      '/house-rules#not-respectful',
    );
    await user.type(panel.getByRole('textbox'), 'Line one.');
    await user.click(panel.getByRole('button', { name: 'Hide comment' }));
    await announced('Comment hidden.');
    const appeal = await open(user, 'My own name.');
    expect(appeal).toHaveTextContent('The author asks for another look:It is my own name.');
    await user.click(within(appeal).getByRole('button', { name: 'Keep it hidden' }));
    await announced('The comment stays hidden.');
  });

  it('leaves to others what one has hidden oneself', async () => {
    const { user } = await openQueue();
    const one = await open(user, 'My own name.');
    expect(one).toHaveTextContent('You hid this comment. Another moderator decides about it now.');
    expect(within(one).queryByRole('button', { name: 'Show it again' })).not.toBeInTheDocument();
  });

  it('says when nothing waits, and keeps what was decided at hand', async () => {
    const { user } = await openQueue('/moderation/queue?show=reported');
    await user.click(within(await open(user, 'A rude thing.')).getByRole('button', { name: 'Keep it' }));
    expect(await screen.findByText('Nothing waits for you.')).toBeVisible();
    await waitFor(() => expect(screen.getByText('Nothing waits for you.').parentElement).toHaveFocus());
    await user.click(await screen.findByText('Decided a short while ago'));
    const lately = screen.getByText('Decided a short while ago').closest('details')!;
    await waitFor(() => expect(lately).toHaveTextContent('You decided that everybody can read it.'));
    await user.click(within(lately).getByRole('button', { name: 'Undo: The title of rotas' }));
    expect(await card('A rude thing.')).toBeVisible();
  });

  it('puts a case back with the reason when it could not be decided', async () => {
    const { site, user } = await openQueue();
    const one = await open(user, 'A rude thing.');
    site.use(...faults['no answer']);
    await user.click(within(one).getByRole('button', { name: 'Keep it' }));
    await announced('We could not reach the site.');
    expect(await card('A rude thing.')).toHaveTextContent('We could not reach the site.');
    site.server.resetHandlers();
    const again = await open(user, 'A rude thing.');
    expect(again).not.toHaveTextContent('We could not reach the site.');
    await user.click(within(again).getByRole('button', { name: 'Keep it' }));
    await announced('The comment stays.');
  });

  it('says what went wrong when it cannot be read, and tries again', async () => {
    const site = await openSite();
    site.sessions.become('moderator');
    const { user } = await openPage('/moderation/log');
    await screen.findByText('No moderator has done anything yet.');
    site.use(...faults['no answer']);
    await user.click(screen.getByRole('link', { name: 'Queue' }));
    await screen.findByText(/We could not reach the site/);
    site.server.resetHandlers();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Nothing waits for you.')).toBeVisible();
  });

  it('says when there is no signal', async () => {
    await openQueue();
    await card('A rude thing.');
    const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    act(() => void window.dispatchEvent(new Event('offline')));
    expect(screen.getByText(/^You are offline\./)).toBeVisible();
    online.mockRestore();
    act(() => void window.dispatchEvent(new Event('online')));
    expect(screen.queryByText(/^You are offline\./)).not.toBeInTheDocument();
  });
});

describe('several at once', () => {
  it('are decided together, each that could not be says why, and all are taken back', async () => {
    const { user, site, ids } = await openQueue();
    for (const words of ['A rude thing.', 'A link to buy.', 'My own name.'])
      await user.click(within(await card(words)).getByRole('checkbox'));
    await user.click(screen.getByRole('button', { name: 'Hide all 3…' }));
    const panel = within(await screen.findByRole('form', { name: 'Hide 3 comments?' }));
    await user.click(panel.getByRole('radio', { name: 'Spam' }));
    await user.click(panel.getByRole('button', { name: 'Hide all 3' }));
    await announced('Decided: 2. 1 could not be decided. It says why.');
    expect(await card('My own name.')).toHaveTextContent('Another moderator decides.');
    expect(shownWords()).toEqual(['My own name.']);
    const waiting = () =>
      site.db.read.selectFrom('cases').select('id').where('decided_at', 'is', null).execute();
    expect(await waiting()).toEqual([{ id: ids.appeal }]);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await announced('Taken back. 2 wait again.');
    expect((await waiting()).length).toBe(3);
  });
});

describe('while others decide too', () => {
  const newVersion = (client: { invalidateQueries: (what: object) => Promise<void> }) =>
    act(() => client.invalidateQueries({ queryKey: ['queue-version'] }));

  it('what somebody else has decided goes quietly, and one is told who did it', async () => {
    const { site, ids, client, user } = await openQueue();
    const one = await open(user, 'My own name.');
    const heading = within(one).getByRole('heading', { level: 2 });
    expect(heading).toHaveFocus();
    await decideAs(site, 'administrator', ids.reported);
    await decideAs(site, 'administrator', ids.held);
    await newVersion(client);
    await announced('Ade Administrator decided 2 of these.');
    expect(shownWords()).toEqual(['My own name.']);
    expect(heading).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'OK' }));
    expect(screen.queryByRole('button', { name: 'OK' })).not.toBeInTheDocument();
  });

  it('what is new waits for a press, so that nothing moves', async () => {
    const { site, client, user } = await openQueue();
    await card('A rude thing.');
    const urgent = await site.say('guest', 'rotas', { body: 'She is in danger.' });
    await storedCase(site, urgent.id, 'at-risk', { text: 'Tonight.' });
    await newVersion(client);
    await announced('1 new comment waits.');
    expect(shownWords()).toEqual(['My own name.', 'A link to buy.', 'A rude thing.']);
    await user.click(screen.getByRole('button', { name: 'Show 1 new' }));
    expect(shownWords()[0]).toBe('She is in danger.');
    const one = await card('She is in danger.');
    expect(within(one).getByRole('heading', { level: 2 })).toHaveFocus();
    expect(one).not.toHaveTextContent('Tonight.');
    await open(user, 'She is in danger.');
    await waitFor(() => expect(one).toHaveTextContent('Someone may be at risk: Tonight.'));
  });

  it('says whose a case is, and what became of it when one comes second', async () => {
    const { site, ids, user } = await openQueue();
    await card('A rude thing.');
    await site.ask('administrator', 'POST', `/api/moderation/cases/${ids.reported}/claim`);
    const one = await open(user, 'A rude thing.');
    await waitFor(() => expect(one).toHaveTextContent('Ade Administrator is looking at this comment'));
    expect(within(one).queryByRole('button', { name: 'Keep it' })).not.toBeInTheDocument();
    const held = await open(user, 'A link to buy.');
    await decideAs(site, 'administrator', ids.held).catch(() => {});
    await user.click(within(held).getByRole('button', { name: 'Let it appear' }));
    await announced('Ade Administrator decided this just now: the comment is hidden. Reason: it is spam.');
    expect(shownWords()).not.toContain('A link to buy.');
  });
});

describe('an administrator', () => {
  it('sees whose a case is, and can look at it instead of them', async () => {
    const { site, ids, user, close } = await openQueue('/moderation/queue', 'administrator');
    await site.ask('moderator', 'POST', `/api/moderation/cases/${ids.reported}/claim`);
    close();
    const again = await openAtRest('/moderation/queue');
    const one = await open(again.user, 'A rude thing.');
    expect(one).toHaveTextContent('Meera Moderator is looking at this.');
    expect(within(one).queryByRole('button', { name: 'Keep it' })).not.toBeInTheDocument();
    await user.click(within(one).getByRole('button', { name: 'Look at it instead of them' }));
    await user.click(await within(one).findByRole('button', { name: 'Keep it' }));
    await announced('The comment stays.');
  });
});

describe('keyboard shortcuts', () => {
  const turnOn = async (user: User) => {
    await user.click(screen.getByText('Keyboard shortcuts'));
    await user.click(screen.getByRole('checkbox', { name: 'Use keys to move and decide' }));
  };
  const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });

  it('do nothing until they are turned on', async () => {
    await openQueue();
    await card('A rude thing.');
    press('j');
    expect(document.body).toHaveFocus();
  });

  it('move, open, decide and take back', async () => {
    const { user } = await openQueue();
    await card('A rude thing.');
    await turnOn(user);
    press('j');
    const heading = async (words: string) => within(await card(words)).getByRole('heading', { level: 2 });
    expect(await heading('My own name.')).toHaveFocus();
    press('j');
    press('j');
    press('k');
    expect(await heading('A link to buy.')).toHaveFocus();
    press('s');
    expect(await screen.findByRole('button', { name: 'Let it appear' })).toBeVisible();
    press('s');
    await announced('The comment can be read now.');
    press('h');
    expect(await screen.findByRole('form', { name: 'Hide this comment?' })).toBeVisible();
    const note = screen.getByRole('textbox', { name: /^Note/ });
    await user.type(note, 'just');
    expect(note).toHaveValue('just');
    press('u');
    await user.click(screen.getByRole('button', { name: 'Go back' }));
    press('u');
    await announced('Taken back. It waits again.');
  });

  it('can be other keys, kept on the device; a key that is taken is refused in words', async () => {
    const { user, close } = await openQueue();
    await card('A rude thing.');
    await turnOn(user);
    const next = screen.getByRole('textbox', { name: 'Next one' });
    await user.click(next);
    await user.keyboard('k');
    await announced('The key k is used for “The one before” already.');
    expect(next).toHaveAccessibleDescription(/is used for “The one before” already/);
    await user.click(next);
    await user.keyboard('n');
    close();
    await openAtRest('/moderation/queue');
    const first = await card('My own name.');
    press('n');
    expect(within(first).getByRole('heading', { level: 2 })).toHaveFocus();
  });
});

it('takes more than a page, a page at a time', async () => {
  const site = await openSite();
  const { id } = await site.say('author', 'rotas', { body: 'Words.' });
  const row = await site.db.read
    .selectFrom('comments')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  for (let n = 1; n <= limits.moderation.cases + 1; n += 1) {
    const more = {
      id: id.replace(/.{2}$/, String(n + 10)),
      root_id: id.replace(/.{2}$/, String(n + 10)),
      html: `<p>No ${n}.</p>`,
    };
    await site.db.write((trx) =>
      trx
        .insertInto('comments')
        .values({ ...row, ...more, sibling_no: n + 1 })
        .execute(),
    );
    await storedCase(site, more.id, 'reported');
  }
  site.sessions.become('moderator');
  const { user } = await openAtRest('/moderation/queue');
  await card('No 1.');
  expect(shownWords().length).toBe(limits.moderation.cases);
  await user.click(screen.getByRole('button', { name: 'Show more' }));
  await card(`No ${limits.moderation.cases + 1}.`);
  expect(screen.queryByRole('button', { name: 'Show more' })).not.toBeInTheDocument();
});
