import { expect, it } from 'vitest';
import { pageStyles } from './page-styles.ts';

const built = `<head><!--head--><!--styles {"changes":["/assets/changes-1.css","/assets/forms-2.css"]}--></head>`;

it('gives the page at a route the stylesheets that its module brings', () => {
  const { stylesOf } = pageStyles(built);
  const links =
    '<link rel="stylesheet" crossorigin href="/assets/changes-1.css">' +
    '<link rel="stylesheet" crossorigin href="/assets/forms-2.css">';
  expect(stylesOf('/changes')).toBe(links);
  expect(stylesOf('/posts/:slug/changes')).toBe(links);
  expect(stylesOf('/house-rules')).toBe('');
  expect(stylesOf('/posts/:slug')).toBe('');
  expect(stylesOf(undefined)).toBe('');
});

it('leaves nothing of the note in the page, and needs none', () => {
  expect(pageStyles(built).template).toBe('<head><!--head--></head>');
  const plain = pageStyles('<head><!--head--></head>');
  expect(plain.template).toBe('<head><!--head--></head>');
  expect(plain.stylesOf('/changes')).toBe('');
});
