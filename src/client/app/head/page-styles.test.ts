import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { pageStyles } from './page-styles.ts';

const built = `<head><!--head--><!--styles {"changes":["/assets/changes-1.css","/assets/forms-2.css"],"posts":["/assets/posts-3.css"]}--></head>`;

it('gives the page at a route the stylesheets that its module brings', () => {
  const { stylesOf } = pageStyles(built);
  const links =
    '<link rel="stylesheet" crossorigin href="/assets/changes-1.css">' +
    '<link rel="stylesheet" crossorigin href="/assets/forms-2.css">';
  expect(stylesOf('/changes')).toBe(links);
  expect(stylesOf('/')).toBe('<link rel="stylesheet" crossorigin href="/assets/posts-3.css">');
  expect(stylesOf('/house-rules')).toBe('');
  expect(stylesOf('/posts/:slug')).toBe('');
  expect(stylesOf(undefined)).toBe('');
});

it('gives every page what scripts load later, for readers without scripts', () => {
  const { stylesOf } = pageStyles('<!--head--><!--styles {"at-rest":["/assets/print-1.css"]}-->');
  expect(stylesOf('/posts/:slug')).toBe(
    '<noscript><link rel="stylesheet" crossorigin href="/assets/print-1.css"></noscript>',
  );
});

it('leaves nothing of the note in the page, and needs none', () => {
  expect(pageStyles(built).template).toBe('<head><!--head--></head>');
  const plain = pageStyles('<head><!--head--></head>');
  expect(plain.template).toBe('<head><!--head--></head>');
  expect(plain.stylesOf('/changes')).toBe('');
});

it('knows the module of every route that is called otherwise', () => {
  const modules = readdirSync('src/client/app/routes').map((file) => file.replace('.tsx', ''));
  const routes = readFileSync('src/client/app/routes.tsx', 'utf8');
  const lazy = [...routes.matchAll(/path: '([^']+)',\s*lazy:[^}]*?import\('\.\/routes\/(.+?)\.tsx'\)/g)];
  expect(lazy.length).toBeGreaterThan(10);
  for (const [, path, module] of lazy) {
    const page = `<!--head--><!--styles {"${module}":["/assets/its-own.css"]}-->`;
    expect(modules).toContain(module);
    expect(pageStyles(page).stylesOf(path), `${path} is drawn by ${module}.tsx`).toContain('its-own');
  }
});
