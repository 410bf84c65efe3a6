import type { Words } from './en.ts';
import { useWordsOf } from './messages.ts';

export const en = {
  title: 'Hard words',
  description: 'Words that people use about support, and what they mean in plain English.',
  intro: 'These words are often used about support and care. Here is what they mean.',
  letters: 'Go to a letter',
  find: 'Find a word',
  findHint: 'The list gets shorter while you type.',
  count: (n: number) => (n === 1 ? '1 word' : `${n} words`),
  none: (typed: string) => `There is no word here with “${typed}”.`,
  noneHelp: 'Ask in a debate what it means. It is a good question.',
  showAll: 'Show all words',
  also: 'Also:',
  all: 'All hard words',
  close: 'Close',
} as const;

/** The words of the glossary. */
export const useGlossaryMessages = (): Words<typeof en> => useWordsOf('glossary', en);
