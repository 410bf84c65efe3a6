import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hideReasons } from '../../contract/vocabulary.ts';
import { postHtml } from '../text/markdown.ts';
import { builtIn } from './built-in.ts';
import { pageHtml } from './page-html.ts';

it('lets a heading be linked to by the reason it explains', () => {
  expect(pageHtml('## It is *spam* {#spam}\n\nNot here.')).toBe(
    '<h2 id="spam">It is <em>spam</em></h2><p>Not here.</p>',
  );
  expect(pageHtml('## A\n\n## B {#spam}')).toBe('<h2>A</h2><h2 id="spam">B</h2>');
  expect(pageHtml('### Other{#other}')).toBe('<h3 id="other">Other</h3>');
});

it('gives a name once, and no other names', () => {
  expect(pageHtml('## A {#spam}\n\n## B {#spam}')).toBe('<h2 id="spam">A</h2><h2>B</h2>');
  expect(pageHtml('## A {#root}\n\n{#spam}')).toBe('<h2>A {#root}</h2><p>{#spam}</p>');
});

it('adds nothing but those names to what a post may say', () => {
  const line = fc.constantFrom(
    '## ',
    '### ',
    '{#spam}',
    '{#other}',
    '<h2>',
    '</h2>',
    '"',
    ' id=x',
    '\n',
    'a',
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const body = lines.join('');
      const plain = pageHtml(body).replace(/ id="(spam|other)"/g, '');
      expect(plain).toBe(postHtml(body).replace(/\s*\{#(spam|other)\}(?=<\/h[23]>)/g, ''));
    }),
  );
});

it('explains every reason for hiding in what comes with the program', () => {
  for (const reason of hideReasons) expect(builtIn().html.split(`id="${reason}"`)).toHaveLength(2);
  expect(builtIn().html).not.toContain('{#');
});
