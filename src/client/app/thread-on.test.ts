import { describe, expect, it } from 'vitest';
import { isSamePost, postOn } from './post-on.ts';
import { threadsOn } from './thread-on.ts';

const views = (pathname: string, search = '') => threadsOn({ pathname, search })?.views;

describe('an address', () => {
  it.each([
    ['/posts/rotas', { slug: 'rotas', tab: null }],
    ['/posts/rotas/common-ground', { slug: 'rotas', tab: 'common-ground' }],
    ['/posts/rotas/map', { slug: 'rotas', tab: 'map' }],
    ['/posts/rotas/nonsense', null],
    ['/posts/rotas/comments/1', null],
    ['/changes', null],
    ['/', null],
  ])('names a post and how its debate is read: %s', (path, expected) => {
    expect(postOn(path)).toEqual(expected);
  });

  it.each([
    ['/posts/rotas', '/posts/rotas/waiting', true],
    ['/posts/rotas/waiting', '/posts/rotas/both-sides', true],
    ['/posts/rotas', '/posts/keys/waiting', false],
    ['/posts/rotas', '/posts/rotas/comments/1', false],
    ['/', '/', false],
  ])('stays on a post, or leaves it: %s → %s', (from, to, isSame) => {
    expect(isSamePost(from, to)).toBe(isSame);
  });

  it('names the threads on its page, so that what was open there can be opened again', () => {
    expect(views('/posts/rotas', '?order=newest')).toEqual([{ kind: 'debate', order: 'newest', from: null }]);
    expect(views('/posts/rotas/common-ground', '?after=x')).toEqual([{ kind: 'common-ground', from: 'x' }]);
    expect(views('/posts/rotas/waiting', '?of=manager')).toEqual([
      { kind: 'waiting', of: 'manager', from: null },
    ]);
    expect(views('/posts/rotas/both-sides', '?differ=x')).toEqual([
      { kind: 'side', side: 'agree', from: null },
      { kind: 'side', side: 'differ', from: 'x' },
    ]);
    expect(views('/posts/rotas/comments/1')).toEqual([{ kind: 'conversation', commentId: '1' }]);
    expect(views('/posts/rotas/map')).toEqual([]);
    expect(views('/')).toBeUndefined();
  });
});
