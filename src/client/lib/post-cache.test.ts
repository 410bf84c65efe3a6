import { QueryClient } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { applyChanges } from './optimistic.ts';
import { postKeys } from './post-cache.ts';
import { inPost } from './post-changes.ts';

it('a post’s news stand on its page and in the list, and on no other post', () => {
  const client = new QueryClient();
  client.setQueryData(postKeys.one('rotas'), { slug: 'rotas', commentCount: 1 });
  client.setQueryData(postKeys.list, {
    pages: [
      { posts: [{ slug: 'rotas', commentCount: 1 }], next: 'more' },
      { posts: [{ slug: 'plans' }], next: null },
    ],
    pageParams: [null, 'more'],
  });
  applyChanges(client, inPost('rotas', { commentCount: 2 }));
  expect(client.getQueryData(postKeys.one('rotas'))).toEqual({ slug: 'rotas', commentCount: 2 });
  expect(client.getQueryData(postKeys.list)).toEqual({
    pages: [
      { posts: [{ slug: 'rotas', commentCount: 2 }], next: 'more' },
      { posts: [{ slug: 'plans' }], next: null },
    ],
    pageParams: [null, 'more'],
  });
});
