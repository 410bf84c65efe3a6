import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { faults } from '../../mocks/handlers.ts';
import { limits } from '../../src/contract/limits.ts';
import { hangAnew } from '../../src/server/changes/wall.ts';
import { announced, openPage, openSite } from '../render-app.tsx';

type Site = Awaited<ReturnType<typeof openSite>>;

const slipOf = async (words: string) => (await screen.findByText(words)).closest('article')!;
const ask = (site: Site, as: string, body: string, slug = 'rotas') =>
  site.say(as, slug, { kind: 'change', body });
const move = (site: Site, as: string, id: string, state: string, note: string | null = null) =>
  site.ask(as, 'POST', `/api/comments/${id}/change`, { state, note });

/** Two posts; in the first one idea and one that is being tried, in the second one that happened. */
async function openWall(as: string | null = null, path = '/changes') {
  const site = await openSite({ posts: ['rotas', 'keys'] });
  for (const post of await site.db.read.selectFrom('posts').select('id').execute())
    await site.db.write((trx) => hangAnew(trx, post.id));
  const idea = await ask(site, 'author', 'Let me swap a shift.');
  const tried = await ask(site, 'member', 'Ask me before you come.');
  await move(site, 'member', tried.id, 'trying', 'Two houses began on Monday.');
  const happened = await ask(site, 'guest', 'Give everybody a key.', 'keys');
  await move(site, 'moderator', happened.id, 'happened');
  site.sessions.become(as);
  return { site, idea, tried, happened, ...(await openPage(path)) };
}

describe('the wall of changes', () => {
  it('shows every change with its state, who asks for it, where, and what was said last', async () => {
    const { tried } = await openWall();
    expect(await screen.findByRole('heading', { level: 1, name: 'Changes people would like' })).toBeVisible();
    expect(screen.getByRole('heading', { name: '3 changes' })).toBeVisible();
    const slip = within(await slipOf('Ask me before you come.'));
    expect(slip.getByText('Somebody is trying it')).toBeVisible();
    expect(slip.getByRole('heading', { name: 'Warm Window' })).toBeVisible();
    expect(slip.getByText('Support worker')).toBeVisible();
    expect(slip.getByText('Two houses began on Monday.')).toBeVisible();
    expect(slip.getByRole('link', { name: 'The title of rotas' })).toHaveAttribute('href', '/posts/rotas');
    expect(slip.getByRole('link', { name: /^See it in the debate/ })).toHaveAttribute(
      'href',
      `/posts/rotas/comments/${tried.id}`,
    );
    expect(screen.getByRole('link', { name: 'Changes', current: 'page' })).toBeVisible();
  });

  it('is narrowed by links with an address, each with how many it leaves, and shown whole again', async () => {
    const { user, router } = await openWall();
    const states = within(await screen.findByRole('navigation', { name: 'Where it stands' }));
    await user.click(states.getByRole('link', { name: 'Ideas 1' }));
    await announced('1 change');
    expect(router.state.location.search).toBe('?state=idea');
    expect(await slipOf('Let me swap a shift.')).toBeVisible();
    expect(screen.queryByText('Give everybody a key.')).not.toBeInTheDocument();
    expect(states.getByRole('link', { name: 'Ideas 1' })).toHaveAttribute('aria-current', 'true');

    await user.click(screen.getByText('Choose who asks, or what it is about'));
    await user.click(screen.getByRole('link', { name: 'Support workers 1' }));
    await waitFor(() => expect(router.state.location.search).toBe('?state=idea&of=support-staff'));
    await waitFor(() =>
      expect(screen.getByRole('link', { name: 'Support workers 1' })).toHaveAttribute('aria-current', 'true'),
    );
    await user.click(states.getByRole('link', { name: 'Happened 1' }));
    await waitFor(() => expect(router.state.location.search).toBe('?state=happened&of=support-staff'));
    expect(await slipOf('Give everybody a key.')).toBeVisible();
    await user.click(screen.getByRole('link', { name: 'Show all changes' }));
    await announced('3 changes');
    expect(router.state.location.search).toBe('');
  });

  it('says so in plain words where there is nothing', async () => {
    const { close } = await openWall(null, '/changes?tag=nothing');
    expect(await screen.findByText('There are no such changes.')).toBeVisible();
    close();
    await openSite();
    await openPage('/changes');
    expect(await screen.findByText('Nobody has asked for a change yet.')).toBeVisible();
  });

  it('goes back to the whole where an address is cut short', async () => {
    const { router } = await openWall(null, '/changes?state=idea&after=cut');
    expect(await slipOf('Let me swap a shift.')).toBeVisible();
    expect(router.state.location.search).toBe('?state=idea');
  });

  it('shows more in place, with the focus on the first new one', async () => {
    const site = await openSite();
    const first = await ask(site, 'author', 'The oldest change.');
    for (let n = 0; n < limits.page.changes; n += 1)
      await ask(site, n % 2 ? 'member' : 'guest', `Change number ${n}.`);
    const { user, router } = await openPage('/changes');
    const more = await screen.findByRole('link', { name: 'Show more changes' });
    expect(more.getAttribute('href')).toMatch(/^\/changes\?after=/);
    await user.click(more);
    await announced('1 more change shown.');
    const slip = await slipOf('The oldest change.');
    expect(slip.id).toBe(`slip-${first.id}`);
    await waitFor(() => expect(slip).toHaveFocus());
    expect(more).not.toBeInTheDocument();
    expect(router.state.location.search).toBe('');
  });
});

describe('"I’m trying this too"', () => {
  it('is counted at once, for somebody without a session too, and undone', async () => {
    const { site, idea, user } = await openWall();
    const slip = within(await slipOf('Let me swap a shift.'));
    const button = slip.getByRole('button', { name: /^I’m trying this too/ });
    await user.click(button);
    expect(await slip.findByText('1 person is trying this too')).toBeVisible();
    await announced('You are trying this too.');
    await waitFor(() => expect(button).toHaveAttribute('aria-pressed', 'true'));
    const count = async () =>
      (
        await site.db.read.selectFrom('comments').select('trying_count').where('id', '=', idea.id).execute()
      )[0];
    expect(await count()).toEqual({ trying_count: 1 });

    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await announced('You are no longer trying this.');
    expect(slip.queryByText('1 person is trying this too')).not.toBeInTheDocument();
    expect(button).toHaveAttribute('aria-pressed', 'false');
    expect(await count()).toEqual({ trying_count: 0 });
  });

  it('is taken back on the screen, with the reason, when it cannot be saved', async () => {
    const { site, user } = await openWall('other-guest');
    const slip = within(await slipOf('Let me swap a shift.'));
    const button = slip.getByRole('button', { name: /^I’m trying this too/ });
    site.use(...faults['no answer']);
    await user.click(button);
    await announced('We could not reach the site. Check your signal and try again.');
    expect(slip.queryByText('1 person is trying this too')).not.toBeInTheDocument();
    expect(button).toHaveAttribute('aria-pressed', 'false');
  });

  it('is not offered to who asks for the change', async () => {
    await openWall('author');
    const slip = within(await slipOf('Let me swap a shift.'));
    expect(await slip.findByRole('button', { name: /^Say where it stands/ })).toBeVisible();
    expect(slip.queryByRole('button', { name: /^I’m trying this too/ })).not.toBeInTheDocument();
  });
});

describe('where a change stands', () => {
  it('is said by who asked for it, with words that everybody reads', async () => {
    const { user } = await openWall('author');
    const slip = within(await slipOf('Let me swap a shift.'));
    await user.click(await slip.findByRole('button', { name: /^Say where it stands/ }));
    const panel = within(await slip.findByRole('form', { name: 'Where does this change stand?' }));
    await waitFor(() => expect(panel.getByRole('radio', { name: 'an idea' })).toHaveFocus());
    await user.click(panel.getByRole('button', { name: 'Save' }));
    await announced('Choose where it stands now, or write what is new.');

    await user.click(panel.getByRole('radio', { name: 'being tried' }));
    await user.type(panel.getByRole('textbox'), 'We begin next week.');
    await user.click(panel.getByRole('button', { name: 'Save' }));
    await announced('Saved. Somebody is trying the change.');
    expect(slip.getByText('Somebody is trying it')).toBeVisible();
    expect(slip.getByText('We begin next week.')).toBeVisible();
    expect(slip.queryByRole('form')).not.toBeInTheDocument();
    expect(slip.getByRole('button', { name: /^Say where it stands/ })).toHaveFocus();
  });

  it('keeps what was typed when it cannot be saved, and says it once when it is sent again', async () => {
    const { site, idea, user } = await openWall('moderator');
    const slip = within(await slipOf('Let me swap a shift.'));
    await user.click(await slip.findByRole('button', { name: /^Say where it stands/ }));
    const panel = within(await slip.findByRole('form'));
    await user.type(panel.getByRole('textbox'), 'The service told us.');
    site.use(...faults['no answer']);
    await user.click(panel.getByRole('button', { name: 'Save' }));
    await announced('We could not reach the site. Check your signal and try again.');
    expect(panel.getByRole('textbox')).toHaveValue('The service told us.');
    site.server.resetHandlers();
    await user.click(panel.getByRole('button', { name: 'Save' }));
    await announced('Saved.');
    const steps = await site.db.read
      .selectFrom('change_notes')
      .select(['note', 'by'])
      .where('comment_id', '=', idea.id)
      .execute();
    expect(steps).toEqual([{ note: 'The service told us.', by: 'moderator' }]);
  });

  it('has a history that is there when somebody wants it, and words in it that can be taken back', async () => {
    const { user } = await openWall('member');
    const slip = within(await slipOf('Ask me before you come.'));
    await user.click(slip.getByRole('button', { name: /^What happened so far/ }));
    const step = within((await slip.findByText(/by who asked for it/)).closest('li')!);
    expect(step.getByText('Two houses began on Monday.')).toBeVisible();
    await user.click(await step.findByRole('button', { name: 'Take these words back' }));
    await announced('The words are taken back.');
    await waitFor(() => expect(slip.queryByText('Two houses began on Monday.')).not.toBeInTheDocument());
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await announced('The words are back.');
    expect((await slip.findAllByText('Two houses began on Monday.')).length).toBe(2);
  });

  it('offers nobody else’s words to be taken back', async () => {
    const { user } = await openWall('author');
    const slip = within(await slipOf('Ask me before you come.'));
    await user.click(slip.getByRole('button', { name: /^What happened so far/ }));
    expect(await slip.findByText(/by who asked for it/)).toBeVisible();
    expect(slip.queryByRole('button', { name: 'Take these words back' })).not.toBeInTheDocument();
  });
});

describe('a change in its debate', () => {
  it('is moved from the menu of its row, and shows where it stands now', async () => {
    const { user } = await openWall('author', '/posts/rotas');
    const row = within((await screen.findByText('Let me swap a shift.')).closest('article')!);
    await user.click(await row.findByRole('button', { name: 'More for the comment by Quiet Harbour' }));
    await user.click(await row.findByRole('button', { name: 'It happened…' }));
    const panel = within(await row.findByRole('form', { name: 'Where does this change stand?' }));
    await waitFor(() => expect(panel.getByRole('radio', { name: 'something that happened' })).toBeChecked());
    await user.click(panel.getByRole('button', { name: 'Save' }));
    await announced('Saved. The change happened.');
    await waitFor(() => expect(row.queryByRole('form')).not.toBeInTheDocument());
    expect(screen.getByText('Let me swap a shift.').closest('article')).toHaveFocus();
  });

  it('is tried, and no longer tried, from the menu of its row', async () => {
    const { site, idea, user } = await openWall('guest', '/posts/rotas');
    const row = within((await screen.findByText('Let me swap a shift.')).closest('article')!);
    const more = await row.findByRole('button', { name: 'More for the comment by Quiet Harbour' });
    await user.click(more);
    await user.click(await row.findByRole('button', { name: 'I’m trying this too' }));
    await announced('You are trying this too.');
    await user.click(more);
    await user.click(await row.findByRole('button', { name: 'I’m not trying it' }));
    await announced('You are no longer trying this.');
    const { trying_count } = await site.db.read
      .selectFrom('comments')
      .select('trying_count')
      .where('id', '=', idea.id)
      .executeTakeFirstOrThrow();
    expect(trying_count).toBe(0);
  });

  it('stands with the others of its debate beside it, and with no others', async () => {
    await openWall(null, '/posts/rotas/changes');
    expect(await slipOf('Let me swap a shift.')).toBeVisible();
    expect(await slipOf('Ask me before you come.')).toBeVisible();
    expect(screen.queryByText('Give everybody a key.')).not.toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'All changes' })).toHaveAttribute('href', '/changes');
  });
});
