import type { Words } from './en.ts';
import { useWordsOf } from './messages.ts';

export const en = {
  debates: 'Debates',
  autoLoad: 'Show more comments automatically when I come near the end',
  shortcuts: 'Keys J and K go to the next and previous new comment',
} as const;

/** The words of the reading options that are not needed at once. */
export const useReadingMessages = (): Words<typeof en> => useWordsOf('reading', en);
