import { expect, it } from 'vitest';
import { pageWords } from './page-words.ts';

it('gives a page the files with the words of its language, and leaves nothing of the note in it', () => {
  const { template, wordsOf } = pageWords('<head><!--head--><!--words {"cy":["/assets/a.js"]}--></head>');
  expect(template).toBe('<head><!--head--></head>');
  expect(wordsOf('cy')).toBe('<link rel="preload" as="script" crossorigin href="/assets/a.js">');
  expect(wordsOf('en')).toBe('');
  expect(pageWords('<head></head>').wordsOf('cy')).toBe('');
});
