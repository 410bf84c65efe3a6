import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Anchor, anchorOf, findPassage, quotable } from './anchor.ts';
import { paragraphsOf } from './paragraphs.ts';

const story = [
  'Nobody asked us when the evening was over. The rota decided.',
  'At ten the lights went out.',
  'We said: why? At ten the lights went out again.',
  "'Us' — the team.",
];
const anchor = (more: Partial<Anchor>): Anchor => ({
  text: 'At ten the lights went out',
  before: '',
  after: '',
  paragraph: null,
  ...more,
});
const found = (paragraphs: string[], given: Anchor) => {
  const passage = findPassage(paragraphs, given);
  return passage && { ...passage, words: paragraphs.join(' ').slice(passage.from, passage.to) };
};

describe('a passage is found', () => {
  it.each([
    ['by its words alone, the first of equals', anchor({}), 1],
    ['by its paragraph, among equals', anchor({ paragraph: 2 }), 2],
    ['by what stands before it, before its paragraph counts', anchor({ before: 'why?', paragraph: 1 }), 2],
    ['by what stands after it', anchor({ after: ' again.' }), 2],
    ['over the end of a paragraph', anchor({ text: 'The rota decided. At ten' }), 0],
    ['whatever its white space', anchor({ text: 'At  ten\nthe lights went out again' }), 2],
    ['whatever its quotation marks and dashes', anchor({ text: '‘Us’ - the team' }), 3],
  ])('%s', (_, given, paragraph) => {
    expect(found(story, given)?.paragraph).toBe(paragraph);
  });

  it.each([
    ['other words', anchor({ text: 'At nine the lights went out' })],
    ['nothing', anchor({ text: ' ' })],
    [
      'few words in another place',
      anchor({ text: 'us', before: 'They told all of ', after: ' to go to bed' }),
    ],
  ])('not for %s', (_, given) => {
    expect(findPassage(story, given)).toBeNull();
  });
});

const word = fc.stringMatching(/^[a-f]{1,4}$/);
const text = fc.array(
  fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' ')),
  { minLength: 1, maxLength: 6 },
);
const cut = fc.tuple(text, fc.nat(), fc.nat()).map(([paragraphs, a, b]) => {
  const whole = paragraphs.join(' ');
  const words = [...whole.matchAll(/\S+/g)];
  const first = a % words.length;
  const last = first + (b % (words.length - first));
  const from = words[first]?.index ?? 0;
  const to = (words[last]?.index ?? 0) + (words[last]?.[0].length ?? 0);
  return { paragraphs, from, to };
});

describe('whatever the text', () => {
  it('is found where it was written', () => {
    fc.assert(
      fc.property(cut, ({ paragraphs, from, to }) => {
        const whole = paragraphs.join(' ');
        const paragraph = paragraphs.findIndex(
          (_, nth) => paragraphs.slice(0, nth + 1).join(' ').length > from,
        );
        const kept = anchorOf(paragraphs, { from, to, paragraph });
        const passage = findPassage(paragraphs, kept);
        expect(passage && whole.slice(passage.from, passage.to)).toBe(kept.text);
        // Another place only where everything around it is the same as well.
        if (passage && passage.from !== from)
          expect(anchorOf(paragraphs, passage)).toMatchObject({ before: kept.before, after: kept.after });
      }),
    );
  });

  it('is found when paragraphs were put before and behind it', () => {
    fc.assert(
      fc.property(cut, text, text, ({ paragraphs, from, to }, above, below) => {
        const kept = anchorOf(paragraphs, { from, to, paragraph: 0 });
        const edited = [...above, ...paragraphs, ...below];
        const passage = findPassage(edited, kept);
        // Where little of what stood around it is left, a few letters are not taken for it.
        if (kept.text.length >= 24) expect(passage).not.toBeNull();
        if (passage) expect(edited.join(' ').slice(passage.from, passage.to)).toBe(kept.text);
      }),
    );
  });

  it('is not found without its words', () => {
    fc.assert(
      fc.property(text, (paragraphs) => {
        expect(findPassage(paragraphs, anchor({ text: 'nowhere' }))).toBeNull();
      }),
    );
  });
});

describe('what may be quoted', () => {
  it.each([
    ['all of it', ' Short. ', 20, 'Short.'],
    ['whole sentences', 'One two three. Four five six seven.', 20, 'One two three.'],
    [
      'whole words, where a sentence is too long',
      'One. Two three four five six seven',
      20,
      'One. Two three four',
    ],
    ['a part of a word nobody could say', 'x'.repeat(30), 20, 'x'.repeat(20)],
  ])('is %s', (_, given, most, quoted) => {
    expect(quotable(given, most)).toBe(quoted);
  });
});

it('counts paragraphs, items and notes, and no headings or pictures', () => {
  const html =
    '<p>One &#x26; <em>two</em><br>three</p><h2>Heading</h2><ul><li>Item<ul><li>Inner</li></ul></li></ul>' +
    '<div class="note"><p><strong>Slip</strong></p><p>Text</p></div><p><img src="a.png" alt="x > y"></p><p>“Last”</p>';
  expect(paragraphsOf(html)).toEqual(['One & two three', 'Item', 'Inner', 'Slip', 'Text', '“Last”']);
});
