import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginningOf, commentIn, longSentences, sentencesOf } from './sentences.ts';

const id = '01900000-0000-7000-8000-00000000abcd';

describe('sentences of Easy Read', () => {
  it('are the lines, without empty ones', () => {
    expect(sentencesOf('One.\n\n  Two. \r\n \nThree.')).toEqual(['One.', 'Two.', 'Three.']);
    expect(sentencesOf(' \n')).toEqual([]);
  });

  it('are long from sixteen words on', () => {
    const words = (n: number) => Array(n).fill('word').join(' ');
    expect(longSentences(`${words(15)}.\n\n${words(16)} – don’t, twenty-one!`)).toEqual([
      { line: 2, words: 18 },
    ]);
  });
});

describe('a link to a comment', () => {
  it('is known in every form an address of it has', () => {
    for (const link of [
      id,
      `/posts/rotas/comments/${id}`,
      `https://site.example/cy/posts/rotas?order=newest#comment-${id.toUpperCase()}`,
      `  comment-${id}  `,
    ])
      expect(commentIn(link)).toBe(id);
  });

  it('is not seen in anything else', () => {
    for (const text of ['', 'https://site.example/posts/rotas', id.slice(1), `${id}0`, `0${id}`])
      expect(commentIn(text)).toBeNull();
    fc.assert(fc.property(fc.string({ maxLength: 30 }), (text) => commentIn(text) === null));
  });
});

describe('how a comment begins', () => {
  it('is its words, without tags and references', () => {
    expect(beginningOf('<p>Fish <em>&#x26;</em> chips</p><p>&#60;b&gt; &nbsp;</p>')).toBe(
      'Fish & chips <b> &nbsp;',
    );
  });

  it('is cut after a word', () => {
    expect(beginningOf(`<p>${'word '.repeat(40)}</p>`)).toMatch(/^(word )+word…$/);
  });
});
