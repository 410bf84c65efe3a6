import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { faults } from '../../mocks/handlers.ts';
import type { NewSanction, Sanction } from '../../src/contract/sanctions.ts';
import { announced, openPage, openSite } from '../render-app.tsx';

const aMute: NewSanction = {
  kind: 'mute',
  hours: 24,
  reason: 'not-respectful',
  message: 'Please take a break.',
  note: 'The third time.',
  withAddress: false,
};
type Site = Awaited<ReturnType<typeof openSite>>;
type User = Awaited<ReturnType<typeof openPage>>['user'];

const stop = (site: Site, { id }: { id: string }, more: Partial<NewSanction> = {}) =>
  site.ask('moderator', 'POST', `/api/comments/${id}/sanction`, { ...aMute, ...more }) as Promise<Sanction>;

/** "Stop this person for a while", from the menu of the comment of somebody. */
async function openPanel(user: User, name: string) {
  const article = (await screen.findByRole('heading', { name: new RegExp(name) })).closest('article')!;
  await user.click(within(article).getByRole('button', { name: /^More/ }));
  await user.click(await screen.findByRole('button', { name: 'Stop this person for a while' }));
  return within(await screen.findByRole('form', { name: `Stop ${name} for a while?` }));
}

describe('stopping a person', () => {
  async function open(as = 'moderator') {
    const site = await openSite();
    const comment = await site.say('guest', 'rotas', { body: 'A rude comment.' });
    site.sessions.become(as);
    return { site, comment, ...(await openPage('/posts/rotas')) };
  }
  const stored = (site: Site) => site.db.read.selectFrom('sanctions').selectAll().execute();

  it('says what, for how long, why, what they are told and whom else it stops, and can be undone', async () => {
    const { site, user } = await open();
    const panel = await openPanel(user, 'Blue Kettle');
    await waitFor(() => expect(panel.getByRole('radio', { name: 'Cannot write for a while' })).toHaveFocus());
    await user.click(panel.getByRole('radio', { name: 'Cannot take part for a while' }));
    expect(panel.getByRole('group', { name: 'What should happen?' })).toHaveAccessibleDescription(
      'They can only read, and delete their own words.',
    );
    await user.click(panel.getByRole('radio', { name: '1 week' }));
    await user.click(panel.getByRole('radio', { name: 'Not respectful' }));
    await user.type(panel.getByRole('textbox', { name: /^What you want to tell them/ }), 'Please rest.');
    await user.type(panel.getByRole('textbox', { name: /^Note for other moderators/ }), 'Twice.');
    const other = panel.getByRole('checkbox', { name: /^Also other guests/ });
    expect(other).not.toBeChecked();
    expect(other).toHaveAccessibleDescription(/A whole home or office may share one connection/);
    await user.click(panel.getByRole('button', { name: 'Stop this person' }));
    await announced('Blue Kettle cannot take part until');
    expect(await stored(site)).toMatchObject([
      {
        ...{ kind: 'ban', reason: 'not-respectful', message: 'Please rest.', note: 'Twice.' },
        ...{ alias: 'Blue Kettle', address_key: null, lifted_at: null },
      },
    ]);
    expect(screen.queryByRole('form', { name: /^Stop/ })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await announced('Blue Kettle can take part again.');
    expect((await stored(site))[0]?.lifted_at).not.toBeNull();
  });

  it('needs a reason, and goes with Escape to where it was opened', async () => {
    const { site, user } = await open();
    const panel = await openPanel(user, 'Blue Kettle');
    await user.click(panel.getByRole('button', { name: 'Stop this person' }));
    await announced('Choose a reason.');
    expect(panel.getByRole('radio', { name: 'Names a person' })).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('form', { name: /^Stop/ })).not.toBeInTheDocument();
    expect(await stored(site)).toEqual([]);
  });

  it('keeps what was chosen when it could not be saved', async () => {
    const { site, user } = await open();
    const panel = await openPanel(user, 'Blue Kettle');
    await user.click(panel.getByRole('radio', { name: 'Spam' }));
    site.use(...faults['no answer']);
    await user.click(panel.getByRole('button', { name: 'Stop this person' }));
    await announced('We could not reach the site.');
    expect(panel.getByRole('radio', { name: 'Spam' })).toBeChecked();
    site.server.resetHandlers();
    await user.click(panel.getByRole('button', { name: 'Stop this person' }));
    await announced('Blue Kettle cannot write until');
    expect(await stored(site)).toHaveLength(1);
  });

  it('is refused for a moderator with the server’s own words, where the screen could not know', async () => {
    const { site, user } = await open();
    const id = await site.sessions.idOf('administrator');
    await site.db.write((trx) => trx.updateTable('comments').set({ person_id: id }).execute());
    const panel = await openPanel(user, 'Blue Kettle');
    await user.click(panel.getByRole('radio', { name: 'Spam' }));
    await user.click(panel.getByRole('button', { name: 'Stop this person' }));
    await announced('This person is a moderator or an administrator.');
    expect(panel.getByText(/This person is a moderator or an administrator/)).toBeVisible();
  });

  it('is not offered for somebody with a badge', async () => {
    const site = await openSite();
    await site.say('guest', 'rotas');
    await site.say('administrator', 'rotas');
    site.sessions.become('moderator');
    const { user } = await openPage('/posts/rotas');
    const panel = await openPanel(user, 'Blue Kettle');
    await user.click(panel.getByRole('button', { name: 'Cancel' }));
    const article = (await screen.findByRole('heading', { name: /Ade/ })).closest('article')!;
    await user.click(within(article).getByRole('button', { name: /^More/ }));
    expect(within(article).getByRole('button', { name: 'Copy link' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Stop this person for a while' })).not.toBeInTheDocument();
  });
});

describe('somebody who is stopped', () => {
  async function open(more: Partial<NewSanction>, as = 'guest') {
    const site = await openSite();
    const sanction = await stop(site, await site.say('guest', 'rotas'), more);
    site.sessions.become(as);
    return { site, sanction, ...(await openPage('/posts/rotas')) };
  }

  it('reads what, until when, why, by which words, and what they can still do', async () => {
    const { sanction } = await open({});
    const title = await screen.findByText(/^You cannot write here until/);
    const until = new Intl.DateTimeFormat('en-GB', {
      dateStyle: 'long',
      timeStyle: 'short',
      timeZone: 'Europe/London',
    });
    expect(title).toHaveTextContent(`until ${until.format(sanction.until)}.`);
    const notice = title.closest<HTMLElement>('.notice')!;
    expect(notice).toHaveTextContent('A moderator decided this. You were not respectful.');
    expect(notice).toHaveTextContent('Please take a break.');
    expect(notice).toHaveTextContent('You can still read, vote');
    expect(notice).not.toHaveTextContent('The third time.');
    expect(within(notice).getByRole('link', { name: 'What the house rules say about this' })).toHaveAttribute(
      'href',
      '/house-rules#not-respectful',
    );
    expect(screen.queryByRole('button', { name: 'Add your view' })).not.toBeInTheDocument();
  });

  it('because of somebody else at the same address is told that it may not have been them, and how to go on', async () => {
    await open({ kind: 'ban', withAddress: true }, 'other-guest');
    const title = await screen.findByText(/^You cannot take part here until/);
    const notice = title.closest<HTMLElement>('.notice')!;
    expect(notice).toHaveTextContent('It may not have been you.');
    expect(notice).not.toHaveTextContent('Please take a break.');
    expect(within(notice).getByRole('link', { name: /^Sign in/ })).toHaveAttribute('href', '/sign-in');
  });

  it('while they write is told why it could not be sent, and keeps what they typed', async () => {
    const site = await openSite();
    const comment = await site.say('guest', 'rotas');
    site.sessions.become('guest');
    const { user } = await openPage('/posts/rotas');
    await user.click(await screen.findByRole('button', { name: 'Add your view' }));
    await user.type(await screen.findByRole('textbox', { name: 'Your comment' }), 'What I wanted to say.');
    await stop(site, comment);
    await user.click(screen.getByRole('button', { name: 'Post comment' }));
    await announced('A moderator has decided that you cannot write');
    expect(await screen.findByText(/^You cannot write here until/)).toBeVisible();
    expect(screen.getByText('What I wanted to say.')).toBeVisible();
  });

  it('is free again by themselves when the time is over', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    try {
      await open({ hours: 1 });
      await screen.findByText(/^You cannot write here until/);
      await vi.advanceTimersByTimeAsync(61 * 60_000);
      await waitFor(() => expect(screen.queryByText(/^You cannot write here/)).not.toBeInTheDocument());
      expect(await screen.findByRole('button', { name: 'Add your view' })).toBeVisible();
    } finally {
      vi.useRealTimers();
    }
  });

  it('is free soon after a moderator has lifted it', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    try {
      const { site, sanction } = await open({});
      await screen.findByText(/^You cannot write here until/);
      await site.ask('moderator', 'POST', `/api/moderation/sanctions/${sanction.id}/lift`);
      await vi.advanceTimersByTimeAsync(60_000);
      expect(await screen.findByRole('button', { name: 'Add your view' })).toBeVisible();
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('the page of people who are stopped', () => {
  it('says that there is nobody', async () => {
    const site = await openSite();
    site.sessions.become('moderator');
    await openPage('/moderation/people');
    expect(await screen.findByText('Nobody is stopped, and nobody was.')).toBeVisible();
    expect(screen.getByRole('heading', { level: 1, name: 'People who are stopped' })).toBeVisible();
  });

  it('lists everybody, and lifts and puts back with one button that keeps the focus', async () => {
    const site = await openSite();
    const comment = await site.say('guest', 'rotas');
    await stop(site, comment, { withAddress: true });
    site.sessions.become('moderator');
    const { user } = await openPage('/moderation/people');
    const line = (await screen.findByText('Blue Kettle')).closest('li')!;
    for (const words of [
      'Cannot write for a while',
      'Until',
      'Other guests on the same connection too, until',
      'Not respectful',
      'They were told: Please take a break.',
      'Note: The third time.',
      'Decided by moderator@example.org',
    ])
      expect(line).toHaveTextContent(words);
    expect(within(line).getByRole('link', { name: /^Their comment in/ })).toHaveAttribute(
      'href',
      `/posts/rotas/comments/${comment.id}`,
    );
    await user.click(within(line).getByRole('button', { name: 'End early: Blue Kettle' }));
    await announced('Blue Kettle can take part again.');
    expect(line).toHaveTextContent('Ended early by moderator@example.org on');
    expect(within(line).getByRole('button', { name: 'Stop again: Blue Kettle' })).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await announced('Blue Kettle is stopped again.');
    expect(within(line).getByRole('button', { name: 'End early: Blue Kettle' })).toBeVisible();
  });

  it('tells who was slower that another moderator has lifted it', async () => {
    const site = await openSite();
    const { id } = await stop(site, await site.say('guest', 'rotas'));
    site.sessions.become('moderator');
    const { user } = await openPage('/moderation/people');
    const button = await screen.findByRole('button', { name: 'End early: Blue Kettle' });
    await site.ask('administrator', 'POST', `/api/moderation/sanctions/${id}/lift`);
    await user.click(button);
    await announced('Another moderator has lifted this already.');
    expect(await screen.findByRole('button', { name: 'Stop again: Blue Kettle' })).toBeVisible();
  });

  it('says when it could not be read, and reads it again when asked', async () => {
    const site = await openSite();
    await stop(site, await site.say('guest', 'rotas'));
    site.sessions.become('moderator');
    const { user } = await openPage('/moderation/log');
    await screen.findByRole('heading', { level: 1, name: 'Moderation log' });
    await screen.findByText('The third time.');
    site.use(...faults['no answer']);
    const pages = within(screen.getByRole('navigation', { name: 'Moderation' }));
    await user.click(pages.getByRole('link', { name: 'People' }));
    const again = await screen.findByRole('button', { name: 'Try again' });
    site.server.resetHandlers();
    await user.click(again);
    expect(await screen.findByRole('button', { name: 'End early: Blue Kettle' })).toBeVisible();
  });
});
