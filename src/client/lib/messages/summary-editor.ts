import type { Words } from './en.ts';
import { type Catalogues, useWordsOf } from './messages.ts';

const characters = (n: number) => `${n.toLocaleString('en-GB')} ${n === 1 ? 'character' : 'characters'}`;

const en = {
  headingNew: 'Write where we have got to',
  headingChange: 'Change the summary',
  hint: 'Say what people agree on, and what they do not. Everybody can read every version.',
  text: 'Summary',
  formatting: 'You can use **bold**, *italic*, lists and > quotes.',
  left: (n: number) => (n >= 0 ? `${characters(n)} left` : `${characters(-n)} too many`),
  needsText: 'Write the summary first.',
  tooLong: 'This is too long.',
  easyRead: 'Easy Read',
  easyReadHint: 'Write one short sentence on each line. You can leave this out.',
  longSentence: (line: number, words: number) =>
    `Sentence ${line} has ${words} words. Up to 15 words are easier to read.`,
  sentenceTooLong: (line: number, most: number) =>
    `Sentence ${line} is too long. It may have ${most} characters.`,
  tooManySentences: (most: number) => `These are too many sentences. Keep ${most}.`,
  rests: 'Comments it rests on',
  restsHint: 'Paste a link to a comment, or choose “Use in the summary” under “More” at a comment.',
  restLink: 'Link to a comment',
  restAdd: 'Add this comment',
  restAdded: 'The comment is on the list.',
  restRemove: 'Take off the list',
  restRemoved: 'The comment is off the list.',
  restNoLink: 'This is not a link to a comment.',
  restElsewhere: 'This comment is in another debate.',
  restGone: 'This comment is hidden or deleted.',
  restTwice: 'This comment is on the list already.',
  restsFull: (most: number) => `A summary can rest on ${most} comments. Take one off first.`,
  restUnknown: 'A comment of this debate',
  restIsHidden: 'A comment that has been hidden since',
  restIsDeleted: 'A comment that has been deleted since',
  preview: 'Preview',
  previewHeading: 'How it will look',
  save: 'Pin this summary',
  saving: 'Saving…',
  saved: 'The summary is pinned.',
  close: 'Close',
  notKept: 'This device does not let us keep drafts. What you write will be lost if you leave this page.',
  keepsDraft: 'If you close this, your draft stays on this device.',
  discard: 'Delete my draft',
  discarded: 'Your draft is deleted.',
  takeDown: 'Take the summary down',
  takenDown: 'The summary is taken down.',
  undo: 'Undo',
  broughtBack: 'The summary is back.',
  erase: 'Erase this version',
  eraseOf: (when: string) => `Erase this version, written on ${when}`,
  eraseQuestion: 'Erase the words of this version? This cannot be undone.',
  eraseYes: 'Erase the words',
  erasing: 'Erasing…',
  eraseNo: 'Keep them',
  erased: 'The words of this version are erased.',
  theirs: 'Somebody else has changed this summary since you began.',
  theirsNow: 'Theirs is below. Yours is still in the fields.',
  theirsDown: 'They took it down. Yours is still in the fields.',
  keepMine: 'Keep mine, and go on',
  takeTheirs: 'Delete mine, and start from theirs',
  keptMine: 'When you save, yours takes the place of theirs.',
  use: 'Use in the summary',
  used: 'The comment is on the list for the summary.',
  open: 'Open the summary',
} as const;

const catalogues: Catalogues<typeof en> = { en, cy: null };

/** The words of writing what is pinned above a debate. */
export const useSummaryEditorMessages = (): Words<typeof en> => useWordsOf(catalogues, en);
