import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wordFinder } from '../../contract/hard-words.ts';
import { cleanHtml, postHtml, textOf } from '../text/markdown.ts';
import { builtInWords } from './built-in.ts';
import { explainWords } from './explain-words.ts';

const find = wordFinder(builtInWords());
const explain = (markdown: string) => explainWords(postHtml(markdown), find);
const marks = (html: string) =>
  [...html.matchAll(/<dfn>.*?>([^<]*)<\/button><\/dfn>/g)].map(([, said]) => said);

it('marks the first use of each word with a button for its explanation', () => {
  const { html, words } = explain('A *rota* is a plan. Rotas are rotas.\n\nSafeguarding & a rota.');
  expect(html).toContain(
    '<em><dfn><button type="button" popovertarget="word-rota">rota</button></dfn></em> is a plan. Rotas are',
  );
  expect(marks(html)).toEqual(['rota', 'Safeguarding']);
  expect(words.map(({ word }) => word)).toEqual(['rota', 'safeguarding']);
});

it.each([
  ['the longest', 'A personal budget, and a support plan.', ['personal budget', 'support plan']],
  ['no heading', '## The rota\n\nThe Rota was late.', ['Rota']],
  ['no link and no code', '[The rota](https://a.example) and `rota`', []],
  ['no part of a word', '*rota*tion, **care** homely', []],
  ['no words that markup parts', 'A support *plan*', []],
  [
    'what stands in a quote, a list and a note',
    '> rota\n\n- council\n\n> [note] A *provider*',
    ['rota', 'council', 'provider'],
  ],
])('marks %s', (_what, markdown, expected) => {
  expect(marks(explain(markdown).html)).toEqual(expected);
});

it('leaves every word of a text where it is, and marks none twice', () => {
  const piece = fc.constantFrom(
    'rota',
    'Care Act',
    ' ',
    '\n\n',
    '*',
    '**',
    '`',
    '> ',
    '- ',
    '## ',
    '&',
    '<',
    'council',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const before = postHtml(pieces.join(''));
      const { html, words } = explainWords(before, find);
      expect(textOf(html)).toBe(textOf(before));
      expect(marks(html)).toHaveLength(words.length);
      expect(new Set(words).size).toBe(words.length);
    }),
    { numRuns: 60 },
  );
});

it('has the only buttons and explanations there can be in a post', () => {
  const own = '<div popover id="word-rota">Lies</div><dfn><button popovertarget="word-x">x</button></dfn>';
  for (const html of [postHtml(own), cleanHtml(own)])
    expect(html).not.toMatch(/<(?:button|dfn|div)|<[^>]* id=/);
});
