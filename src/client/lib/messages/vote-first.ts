import type { Words } from './en.ts';
import { useWordsOf } from './messages.ts';

export const en = {
  heldBack: 'In this debate you vote first. Then you see how others voted.',
  justShow: 'Just show me',
  shown: 'You see how others voted.',
  voteFirst: 'Let me vote first',
} as const;

/** The words of voting before one sees how others voted. */
export const useVoteFirstMessages = (): Words<typeof en> => useWordsOf('voteFirst', en);
