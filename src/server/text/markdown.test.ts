import { describe, expect, it } from 'vitest';
import { cleanHtml, commentHtml, postHtml, readingTime, textOf } from './markdown.ts';

const rel = 'rel="nofollow ugc noopener noreferrer"';

describe('A comment', () => {
  it.each([
    ['paragraphs and the line ends that were typed', 'one\ntwo\n\nthree', '<p>one<br>two</p><p>three</p>'],
    ['emphasis', '*a* __b__ `c`', '<p><em>a</em> <strong>b</strong> <code>c</code></p>'],
    ['lists', '- a\n  1. b\n- c', '<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul>'],
    ['quotes', '> a\n> b', '<blockquote><p>a<br>b</p></blockquote>'],
    ['links', '[a](https://x.example/y "t")', `<p><a href="https://x.example/y" ${rel}>a</a></p>`],
    ['mail links', '<jo@x.example>', `<p><a href="mailto:jo@x.example" ${rel}>jo@x.example</a></p>`],
    [
      'bare web addresses',
      '(see https://x.example/y).',
      `<p>(see <a href="https://x.example/y" ${rel}>https://x.example/y</a>).</p>`,
    ],
    ['headings as strong paragraphs', '# Loud', '<p><strong>Loud</strong></p>'],
    ['the words of images', '![a cat](https://x.example/c.png)', '<p>a cat</p>'],
    ['HTML as the text it is', '<b>a</b> & <!-- b -->', '<p>&#x3C;b>a&#x3C;/b> &#x26; &#x3C;!-- b --></p>'],
    ['a year that looks like a list', '1986. It rained.', '<ol start="1986"><li>It rained.</li></ol>'],
    ['rows of dashes', 'a\n---\nb', '<p>a<br>---<br>b</p>'],
    ['lines that begin with spaces', '    a', '<p>a</p>'],
    ['what looks like a definition', '[a]: b', '<p>[a]: b</p>'],
    ['links elsewhere on this site as text', '[a](/posts)', '<p>a</p>'],
    ['nothing', ' \n ', ''],
  ])('shows %s', (_, typed, html) => expect(commentHtml(typed)).toBe(html));
});

describe('A post', () => {
  it.each([
    ['two levels of headings', '# a\n\n## b\n\n### c\n\n#### d', '<h2>a</h2><h2>b</h2><h3>c</h3><h3>d</h3>'],
    ['lines that are only wrapped', 'a\nb', '<p>a b</p>'],
    ['rules', 'a\n\n---\n\nb', '<p>a</p><hr><p>b</p>'],
    ['images of this site', '![a](/i/a.png)', '<p><img src="/i/a.png" alt="a"></p>'],
    ['the words of other images', '![a](https://x.example/a.png)', '<p>a</p>'],
    ['links on this site', '[a](/posts/b)', '<p><a href="/posts/b" rel="noopener noreferrer">a</a></p>'],
    ['quotes', '> a', '<blockquote><p>a</p></blockquote>'],
    [
      'notes',
      '> [note] A *b*\n> c\n> d',
      '<div class="note"><p><strong>A <em>b</em></strong></p><p>c d</p></div>',
    ],
    ['notes without a title', '> [note]\n> c', '<div class="note"><p>c</p></div>'],
  ])('shows %s', (_, typed, html) => expect(postHtml(typed)).toBe(html));
});

describe('HTML from elsewhere', () => {
  it.each([
    ['old names of marks', '<b>a</b><i>b</i><tt>c</tt>', '<p><strong>a</strong><em>b</em><code>c</code></p>'],
    ['text without paragraphs', 'a<br><br>b', '<p>a</p><p>b</p>'],
    [
      'a mark around paragraphs',
      '<b><p>a</p><p>b</p></b>',
      '<p><strong>a</strong></p><p><strong>b</strong></p>',
    ],
    [
      'lists in lists without items',
      '<ul>a<ul><li>b</ul></ul>',
      '<ul><li>a</li><li><ul><li>b</li></ul></li></ul>',
    ],
    ['tables as paragraphs', '<table><tr><td>a<td>b</table>', '<p>a</p><p>b</p>'],
    ['lines of a poem', '<pre>a\n b</pre>', '<p>a<br>b</p>'],
    ['empty paragraphs and links as nothing', '<p>&nbsp;</p><a href="https://x.example"></a>', ''],
  ])('gives %s', (_, dirty, html) => expect(cleanHtml(dirty)).toBe(html));
});

it('gives plain text, a line for each paragraph', () => {
  expect(textOf(commentHtml('a *b* & c\nd\n\n- e\n- f'))).toBe('a b & c\nd\ne\nf');
});

it('takes a minute to read 200 words, and never less', () => {
  expect(readingTime('<p>one</p>')).toBe(1);
  expect(readingTime(`<p>${'word '.repeat(1000)}</p>`)).toBe(5);
});
