import type { Words } from './en.ts';
import { type Catalogues, useWordsOf } from './messages.ts';

const en = {
  heldBack: 'In this debate you vote first. Then you see how others voted.',
  justShow: 'Just show me',
  shown: 'You see how others voted.',
  voteFirst: 'Let me vote first',
} as const;

const catalogues: Catalogues<typeof en> = { en, cy: null };

/** The words of voting before one sees how others voted. */
export const useVoteFirstMessages = (): Words<typeof en> => useWordsOf(catalogues, en);
