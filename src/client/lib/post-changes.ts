import type { InfiniteData } from '@tanstack/react-query';
import type { Post, PostPage } from '../../contract/post.ts';
import { type Change, change } from './optimistic.ts';
import { postKeys } from './post-cache.ts';

/** What the server says of a post now: on its page, and in the list it was chosen from. */
export const inPost = (slug: string, { heard, ...news }: Partial<Post>): Change[] => [
  change<Post>(postKeys.one(slug), (post) => ({ ...post, ...news, ...(heard ? { heard } : {}) })),
  change<InfiniteData<PostPage>>(postKeys.list, (list) => ({
    ...list,
    pages: list.pages.map((page) => ({
      ...page,
      posts: page.posts.map((post) => (post.slug === slug ? { ...post, ...news } : post)),
    })),
  })),
];
