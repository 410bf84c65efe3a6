import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { faults } from '../../mocks/handlers.ts';
import type { WriteSummary } from '../../src/contract/summary.ts';
import { announced, openPage, openSite } from '../render-app.tsx';

const section = () => screen.findByRole('region', { name: 'Where we have got to' });
const field = (name: string) => screen.findByRole('textbox', { name });

async function open({ as = 'moderator', summary = {} as Partial<WriteSummary> | null } = {}) {
  const site = await openSite();
  const said = await site.say('author', 'rotas', { body: 'We agreed the late shifts between us.' });
  const other = await site.say('member', 'rotas', { body: 'Buses stop at eleven.' });
  const write = (more: Partial<WriteSummary>, by = 'administrator') =>
    site.ask(by, 'PUT', '/api/posts/rotas/summary', {
      body: 'Most people **agree**.',
      easyRead: ['Most people agree.', 'Buses stop early.'],
      rests: [said.id],
      revision: 0,
      ...more,
    });
  if (summary) await write(summary);
  site.sessions.become(as);
  return { site, said, other, write, ...(await openPage('/posts/rotas')) };
}

describe('where a debate has got to', () => {
  it('stands above the debate, with who wrote it and what it rests on', async () => {
    const { user, said } = await open({ as: 'guest' });
    const summary = within(await section());
    expect(summary.getByText('agree').tagName).toBe('STRONG');
    expect(await section()).toHaveTextContent(/Written by a moderator on \d+ \w+ \d{4}/);
    await user.click(summary.getByText('What this rests on'));
    const link = summary.getByRole('link', { name: 'Quiet Harbour: We agreed the late shifts between us.' });
    await user.click(link);
    await waitFor(() => expect(document.getElementById(`comment-${said.id}`)).toHaveFocus());
    expect(screen.queryByRole('button', { name: 'Change the summary' })).not.toBeInTheDocument();
  });

  it('is read in Easy Read at an address of its own, and back', async () => {
    const { user, router } = await open({ as: 'guest' });
    await user.click(within(await section()).getByRole('link', { name: 'Read it in Easy Read' }));
    expect(router.state.location.search).toBe('?summary=easy-read');
    const items = await within(await section()).findAllByText(/^(Most people agree|Buses stop early)\.$/);
    expect(items.map((one) => one.tagName)).toEqual(['LI', 'LI']);
    const back = within(await section()).getByRole('link', { name: 'Read the whole text' });
    expect(back).toHaveFocus();
    await user.click(back);
    expect(await within(await section()).findByText('agree')).toBeVisible();
    expect(router.state.location.search).toBe('');
  });

  it('is not there for readers where nobody has written it', async () => {
    await open({ as: 'guest', summary: null });
    await screen.findByText('Buses stop at eleven.');
    expect(screen.queryByRole('region', { name: 'Where we have got to' })).not.toBeInTheDocument();
  });

  it('says when a comment it rests on is hidden, at once for who hides it, and never its words', async () => {
    const { user, said, site, close } = await open();
    const hide = await screen.findByRole('button', { name: 'Hide: Quiet Harbour' });
    await within(await section()).findByText('agree');
    await user.click(hide);
    await user.click(await screen.findByRole('radio', { name: 'Spam' }));
    await user.click(screen.getByRole('button', { name: 'Hide comment' }));
    await announced('Comment hidden.');
    await waitFor(async () =>
      expect(await section()).toHaveTextContent('One of these comments has been hidden since.'),
    );
    expect(await section()).not.toHaveTextContent('late shifts');
    close();
    site.sessions.become('guest');
    await openPage('/posts/rotas');
    await section();
    expect(document.body.innerHTML).not.toMatch(/late shifts|Quiet Harbour/);
    expect(said.id).not.toBe('');
  });

  it('has its earlier versions, with dates and who wrote them', async () => {
    const { user, write, close } = await open({ as: 'guest', summary: { body: 'The first words.' } });
    close();
    await write({ body: '', easyRead: [], rests: [], revision: 1 });
    await write({ body: 'The newest words.', revision: 2 });
    await openPage('/posts/rotas');
    await within(await section()).findByText('The newest words.');
    await user.click(screen.getByRole('button', { name: 'Earlier versions', expanded: false }));
    const summary = within(await section());
    const first = await summary.findByText(/^Written by a moderator on .* at \d\d:\d\d$/);
    expect(summary.getByText(/^Taken down by a moderator on /)).toBeVisible();
    await user.click(first);
    expect(summary.getByText('The first words.')).toBeVisible();
  });
});

describe('writing it', () => {
  it('pins a summary for everybody, from the keyboard alone', async () => {
    const { user, site, close, said } = await open({ summary: null });
    const write = await screen.findByRole('button', { name: 'Write where we have got to' });
    write.focus();
    await user.keyboard('{Enter}');
    await waitFor(async () => expect(await field('Summary')).toHaveFocus());
    await user.keyboard('Most people agree.{Tab}{Tab}');
    expect(await field('Easy Read')).toHaveFocus();
    await user.paste(`${'word '.repeat(16)}\nShort.`);
    expect(await field('Easy Read')).toHaveAccessibleDescription(
      /Sentence 1 has 16 words\. Up to 15 words are easier to read\./,
    );
    await user.clear(await field('Easy Read'));
    await user.keyboard('Short.{Tab}');
    await user.paste(`http://localhost/posts/rotas#comment-${said.id}`);
    await user.keyboard('{Enter}');
    await announced('The comment is on the list.');
    expect(screen.getByRole('link', { name: /^Quiet Harbour: We agreed/ })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Pin this summary' }));
    await announced('The summary is pinned.');
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Where we have got to' })).toHaveFocus());
    expect(within(await section()).getByText('Most people agree.')).toBeVisible();
    close();
    site.sessions.become('guest');
    await openPage('/posts/rotas');
    expect(await within(await section()).findByText('Most people agree.')).toBeVisible();
    expect(Object.keys(localStorage).filter((key) => key.includes('summary'))).toEqual([]);
  });

  it('keeps what was typed when the page is closed, and when it could not be sent', async () => {
    const { user, site, close } = await open();
    await user.click(await screen.findByRole('button', { name: 'Change the summary' }));
    await user.type(await field('Summary'), ' And more.');
    close();
    const again = await openPage('/posts/rotas');
    await again.user.click(await screen.findByRole('button', { name: 'Go on writing the summary' }));
    expect(await field('Summary')).toHaveValue('Most people **agree**. And more.');
    site.use(...faults['no answer']);
    await again.user.click(screen.getByRole('button', { name: 'Pin this summary' }));
    await announced('We could not reach the site.');
    expect(await field('Summary')).toHaveValue('Most people **agree**. And more.');
    site.server.resetHandlers();
    await again.user.click(screen.getByRole('button', { name: 'Pin this summary' }));
    await announced('The summary is pinned.');
    expect(await section()).toHaveTextContent('And more.');
  });

  it('shows what somebody else wrote meanwhile, and keeps both', async () => {
    const { user, write } = await open();
    await user.click(await screen.findByRole('button', { name: 'Change the summary' }));
    await user.clear(await field('Summary'));
    await user.type(await field('Summary'), 'Mine.');
    await write({ body: 'Theirs.', revision: 1 });
    await user.click(screen.getByRole('button', { name: 'Pin this summary' }));
    await announced('Somebody else has changed this summary since you began.');
    expect(await screen.findByText('Theirs.')).toBeVisible();
    expect(await field('Summary')).toHaveValue('Mine.');
    await user.click(screen.getByRole('button', { name: 'Keep mine, and go on' }));
    await user.click(screen.getByRole('button', { name: 'Pin this summary' }));
    await announced('The summary is pinned.');
    expect(await section()).toHaveTextContent('Mine.');
  });

  it('takes comments from their menus', async () => {
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: 'More for the comment by Warm Window' }));
    await user.click(await screen.findByRole('button', { name: 'Use in the summary' }));
    await announced('The comment is on the list for the summary.');
    await user.click(screen.getByRole('button', { name: 'Open the summary' }));
    const list = within(await screen.findByRole('group', { name: 'Comments it rests on' }));
    expect(list.getByRole('link', { name: /^Quiet Harbour: / })).toBeVisible();
    expect(await list.findByRole('link', { name: 'Warm Window: Buses stop at eleven.' })).toBeVisible();
    await user.click(list.getByRole('button', { name: /^Take off the list: Quiet Harbour/ }));
    await user.click(screen.getByRole('button', { name: 'Pin this summary' }));
    await announced('The summary is pinned.');
    await user.click(within(await section()).getByText('What this rests on'));
    const links = within(await section()).getAllByRole('link', { name: /: / });
    expect(links.map((one) => one.textContent)).toEqual(['Warm Window: Buses stop at eleven.']);
  });

  it('refuses what is no comment of this debate, in plain words', async () => {
    const { user, said } = await open();
    await user.click(await screen.findByRole('button', { name: 'Change the summary' }));
    const link = await field('Link to a comment');
    for (const [text, why] of [
      ['the one by River', 'This is not a link to a comment.'],
      [said.id, 'This comment is on the list already.'],
      ['01900000-0000-7000-8000-000000000000', 'There is no such comment.'],
    ] as const) {
      await user.clear(link);
      await user.type(link, `${text}{Enter}`);
      await announced(why);
      await waitFor(() => expect(link).toHaveAccessibleDescription(why));
    }
  });

  it('shows how it will look', async () => {
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: 'Change the summary' }));
    await user.click(await screen.findByRole('button', { name: 'Preview' }));
    const preview = within(await screen.findByRole('region', { name: 'How it will look' }));
    expect(preview.getByText('agree').tagName).toBe('STRONG');
  });

  it('takes it down, with undo', async () => {
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: 'Change the summary' }));
    await user.click(await screen.findByRole('button', { name: 'Take the summary down' }));
    await announced('The summary is taken down.');
    expect(await section()).toHaveTextContent('Nobody has written yet where this debate has got to.');
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await announced('The summary is back.');
    expect(await section()).toHaveTextContent('Most people agree.');
  });
});

describe('erasing a version', () => {
  const erase = /^Erase this version, written on /;
  const question = 'Erase the words of this version? This cannot be undone.';

  it('asks first, and leaves a line among the earlier versions and nothing pinned', async () => {
    const { user, write, site, close } = await open({ summary: { body: 'The first words.' } });
    close();
    await write({ body: 'The newest words.', revision: 1 });
    await openPage('/posts/rotas');
    const summary = within(await section());
    await user.click(await summary.findByRole('button', { name: 'Earlier versions' }));
    await user.click(await summary.findByText(/^Written by a moderator on .* at \d\d:\d\d$/));
    const list = within(summary.getByRole('list', { name: 'Earlier versions' }));
    const button = list.getByRole('button', { name: erase });
    await user.click(button);
    expect(list.getByRole('group', { name: question })).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(button).toHaveFocus();
    expect(list.getByText('The first words.')).toBeVisible();

    site.use(...faults['no answer']);
    await user.keyboard('{Enter}');
    await user.click(list.getByRole('button', { name: 'Erase the words' }));
    await announced('We could not reach the site.');
    site.server.resetHandlers();
    await user.click(list.getByRole('button', { name: 'Erase the words' }));
    await announced('The words of this version are erased.');
    expect(await list.findByText(/^Erased by a moderator on /)).toBeVisible();
    expect(list.getByRole('listitem')).toHaveFocus();
    expect(document.body).not.toHaveTextContent('The first words.');
    expect(summary.getByText('The newest words.')).toBeVisible();

    await user.click(summary.getByRole('button', { name: erase }));
    await user.click(summary.getByRole('button', { name: 'Erase the words' }));
    await waitFor(() => expect(list.getAllByText(/^Erased by a moderator on /)).toHaveLength(2));
    expect(screen.getByRole('heading', { name: 'Where we have got to' })).toHaveFocus();
    expect(await section()).toHaveTextContent('Nobody has written yet where this debate has got to.');
  });

  it('is not there for readers', async () => {
    const { user, write, close } = await open({ as: 'guest' });
    close();
    await write({ body: 'The newest words.', revision: 1 });
    await openPage('/posts/rotas');
    await user.click(await screen.findByRole('button', { name: 'Earlier versions' }));
    await user.click(await screen.findByText(/^Written by a moderator on .* at \d\d:\d\d$/));
    expect(screen.queryByRole('button', { name: erase })).not.toBeInTheDocument();
  });
});
