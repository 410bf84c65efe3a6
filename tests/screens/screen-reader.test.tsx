import { virtual } from '@guidepup/virtual-screen-reader';
import { screen } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { openPage, openSite } from '../render-app.tsx';

// jsdom draws no pseudo-elements, and says so each time it is asked about one.
const { getComputedStyle } = window;
beforeAll(() => {
  window.getComputedStyle = (element) => getComputedStyle(element);
});

/** Everything a screen reader says from one end of it to the other; of a time only that there is one. */
async function heard(container: HTMLElement): Promise<string[]> {
  await virtual.start({ container });
  try {
    do await virtual.next();
    while (virtual.activeNode !== container);
    return (await virtual.spokenPhraseLog())
      .slice(0, -1)
      .filter((phrase) => !phrase.startsWith('end of '))
      .map((phrase) => phrase.replace(/\d+ \w+ \d{4}( at \d\d:\d\d)?/, 'WHEN'));
  } finally {
    await virtual.stop();
  }
}

/** What is said while something is done, wherever on the page one stands. */
async function heardDuring(action: () => Promise<void>): Promise<string[]> {
  await virtual.start({ container: document.body });
  try {
    await virtual.clearSpokenPhraseLog();
    await action();
    return await virtual.spokenPhraseLog();
  } finally {
    await virtual.stop();
  }
}

/** Somebody tells of their experience, somebody else asks about it; read by a third person. */
async function openDebate() {
  const site = await openSite();
  const first = await site.say('guest', 'rotas', { pointOfView: 'family', body: 'We *tried* it.' });
  await site.say('member', 'rotas', { parentId: first.id, kind: 'question', body: 'What happened?' });
  return { site, first, ...(await openPage('/posts/rotas')) };
}
const thread = async () =>
  (await screen.findAllByRole('list')).find((list) => list.classList.contains('thread'))!;

const votes = (name: string) => [
  `group, What do you think of the comment by ${name}?`,
  ...['Agree', 'Disagree', 'Not sure'].flatMap((vote) => [`button, ${vote} 0, not pressed`, vote, '0']),
];
const more = (name: string) => [
  `button, Reply: ${name}`,
  'Reply',
  `button, More for the comment by ${name}, not expanded`,
  'More',
];

describe('a screen reader', () => {
  it('reads a debate as lists in lists, each comment with who says it, to whom, and what one can do', async () => {
    await openDebate();
    expect(await heard(await thread())).toEqual([
      'list',
      'listitem, level 1, position 1, set size 1',
      'article, Comment by Blue Kettle',
      'heading, Blue Kettle, level 3',
      'Family or friend',
      'link, this minute: link to this comment, WHEN',
      'time',
      'this minute',
      'paragraph',
      'We',
      'emphasis',
      'tried',
      'it.',
      ...votes('Blue Kettle'),
      ...more('Blue Kettle'),
      'button, Fold replies to Blue Kettle, expanded',
      'list',
      'listitem, level 2, position 1, set size 1',
      'article, Comment by Warm Window',
      'heading, Warm Window, level 4',
      'Support worker',
      'answers',
      'link, Blue Kettle',
      'link, this minute: link to this comment, WHEN',
      'time',
      'this minute',
      'paragraph',
      'Question',
      'paragraph',
      'A question for anybody',
      '·',
      'waiting 1 minute',
      'paragraph',
      'What happened?',
      ...votes('Warm Window'),
      ...more('Warm Window'),
    ]);
  });

  it('says how many replies are folded, and nothing of them', async () => {
    const { user } = await openDebate();
    await user.click(await screen.findByRole('button', { name: 'Fold replies to Blue Kettle' }));
    expect((await heard(await thread())).at(-1)).toBe('button, Show 1 reply to Blue Kettle, not expanded');
  });

  it('finds the parts of the page by their names', async () => {
    await openDebate();
    await thread();
    await virtual.start({ container: document.body });
    const parts = new Set<string>();
    for (;;) {
      await virtual.perform(virtual.commands.moveToNextLandmark);
      const part = await virtual.lastSpokenPhrase();
      if (parts.has(part)) break;
      parts.add(part);
    }
    await virtual.stop();
    expect([...parts]).toEqual([
      'banner',
      'navigation, Main',
      'main',
      'region, What would you change first?',
      'navigation, The title of rotas',
      'region, 2 comments',
      'navigation, Ways to read the debate',
      'navigation, Order of comments',
      'contentinfo',
    ]);
  });

  it('hears of a hidden comment why and when, and how many replies are still there', async () => {
    const { site, first, close } = await openDebate();
    close();
    await site.ask('moderator', 'POST', `/api/comments/${first.id}/hide`, {
      reason: 'names-person',
      note: '',
    });
    await openPage('/posts/rotas');
    expect((await heard(await thread())).slice(2, 9)).toEqual([
      'article, A moderator hid this comment.',
      'paragraph',
      'strong',
      'A moderator hid this comment.',
      'Reason: it names a person.',
      'Hidden on WHEN.',
      'Its reply is still here.',
    ]);
  });

  it('says what each field of the composer is for', async () => {
    const { user } = await openDebate();
    await user.click(await screen.findByRole('button', { name: 'Reply: Blue Kettle' }));
    const form = await screen.findByRole('form', { name: 'Reply to Blue Kettle' });
    await screen.findByLabelText('Name to show');
    const said = await heard(form);
    expect(said).toEqual(
      expect.arrayContaining([
        'form, Reply to Blue Kettle',
        'group, What kind of comment is it? You can leave this out.',
        'radio, I see it differently, not checked, position 2, set size 6',
        'textbox, Your comment, You can use **bold**, *italic*, lists and > quotes., not invalid',
        'group, May others use your words?',
        'radio, Here only, checked, position 1, set size 3',
        'button, Close',
        'button, Post comment',
      ]),
    );
    expect(said.filter((phrase) => /^(textbox|combobox|radio|checkbox|button)(,\s*)?$/.test(phrase))).toEqual(
      [],
    );
  });

  it('hears at once that a vote counts, that a comment is posted, and then stands on the comment', async () => {
    const { user } = await openDebate();
    await thread();
    const voting = await heardDuring(async () => {
      await user.click(screen.getAllByRole('button', { name: /^Agree/ })[0]!);
      await screen.findByRole('button', { name: /^Agree 1/ });
    });
    expect(voting).toContain('polite: You said: agree.');
    await user.click(screen.getByRole('button', { name: 'Reply: Warm Window' }));
    await user.type(await screen.findByLabelText('Your comment'), 'It worked.');
    const posting = await heardDuring(async () => {
      await user.click(screen.getByRole('button', { name: 'Post comment' }));
      await expect.poll(() => document.activeElement?.tagName).toBe('ARTICLE');
      await expect.poll(() => screen.getByRole('status').textContent).toBe('Your comment is posted.');
    });
    expect(posting).toContain('polite: Your comment is posted.');
    expect(posting.at(-1)).toMatch(/^(article, Comment by|polite: Your comment is posted)/);
  });
});
