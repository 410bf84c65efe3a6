import { describe, expect, it } from 'vitest';
import { limits } from '../../src/contract/limits.ts';
import { cleanHtml, commentHtml, textOf } from '../../src/server/text/markdown.ts';

const filled = (part: string, length: number = limits.comment) =>
  part.repeat(Math.ceil(length / part.length)).slice(0, length);

/** Slowest when parsed by backtracking, or deepest. */
const typed: Record<string, string> = Object.fromEntries(
  [
    ...[
      '>',
      '> ',
      '>\n',
      '- ',
      '1. ',
      '* * ',
      '*',
      '*a ',
      '*a_ ',
      '**a *b ',
      '*_',
      '_',
      '__a**',
      '`',
      '`a``',
    ],
    ...[
      '[',
      '![',
      '[a](',
      '[a](b "',
      '](',
      '[a][',
      '<',
      '<a:',
      '<http://',
      '&',
      '&#',
      '\\',
      '\\\n',
      '#\n',
      '# ',
    ],
    ...[
      '\t',
      ' ',
      '\n',
      '\n \n',
      '\r',
      'a\n',
      'a@',
      'http://',
      'http://a.',
      'http://[',
      '[note] ',
      '> [note] ',
      '\u0000',
    ],
    ...[
      '1)\n',
      '~~~\n',
      '```\n',
      '|',
      '--\n',
      '=\n',
      '\u200B',
      '\u0301',
      '<b>',
      '<!--',
      'https://x.example/((((',
      '. ',
    ],
  ].map((part) => [JSON.stringify(part), filled(part)]),
);
typed['nested emphasis'] = `${filled('*a ', 1800)}${filled(' a*', 1800)}`;
typed['nested links'] = `${filled('[', 1000)}a${filled('](b)', 2800)}`;
typed['ever deeper quotes'] = Array.from({ length: 85 }, (_, i) => '>'.repeat(i)).join('\n');
typed['ever deeper lists'] = Array.from({ length: 60 }, (_, i) => `${' '.repeat(i * 2)}- a`).join('\n');
typed['code ends of every length'] = Array.from({ length: 88 }, (_, i) => '`'.repeat(i)).join(' ');

const imported: Record<string, string> = Object.fromEntries(
  [
    ...[
      '<div>',
      '<b>',
      '<p>',
      '<ul>',
      '<li>',
      '<blockquote>',
      '<table><tr><td>',
      '<svg>',
      '<script>',
      '<style>',
      '<a href=x>',
    ],
    ...[
      '<',
      '</',
      '<a',
      '<a ',
      '<a "',
      `<a "'`,
      '<a b="',
      '<!--',
      '<!',
      '<?',
      '<![CDATA[',
      '-->',
      '&',
      '&lt',
      '<p x=">',
      '<a"',
    ],
    ...[
      '<a b=c ',
      '<script',
      '</script',
      '<a href="',
      '<b></p>',
      '<b><p></b>',
      '<h1>',
      '<pre>\n',
      '<br>',
      '<br> ',
      '<select>',
    ],
  ].map((part) => [JSON.stringify(part), filled(part, 64_000)]),
);
imported['formatting opened again in every paragraph'] =
  Array.from({ length: 3000 }, (_, i) => `<b id=${i}>`).join('') + filled('<p>a', 30_000);
imported['a long name'] = `<${'a'.repeat(64_000)}`;
imported['words at the bottom'] = `${filled('<div>', 50_000)}words${filled('</div>', 60_000)}`;

const within = (milliseconds: number, work: () => unknown) => {
  const start = performance.now();
  work();
  expect(performance.now() - start).toBeLessThan(milliseconds);
};

describe('A comment of the greatest length is ready within a second', () => {
  it.each(Object.entries(typed))('%s', (_, text) => within(1000, () => commentHtml(text)));
});
describe('An imported text of 64,000 characters is ready within two seconds', () => {
  it.each(Object.entries(imported))('%s', (_, html) => within(2000, () => cleanHtml(html)));
});

it('finds the words among 200,000 spaces that stay spaces within a second', () => {
  within(1000, () => expect(textOf(`<p>a${filled('\u00A0', 200_000)}b</p>`)).toHaveLength(200_002));
});

it('keeps the words under ten thousand quotes, and shows few of the quotes', () => {
  const html = commentHtml(`${'>'.repeat(3990)} help me`);
  expect(textOf(html).endsWith(' help me')).toBe(true);
  expect(html.match(/<blockquote>/g)?.length).toBeLessThanOrEqual(10);
});

it('keeps the words of nested tags, and few of the tags', () => {
  const html = cleanHtml(`${'<blockquote>'.repeat(10_000)}help me`);
  expect(textOf(html)).toBe('help me');
  expect(html.match(/<blockquote>/g)?.length ?? 0).toBeLessThanOrEqual(10);
});
