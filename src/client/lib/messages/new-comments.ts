import { limits } from '../../../contract/limits.ts';
import type { Words } from './en.ts';
import { useWordsOf } from './messages.ts';

const number = (n: number) => n.toLocaleString('en-GB');
const count = (n: number) => (n >= limits.newComments ? `${number(limits.newComments)} or more` : number(n));

export const en = {
  group: 'New comments',
  count: (n: number) => `${count(n)} new`,
  place: (nth: number, n: number) => `${number(nth)} of ${count(n)} new`,
  previous: 'Previous',
  next: 'Next',
  seen: 'Mark all as seen',
  seenDone: 'All new comments are marked as seen.',
} as const;

/** The words of the bar that leads through new comments. */
export const useNewCommentsMessages = (): Words<typeof en> => useWordsOf('newComments', en);
