import type { Words } from './en.ts';
import { useWordsOf } from './messages.ts';

const number = (n: number) => n.toLocaleString('en-GB');

export const en = {
  load: 'Load the whole debate',
  rest: 'Load the rest of the debate',
  why: 'Then every comment is on this page, and you can search the page for a word.',
  progress: (n: number, total: number) => `${number(n)} of ${number(total)} comments are here.`,
  stop: 'Stop',
  done: (n: number) => `The whole debate is here: ${number(n)} comments.`,
  stopped: (n: number, total: number) => `Stopped. ${number(n)} of ${number(total)} comments are here.`,
} as const;

/** The words of loading a whole debate. */
export const useWholeDebateMessages = (): Words<typeof en> => useWordsOf('wholeDebate', en);
