import type { Words } from './en.ts';
import { useWordsOf } from './messages.ts';

export const en = {
  tabs: 'Ways to read the debate',
  conversation: 'Conversation',
  names: {
    'common-ground': 'Common ground',
    'both-sides': 'Both sides',
    waiting: 'Waiting for an answer',
    changes: 'Changes',
    map: 'Map',
  },
  titleOf: (view: string, post: string) => `${view}: ${post}`,
} as const;

/** The words of the ways to read a debate, which stand on every post's page. */
export const useViewsMessages = (): Words<typeof en> => useWordsOf('views', en);
