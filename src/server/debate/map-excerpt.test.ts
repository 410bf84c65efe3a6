import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commentHtml, textOf } from '../text/markdown.ts';
import { excerptOf, excerptSource } from './map-excerpt.ts';

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

describe('an excerpt', () => {
  it.each([
    ['<p>Short.</p>', 'Short.', false],
    ['<p>One.</p><p>Two <em>words</em>.</p>', 'One. Two words.', false],
    ['<p>Tea &amp; &#x26; &#38; &lt;cake&gt;</p>', 'Tea & & & <cake>', false],
    ['<p>We let the team agree the late shifts.</p>', 'We let the team', true],
    ['<p>We let the team, as agreed</p>', 'We let the team', true],
    [
      '<p><a href="https://x.org/?a>b" rel="nofollow">A link</a> to read at home</p>',
      'A link to read at',
      true,
    ],
    ['<p>Llanfairpwllgwyngyllgogerychwyrndrobwll</p>', 'Llanfairpwllgwyngy', true],
    ['', '', false],
  ])('of %s', (html, excerpt, isCut) => expect(excerptOf(html, 18)).toEqual({ excerpt, isCut }));

  it('is the beginning of the text, never longer than asked for, and ends after a word', () => {
    const text = fc.array(
      fc.constantFrom('tea', '*so*', '&', '<b>', 'Rhyl', '\n\n', '> said', '- one', '😀', '`x`'),
      {
        maxLength: 80,
      },
    );
    fc.assert(
      fc.property(text, fc.integer({ min: 4, max: 90 }), (parts, most) => {
        const html = commentHtml(parts.join(' '));
        const whole = oneLine(textOf(html));
        const { excerpt, isCut } = excerptOf(html.slice(0, excerptSource), most);
        expect(excerpt.length).toBeLessThanOrEqual(most);
        expect(whole.startsWith(excerpt)).toBe(true);
        if (!isCut) expect(excerpt).toBe(whole);
        if (excerpt.includes(' ')) expect(whole.charAt(excerpt.length)).toMatch(/^[\s,;:–—-]?$/);
      }),
    );
  });

  it('leaves out a tag or a sign that is cut short, and half a character', () => {
    expect(excerptOf('<p>Words <stro', 20).excerpt).toBe('Words');
    expect(excerptOf('<p>Words &am', 20).excerpt).toBe('Words');
    expect(excerptOf(`<p>${'😀'.repeat(9)}</p>`, 5).excerpt).toBe('😀😀');
  });
});
