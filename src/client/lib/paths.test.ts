import fc from 'fast-check';
import { matchRoutes } from 'react-router-dom';
import { describe, expect, it } from 'vitest';
import { commentAnchor, commentOfAnchor, paths } from './paths.ts';

describe('addresses', () => {
  it.each([
    [paths.post('rotas'), '/posts/rotas'],
    [paths.post('rotas', 'newest'), '/posts/rotas?order=newest'],
    [paths.postFrom('rotas', 'oldest', 'a/b'), '/posts/rotas?after=a%2Fb#debate'],
    [paths.postFrom('rotas', 'newest', 'x'), '/posts/rotas?order=newest&after=x#debate'],
  ])('%s', (path, expected) => expect(path).toBe(expected));

  it('carry any slug there and back', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (slug) => {
        // A browser resolves these two whatever they are written like.
        fc.pre(slug !== '.' && slug !== '..');
        const { pathname } = new URL(paths.post(slug), 'http://localhost');
        expect(matchRoutes([{ path: '/posts/:slug' }], pathname)?.[0]?.params).toEqual({ slug });
      }),
    );
  });

  it('name a comment there and back', () => {
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        expect(commentOfAnchor(`#${commentAnchor(id)}`)).toBe(id);
      }),
    );
  });

  it.each(['', '#debate', '#comment-', '#comment-1', '#comment-x"><script>', 'comment-'])(
    'find no comment in %s',
    (hash) => expect(commentOfAnchor(hash)).toBeNull(),
  );
});
