import type { Words } from './en.ts';
import { type Catalogues, useWordsOf } from './messages.ts';

const en = {
  kicker: 'One conversation from a debate',
  heading: 'The conversation',
  title: (post: string) => `A conversation: ${post}`,
  wholeDebate: 'Show the whole debate',
} as const;

const catalogues: Catalogues<typeof en> = { en, cy: null };

/** The words of one conversation on its own page. */
export const useConversationMessages = (): Words<typeof en> => useWordsOf(catalogues, en);
