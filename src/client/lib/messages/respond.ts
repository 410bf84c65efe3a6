import type { Words } from './en.ts';
import { useWordsOf } from './messages.ts';

const comments = (n: number) => `${n.toLocaleString('en-GB')} ${n === 1 ? 'comment' : 'comments'}`;

export const en = {
  /** Beside a paragraph; the short forms are what is seen of the long ones. */
  respond: 'Respond',
  respondToParagraph: 'Respond to this paragraph',
  comments,
  commentsOnParagraph: (n: number) => `${comments(n)} on this paragraph`,
  /** Beside what is selected. */
  respondToThis: 'Respond to this',
  offered: 'You can respond to these words. The button “Respond to this” comes next.',
  chosen: 'Your comment will show the words you respond to.',
  /** Above what is written. */
  respondingTo: 'You respond to these words of the post',
  takeOut: 'Take these words out',
  takenOut: 'The words of the post are taken out of your comment.',
  /** Above a comment. */
  see: 'See it in the post',
  changed: 'The post has changed since. These words are no longer in it.',
  /** At the passage. */
  back: 'Back to the comment',
  /** In the list of a paragraph. */
  loading: 'The comments are loading…',
  failed: 'The comments could not be loaded.',
  none: 'Nobody responds to this paragraph any more.',
  more: 'Show more',
  close: 'Close',
} as const;

/** The words of responding to a passage of a post. */
export const useRespondMessages = (): Words<typeof en> => useWordsOf('respond', en);
