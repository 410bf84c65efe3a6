import type { Words } from './en.ts';
import { useWordsOf } from './messages.ts';

export const en = {
  explain: 'Explain hard words',
  inComment: 'Hard words in this comment',
  inCommentCount: (n: number) =>
    n === 0
      ? 'We know no hard words in this comment.'
      : n === 1
        ? '1 hard word is explained.'
        : `${n} hard words are explained.`,
  plainly: 'In plain words:',
} as const;

/** The words of explaining the hard words of a comment. */
export const useExplainMessages = (): Words<typeof en> => useWordsOf('explain', en);
