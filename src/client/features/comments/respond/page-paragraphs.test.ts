// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { findPassage } from '../../../../thread/anchor.ts';
import { paragraphsOf } from '../../../../thread/paragraphs.ts';
import { paragraphsIn, quoteOf, rangeOf } from './page-paragraphs.ts';

const html =
  '<p>One &#x26; <em>two</em><br>three.</p><h2>Heading</h2><ul><li>Item <ul><li>Inner 🎈 one</li></ul></li></ul>' +
  '<div class="note"><p><strong>Slip</strong></p><p>A\n  text</p></div><p><img alt="x"></p><p>Last.</p>';

function page(source = html) {
  const prose = document.createElement('div');
  prose.innerHTML = source;
  document.body.replaceChildren(prose);
  return { prose, paragraphs: paragraphsIn(prose) };
}
const textsOf = (paragraphs: readonly { text: string }[]) => paragraphs.map(({ text }) => text);

it('counts the same paragraphs in the page as the server does in the HTML', () => {
  expect(textsOf(page().paragraphs)).toEqual(paragraphsOf(html));
});

it('leaves out what is put into the page beside the words of the post', () => {
  const { prose } = page('<p>A <dfn>rota</dfn><span data-explanation>: a plan</span> is.</p><p>Two</p>');
  const button = document.createElement('span');
  button.dataset['respond'] = '';
  button.append('3 comments');
  prose.firstElementChild?.append(button);
  expect(textsOf(paragraphsIn(prose))).toEqual(['A rota is.', 'Two']);
});

it.each(['two three', 'Inner 🎈 one', 'Slip A text Last', '& two three. Item Inner', 'Last.'])(
  'finds “%s” in the page, and quotes the same words from there',
  (text) => {
    const { paragraphs } = page();
    const passage = findPassage(textsOf(paragraphs), { text, before: '', after: '', paragraph: null });
    if (!passage) throw new Error('not found');
    expect(quoteOf(paragraphs, rangeOf(paragraphs, passage), 300)).toMatchObject({
      text,
      paragraph: passage.paragraph,
    });
  },
);

it('quotes what was selected of the post alone, with what stands around it', () => {
  const { prose, paragraphs } = page('<p>One two.</p><h2>Why</h2><p>Three four. Five six.</p>');
  const range = document.createRange();
  // In the middle of words.
  range.setStart(prose.querySelector('p')?.firstChild as Text, 5);
  range.setEnd(prose.lastElementChild?.firstChild as Text, 9);
  expect(quoteOf(paragraphs, range, 300)).toEqual({
    text: 'two. Three four',
    before: 'One',
    after: '. Five six.',
    paragraph: 0,
  });
  expect(quoteOf(paragraphs, range, 12)?.text).toBe('two.');
  range.selectNodeContents(prose.querySelector('h2') as HTMLElement);
  expect(quoteOf(paragraphs, range, 300)).toBeNull();
});
