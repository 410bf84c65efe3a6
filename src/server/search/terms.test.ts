import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpt, fold, type Segment, termsOf } from './terms.ts';

const marked = (segments: readonly Segment[]) =>
  segments.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('');

describe('what somebody typed', () => {
  it.each<[string, string[]]>([
    ['Rotas', ['rotas']],
    ['  who pays?  ', ['who', 'pays']],
    ['Dŵr', ['dwr']],
    ['a home', ['home']],
    ['a', ['a']],
    ['rota rota', ['rota']],
    ['"quoted" AND (tricky* OR -minus)', ['quoted', 'and', 'tricky', 'or', 'minus']],
    ["don't", ['don']],
    ['?!', []],
    ['', []],
  ])('%j is looked for as %j', (typed, begins) => {
    expect(termsOf(typed).flatMap((term) => term.begins)).toEqual(begins);
  });

  it.each([
    ['rotas', ['rota']],
    ['families', ['family']],
    ['class', []],
    ['us', []],
  ])('the plural %j also finds %j', (typed, is) => {
    expect(termsOf(typed).flatMap((term) => term.is)).toEqual(is);
  });

  it('is never more than a few short words of letters and numbers', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (typed) => {
        const terms = termsOf(typed);
        expect(terms.length).toBeLessThanOrEqual(8);
        for (const { begins, is } of terms)
          for (const word of [...begins, ...is]) expect(word).toMatch(/^[\p{L}\p{N}]{1,40}$/u);
      }),
    );
  });
});

describe('an excerpt', () => {
  it.each([
    ['The rota changed.', 'rota', 'The [rota] changed.'],
    ['Rotas, rotas!', 'rota', '[Rotas], [rotas]!'],
    ['One rota a week', 'rotas', 'One [rota] a week'],
    ['Water is dŵr.', 'dwr', 'Water is [dŵr].'],
    ['Nothing of it', 'rota', 'Nothing of it'],
    ['Two\n\nlines', 'lines', 'Two [lines]'],
  ])('of %j for %j is %j', (text, typed, shown) => {
    expect(marked(excerpt(text, termsOf(typed)))).toBe(shown);
  });

  it('begins shortly before the first match, at a word, and says that it is a part', () => {
    const text = `${'some words before it '.repeat(20)}the bus ${'and words after it '.repeat(20)}`;
    const shown = marked(excerpt(text, termsOf('bus')));
    expect(shown).toMatch(/^… \w.*the \[bus\] and.* …$/);
    expect(shown.length).toBeLessThan(260);
    for (const word of shown
      .replace(/[[\]…]/g, '')
      .trim()
      .split(/\s+/))
      expect(text).toContain(word);
  });

  it('is the text itself, in pieces, with the words that were asked for marked', () => {
    const word = fc.constantFrom('rota', 'Rotas', 'dŵr', 'bus', 'the', 'x'.repeat(300));
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 80 }),
        fc.array(word, { minLength: 1, maxLength: 3 }),
        (all, typed) => {
          const terms = termsOf(typed.join(' '));
          const text = all.join(' ');
          const segments = excerpt(text, terms);
          const bare = segments.filter((one) => !/^… $|^ …$/.test(one.text));
          expect(text).toContain(bare.map((one) => one.text).join(''));
          for (const { text: one } of bare.filter(({ isMatch }) => isMatch))
            expect(
              terms.some(
                ({ begins, is }) => begins.some((b) => fold(one).startsWith(b)) || is.includes(fold(one)),
              ),
            ).toBe(true);
          const has = all.some((one) =>
            terms.some(
              ({ begins, is }) => begins.some((b) => fold(one).startsWith(b)) || is.includes(fold(one)),
            ),
          );
          expect(segments.some(({ isMatch }) => isMatch)).toBe(has);
        },
      ),
    );
  });
});
