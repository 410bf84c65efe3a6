import type { Words } from './en.ts';
import { useWordsOf } from './messages.ts';

export const en = {
  print: 'Print',
  what: 'Print: choose what',
  post: 'The post',
  all: 'The post and the debate, as it is open here',
} as const;

/** The words of printing a post. */
export const usePrintingMessages = (): Words<typeof en> => useWordsOf('printing', en);
