import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { faults } from '../../mocks/handlers.ts';
import type { Reported } from '../../src/contract/reports.ts';
import { announced, keptWords, openPage, openSite } from '../render-app.tsx';

type User = Awaited<ReturnType<typeof openPage>>['user'];

// jsdom has dialogs that cannot be opened.
beforeEach(() => {
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
});

async function open() {
  const site = await openSite();
  const comment = await site.say('author', 'rotas', { body: 'What I say.' });
  return { site, comment, ...(await openPage('/posts/rotas')) };
}

async function openReport(user: User) {
  await user.click(await screen.findByRole('button', { name: 'More for the comment by Quiet Harbour' }));
  await user.click(await screen.findByRole('button', { name: 'Report' }));
  return screen.findByRole('form', { name: 'What is wrong with this comment?' });
}
const reports = (site: Awaited<ReturnType<typeof openSite>>) =>
  site.db.read.selectFrom('reports').selectAll().execute();

describe('reporting a comment', () => {
  it('needs no account: it ends with a receipt, which has the focus', async () => {
    const { site, user } = await open();
    const panel = within(await openReport(user));
    await waitFor(() => expect(panel.getByRole('radio', { name: 'It names a person' })).toHaveFocus());
    await user.click(panel.getByRole('radio', { name: 'It is spam or an advert' }));
    await user.type(panel.getByRole('textbox', { name: 'Tell us more (optional)' }), 'For shoes.');
    await user.click(panel.getByRole('button', { name: 'Send report' }));
    const done = await screen.findByRole('region', {
      name: 'Thank you. Your report is with the moderators.',
    });
    await waitFor(() => expect(within(done).getByRole('heading')).toHaveFocus());
    const [stored] = await reports(site);
    expect(stored).toMatchObject({ reason: 'spam', text: 'For shoes.' });
    expect(within(done).getByText(stored?.receipt ?? '')).toBeVisible();
    expect(within(done).getByRole('link', { name: 'Look up your report' })).toHaveAttribute(
      'href',
      `/reports/${stored?.receipt}`,
    );
    expect(screen.getByText('What I say.')).toBeVisible();
    await user.click(within(done).getByRole('button', { name: 'Close' }));
    expect(done).not.toBeInTheDocument();
  });

  it('asks for a reason, and goes back to where one was', async () => {
    const { site, user } = await open();
    const panel = await openReport(user);
    await user.click(within(panel).getByRole('button', { name: 'Send report' }));
    await announced('Choose what is wrong.');
    expect(within(panel).getByRole('radio', { name: 'It names a person' })).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(panel).not.toBeInTheDocument();
    expect(document.activeElement).not.toBe(document.body);
    expect(await reports(site)).toEqual([]);
  });

  it('leads to a reply when one only disagrees', async () => {
    const { site, user } = await open();
    const panel = within(await openReport(user));
    await user.click(panel.getByRole('radio', { name: 'I disagree with it' }));
    expect(panel.queryByRole('button', { name: 'Send report' })).not.toBeInTheDocument();
    await user.click(panel.getByRole('button', { name: 'Write a reply' }));
    const text = await screen.findByRole('textbox', { name: 'Your comment' });
    await waitFor(() => expect(text).toHaveFocus());
    expect(await reports(site)).toEqual([]);
  });

  it('says where one cannot reply, and asks for nothing', async () => {
    const { site, comment, close } = await open();
    close();
    await site.ask('moderator', 'POST', `/api/posts/rotas/close`);
    expect(comment.state).toBe('visible');
    const { user } = await openPage('/posts/rotas');
    const panel = within(await openReport(user));
    await user.click(panel.getByRole('radio', { name: 'I disagree with it' }));
    expect(panel.getByText(/You cannot reply here at the moment/)).toBeVisible();
    expect(panel.queryByRole('button', { name: 'Write a reply' })).not.toBeInTheDocument();
  });

  it('keeps what was written when it could not be sent, and on this device nothing', async () => {
    const { site, user } = await open();
    await openReport(user);
    site.use(...faults['no answer']);
    const panel = within(screen.getByRole('form', { name: 'What is wrong with this comment?' }));
    await user.click(panel.getByRole('radio', { name: 'It is not respectful' }));
    await user.type(panel.getByRole('textbox'), 'It is rude.');
    await user.click(panel.getByRole('button', { name: 'Send report' }));
    await announced('We could not reach the site.');
    await user.click(panel.getByRole('button', { name: 'Close' }));
    expect(keptWords()).toEqual([]);
    expect(JSON.stringify({ ...localStorage })).not.toContain('rude');
    site.server.resetHandlers();
    const again = within(await openReport(user));
    expect(again.getByRole('textbox')).toHaveValue('It is rude.');
    expect(again.getByRole('radio', { name: 'It is not respectful' })).toBeChecked();
    await user.click(again.getByRole('button', { name: 'Send report' }));
    await screen.findByText('Your receipt');
    expect(await reports(site)).toMatchObject([{ text: 'It is rude.' }]);
  });

  it('is not offered for one’s own comment', async () => {
    const { site, close } = await open();
    close();
    site.sessions.become('author');
    const { user } = await openPage('/posts/rotas');
    await screen.findByText('You');
    await user.click(await screen.findByRole('button', { name: 'More for the comment by Quiet Harbour' }));
    await screen.findByRole('button', { name: 'Copy link' });
    expect(screen.queryByRole('button', { name: 'Report' })).not.toBeInTheDocument();
  });

  it('says when somebody else has hidden or deleted the comment meanwhile', async () => {
    const { site, comment, user } = await open();
    const panel = within(await openReport(user));
    await site.ask('author', 'DELETE', `/api/comments/${comment.id}`);
    await user.click(panel.getByRole('radio', { name: 'Something else' }));
    await user.click(panel.getByRole('button', { name: 'Send report' }));
    await announced('The author has deleted this comment.');
  });
});

describe('when somebody may be at risk', () => {
  async function reportRisk(user: User) {
    const panel = within(await openReport(user));
    await user.click(panel.getByRole('radio', { name: 'Someone may be at risk' }));
    expect(panel.getByRole('link', { name: '999' })).toHaveAttribute('href', 'tel:999');
    await announced('If somebody is in danger now, call 999. Do not wait for us.');
    await user.click(panel.getByRole('button', { name: 'Send report' }));
    return screen.findByRole('dialog', { name: 'Thank you. Your report is with the moderators.' });
  }

  it('the comment goes, and what helps now stays in front of it, with the receipt', async () => {
    const { site, user } = await open();
    const dialog = within(await reportRisk(user));
    expect(dialog.getByText(/Nobody can read the comment now/)).toBeVisible();
    await waitFor(() => expect(screen.queryByText('What I say.')).not.toBeInTheDocument());
    const [stored] = await reports(site);
    expect(dialog.getByText(stored?.receipt ?? '')).toBeVisible();
    await user.click(await dialog.findByRole('radio', { name: 'Northern Ireland' }));
    expect(dialog.getByRole('link', { name: 'Call Lifeline: 0808 808 8000' })).toHaveAttribute(
      'href',
      'tel:08088088000',
    );
    expect(dialog.queryByRole('link', { name: /NHS 111/ })).not.toBeInTheDocument();
    await user.click(dialog.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    await waitFor(() => expect(document.activeElement).not.toBe(document.body));
  });

  it('a comment with replies becomes a tombstone in its place, which then has the focus', async () => {
    const { site, comment, user } = await open();
    await site.say('member', 'rotas', { parentId: comment.id, body: 'An answer.' });
    const dialog = within(await reportRisk(user));
    const tombstone = (await screen.findByText('A moderator will look at this comment first.')).closest(
      'article',
    );
    await user.click(dialog.getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(tombstone).toHaveFocus());
  });

  it('the nation is remembered on this device', async () => {
    const { site, user, close } = await open();
    await user.click(await within(await reportRisk(user)).findByRole('radio', { name: 'Scotland' }));
    expect(localStorage.getItem('equal-say:nation')).toBe('scotland');
    await user.click(screen.getByRole('button', { name: 'Close' }));
    close();
    await site.say('author', 'rotas', { body: 'What I say now.' });
    const again = await openPage('/posts/rotas');
    const dialog = within(await reportRisk(again.user));
    expect(await dialog.findByRole('radio', { name: 'Scotland' })).toBeChecked();
    expect(dialog.getByRole('link', { name: 'Call NHS 24: 111' })).toBeInTheDocument();
    await again.user.click(dialog.getByRole('button', { name: 'Close' }));
  });

  it('999 is there when nothing else could be loaded', async () => {
    const { site, user } = await open();
    const { http, HttpResponse } = await import('msw');
    site.use(http.get('*/api/help', () => HttpResponse.error()));
    const dialog = within(await reportRisk(user));
    expect(await dialog.findByText(/More numbers could not be loaded/)).toBeVisible();
    expect(dialog.getByRole('link', { name: '999' })).toBeVisible();
    site.server.resetHandlers();
    await user.click(dialog.getByRole('button', { name: 'Try again' }));
    expect(await dialog.findByRole('radio', { name: 'Wales' })).toBeVisible();
    await user.click(dialog.getByRole('button', { name: 'Close' }));
  });
});

describe('looking up a report', () => {
  async function reported(reason = 'names-person') {
    const site = await openSite();
    const comment = await site.say('author', 'rotas', { body: 'What I say.' });
    const { receipt } = (await site.ask('guest', 'POST', `/api/comments/${comment.id}/reports`, {
      reason,
    })) as Reported;
    return { site, comment, receipt };
  }

  it('takes a receipt however it is typed, and says what became of the report', async () => {
    const { site, comment, receipt } = await reported();
    const { user, router } = await openPage('/reports');
    const input = await screen.findByRole('textbox', { name: 'Receipt' });
    await user.type(input, receipt.toLowerCase().replaceAll('-', ' '));
    await user.click(screen.getByRole('button', { name: 'Show what became of it' }));
    const result = await screen.findByRole('region', { name: 'What became of your report' });
    await waitFor(() => expect(router.state.location.pathname).toBe(`/reports/${receipt}`));
    expect(result).toHaveTextContent('A moderator has not looked at the comment yet.');
    expect(result).toHaveTextContent('A comment under The title of rotas');
    expect(result).toHaveTextContent('It names a person');
    expect(within(result).getByRole('link', { name: 'Go to the comment' })).toHaveAttribute(
      'href',
      `/posts/rotas/comments/${comment.id}`,
    );
    await waitFor(() => expect(within(result).getByRole('heading', { level: 2 })).toHaveFocus());
    expect(site.sessions).toBeDefined();
  });

  it('says that a moderator hid the comment, and leads nowhere then', async () => {
    const { site, comment, receipt } = await reported();
    await site.ask('moderator', 'POST', `/api/comments/${comment.id}/hide`, { reason: 'spam', note: null });
    await openPage(`/reports/${receipt}`);
    const result = await screen.findByRole('region', { name: 'What became of your report' });
    expect(result).toHaveTextContent('A moderator looked at the comment and hid it. That was on');
    expect(within(result).queryByRole('link', { name: 'Go to the comment' })).not.toBeInTheDocument();
    expect(result).not.toHaveTextContent('What I say.');
  });

  it('shows again where there is help while somebody may be at risk', async () => {
    const { receipt } = await reported('at-risk');
    await openPage(`/reports/${receipt}`);
    expect(await screen.findByRole('region', { name: 'Get help now' })).toBeVisible();
    expect(screen.getByText(/Nobody can read the comment until then/)).toBeVisible();
  });

  it('says in plain words that a receipt is not whole, or not known', async () => {
    await openSite();
    const { user } = await openPage('/reports');
    await user.type(await screen.findByRole('textbox', { name: 'Receipt' }), 'BCDF');
    await user.click(screen.getByRole('button', { name: 'Show what became of it' }));
    await announced('This is not a whole receipt.');
    await user.type(screen.getByRole('textbox', { name: 'Receipt' }), '2345GHJK');
    await user.click(screen.getByRole('button', { name: 'Show what became of it' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('We have no report with this receipt.');
  });
});

describe('the reports that somebody may be at risk', () => {
  it('are opened when one has been told that this is written down', async () => {
    const site = await openSite();
    const comment = await site.say('author', 'rotas', { body: 'What I say.' });
    await site.ask('guest', 'POST', `/api/comments/${comment.id}/reports`, {
      reason: 'at-risk',
      text: 'He has no heating.',
    });
    site.sessions.become('moderator');
    const { user } = await openPage('/moderation/safeguarding');
    expect(await screen.findByText('Who reads these reports is written down.')).toBeVisible();
    const read = () =>
      site.db.read.selectFrom('safeguarding_log').selectAll().where('action', '=', 'read').execute();
    expect(await read()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Open the reports' }));
    expect(screen.getByRole('heading', { name: 'Reports' })).toHaveFocus();
    expect(await screen.findByText('He has no heating.')).toBeVisible();
    expect(await read()).toHaveLength(1);
    expect(screen.getByText('Waits for a moderator')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Open the comment under “The title of rotas”' })).toHaveAttribute(
      'href',
      `/posts/rotas/comments/${comment.id}`,
    );
    const readings = screen.getByRole('region', { name: 'Who has read reports' });
    expect(readings).toHaveTextContent('moderator@example.org read the list of reports');
  });

  it('can be none', async () => {
    const site = await openSite();
    site.sessions.become('moderator');
    const { user } = await openPage('/moderation/safeguarding');
    await user.click(await screen.findByRole('button', { name: 'Open the reports' }));
    expect(await screen.findByText('Nobody has reported that someone may be at risk.')).toBeVisible();
  });
});
