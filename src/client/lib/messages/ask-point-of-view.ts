import type { Words } from './en.ts';
import { useWordsOf } from './messages.ts';

export const en = {
  question: 'Where do you speak from?',
  why: 'We ask once in each debate. It shows if people with different roles agree.',
  saved: 'Thank you. Saved for this debate.',
  save: 'Save',
} as const;

/** The words of the question after a first vote. */
export const useAskPointOfViewMessages = (): Words<typeof en> => useWordsOf('askPointOfView', en);
