import type { Words } from './en.ts';
import { useWordsOf } from './messages.ts';

const plural = (n: number, one: string, other: string) =>
  `${n.toLocaleString('en-GB')} ${n === 1 ? one : other}`;

export const en = {
  heading: 'Search',
  description: 'Find posts and comments by the words in them.',
  title: (looked: string) => `Search: ${looked}`,
  label: 'Words to look for',
  submit: 'Search',
  searching: 'Searching…',
  kind: 'Kind of comment',
  of: 'Point of view',
  any: 'All',
  posts: 'Posts',
  comments: 'Comments',
  count: (posts: number, comments: number, isAll: boolean) =>
    posts === 0 && comments === 0
      ? 'Nothing found.'
      : [
          posts > 0 && plural(posts, 'post', 'posts'),
          comments > 0 && `${isAll ? '' : 'more than '}${plural(comments, 'comment', 'comments')}`,
        ]
          .filter(Boolean)
          .join(' and '),
  newest: 'Newest first',
  by: (name: string, title: string) => `${name} in ${title}`,
  more: 'Show more comments',
  shown: (n: number) => `${plural(n, 'more comment', 'more comments')} shown.`,
  begin: 'Write one word or more. You find posts and comments that have all of them.',
  nothing: (looked: string) => `Nothing has all of these words: ${looked}.`,
  nothingHelp: 'Try fewer words, or another word for the same thing.',
  nothingNarrowed: 'Or look in all comments.',
  everywhere: 'Look in all comments',
} as const;

/** The words of searching. */
export const useSearchMessages = (): Words<typeof en> => useWordsOf('search', en);
