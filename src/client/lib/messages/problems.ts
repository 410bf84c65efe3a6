import type { Problem } from '../../../contract/problem.ts';
import type { Messages, Words } from './en.ts';
import { partOf } from './messages.ts';

/** The server speaks English: its own sentence says best why something could not be done. */
export const en = {
  said: ({ detail }: Problem): string => detail,
  /** About one field. */
  field: (sentence: string): string => sentence,
};

/** The words of what the server refuses, in the language of `m`. */
export const problemsMessagesOf = ({ language }: Messages): Words<typeof en> =>
  partOf<Words<typeof en>>(language === 'cy' ? 'cy' : 'en', 'problems', en);
