import type { Words } from './en.ts';
import { useWordsOf } from './messages.ts';

export const en = {
  kicker: 'One conversation from a debate',
  heading: 'The conversation',
  title: (post: string) => `A conversation: ${post}`,
  wholeDebate: 'Show the whole debate',
} as const;

/** The words of one conversation on its own page. */
export const useConversationMessages = (): Words<typeof en> => useWordsOf('conversation', en);
