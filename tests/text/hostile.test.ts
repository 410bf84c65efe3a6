import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanHtml, commentHtml, postHtml, textOf } from '../../src/server/text/markdown.ts';
import { trespasses } from './allowed.ts';
import { hostileHtml, hostileMarkdown } from './hostile.ts';

/** Bits of markup that mean something together, in any order. */
const shards = fc
  .array(
    fc.oneof(
      fc.constantFrom(...Object.values(hostileHtml)),
      fc.constantFrom(
        ...'<p> </p> <b> </b> <i> </i> <a href="https://x.example"> <a> </a> <ul> </ul> <li> </li> <ol start=3>'.split(
          ' ',
        ),
        ...'<blockquote> </blockquote> <h1> </h1> <h4> </h4> <hr> <br> <br><br> <pre> </pre> <code> </code>'.split(
          ' ',
        ),
        ...'<div class="note"> </div> <table> <tr> <td> </table> <select> <option> <button> </button> <em> </em>'.split(
          ' ',
        ),
        ...[
          '<svg>',
          '</svg>',
          '<style>',
          '</style>',
          '<!--',
          '-->',
          '<',
          '>',
          '"',
          "'",
          '&',
          '&nbsp;',
          '&#10;',
        ],
        ...[
          ' ',
          '\n',
          '\u00A0',
          '\u0000',
          '\u200B',
          '[note] ',
          'https://x.example/a.',
          '\\',
          '*',
          '_',
          '`',
          '> ',
        ],
        ...[
          '<img src="/a.png" alt="a">',
          '<a href="/here">',
          '<a href="javascript:x">',
          '<span>',
          '</span>',
          '[a](b)',
        ],
      ),
      fc.string({ maxLength: 5 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

describe.each(['comment', 'post'] as const)('HTML from elsewhere, as a %s', (voice) => {
  it.each(Object.entries(hostileHtml))('keeps nothing off the list: %s', (_, dirty) => {
    const clean = cleanHtml(dirty, voice);
    expect(trespasses(clean, voice)).toEqual([]);
    expect(cleanHtml(clean, voice)).toBe(clean);
  });

  it('keeps nothing off the list, and cleaning twice is cleaning once, whatever comes', () => {
    fc.assert(
      fc.property(shards, (dirty) => {
        const clean = cleanHtml(dirty, voice);
        expect(trespasses(clean, voice)).toEqual([]);
        expect(cleanHtml(clean, voice)).toBe(clean);
      }),
      { numRuns: 500 },
    );
  });
});

describe.each([
  ['comment', commentHtml],
  ['post', postHtml],
] as const)('Markdown of a %s', (voice, toHtml) => {
  it.each(Object.entries(hostileMarkdown))('gives nothing off the list: %s', (_, typed) => {
    expect(trespasses(toHtml(typed), voice)).toEqual([]);
  });

  it.each(Object.entries(hostileHtml))('shows HTML as the text it is: %s', (_, typed) => {
    expect(trespasses(toHtml(typed), voice)).toEqual([]);
  });

  it('gives what cleaning leaves as it is, whatever was typed', () => {
    fc.assert(
      fc.property(shards, (typed) => {
        const html = toHtml(typed);
        expect(trespasses(html, voice)).toEqual([]);
        expect(cleanHtml(html, voice)).toBe(html);
      }),
      { numRuns: 300 },
    );
  });
});

it('keeps every word of a comment', () => {
  const word = fc.stringMatching(/^[a-z]{3,9}$/);
  const markup = fc.constantFrom(
    '\n',
    '\n\n',
    ' * ',
    '\n- ',
    '\n> ',
    ' **',
    '** ',
    ' `',
    ' <b> ',
    '\n# ',
    '\n1. ',
    ' [',
    '] ',
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(markup, word), { minLength: 1, maxLength: 30 }), (parts) => {
      const text = textOf(commentHtml(parts.flat().join('')));
      for (const [, each] of parts) expect(text).toContain(each);
    }),
    { numRuns: 300 },
  );
});
