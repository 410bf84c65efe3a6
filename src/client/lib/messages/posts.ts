import type { Words } from './en.ts';
import { useWordsOf } from './messages.ts';

export const en = {
  description:
    'Read about culture change in social care, and say what you think. Everybody’s view counts the same.',
  heading: 'Read a story. Answer its question.',
  intro:
    'People who use support, families, staff, managers and commissioners write here as equals. You do not need an account.',
  newest: 'Newest post',
  empty: 'There are no posts yet.',
  emptyWhy: 'When there is a post, you will find it here.',
  closed: 'Debate closed',
  tags: 'What it is about',
  more: 'Show more posts',
  /** Both parts, or the first alone where letters are large. */
  news: 'New comments',
  newsSince: 'since your last visit',
} as const;

/** The words of the list of posts. */
export const usePostsMessages = (): Words<typeof en> => useWordsOf('posts', en);
