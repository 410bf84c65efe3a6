import type { Words } from './en.ts';
import { type Catalogues, useWordsOf } from './messages.ts';

const en = {
  question: 'Where do you speak from?',
  why: 'We ask once in each debate. It shows if people with different roles agree.',
  saved: 'Thank you. Saved for this debate.',
  save: 'Save',
} as const;

const catalogues: Catalogues<typeof en> = { en, cy: null };

/** The words of the question after a first vote. */
export const useAskPointOfViewMessages = (): Words<typeof en> => useWordsOf(catalogues, en);
