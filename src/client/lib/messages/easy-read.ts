import type { Words } from './en.ts';
import { useWordsOf } from './messages.ts';

const comments = (n: number) => `${n.toLocaleString('en-GB')} ${n === 1 ? 'comment' : 'comments'}`;

export const en = {
  easyRead: 'Easy Read',
  whole: 'Whole text',
  versions: 'Versions of this text',
  titleOf: (title: string) => `${title} – Easy Read`,
  descriptionOf: (title: string) => `“${title}” in short sentences, with a picture beside each.`,
  showPictures: 'Show pictures',
  older: 'The whole text was changed after this was written. Some things here may be out of date.',
  picturesBy: 'The pictures are from',
  licence: 'Their licence is',
  toDebate: (n: number) => (n === 0 ? 'Be the first to answer' : `Go to the debate: ${comments(n)}`),
  howToComment: 'How to comment',
  howToCommentDescription:
    'How to write a comment, answer other people, stay safe, and take your words back.',
} as const;

/** The words of Easy Read pages. */
export const useEasyReadMessages = (): Words<typeof en> => useWordsOf('easyRead', en);
