import type { HoldRule } from '../../../contract/vocabulary.ts';
import type { Words } from './en.ts';
import { useWordsOf } from './messages.ts';

const number = (n: number) => n.toLocaleString('en-GB');
const replies = (n: number) => `${number(n)} ${n === 1 ? 'reply' : 'replies'}`;

const held: Record<HoldRule, string> = {
  post: 'every comment of this debate is checked',
  first: 'it is the first comment of somebody new',
  words: 'it has a word of the list',
  links: 'it has many links',
  repeat: 'it is very like another comment',
  'at-risk': 'a report says that someone may be at risk',
  'sent-again': 'the author changed it and sent it again',
};

export const en = {
  hidden: 'Hidden. Only moderators and the author can read it.',
  hiddenBy: (by: string) => `Hidden by ${by}.`,
  hiddenTogether: 'Hidden with the branch it stands in.',
  note: (note: string) => `Note: ${note}`,
  waits: 'Waiting to be checked. Only moderators and the author can read it.',
  waitsFor: (rule: HoldRule) => `It waits because ${held[rule]}.`,
  asksAgain: (text: string) =>
    text ? `The author asks for another look: “${text}”` : 'The author asks for another look.',
  asksOther: 'Another moderator decides, since you hid it.',
  keepHidden: 'Keep hidden',
  saving: 'Saving…',
  close: 'Close',
  counting: 'Counting the replies…',
  notCounted: 'The replies could not be counted.',
  hideBranch: 'Hide with all replies',
  hideBranchQuestion: (below: number) =>
    below === 0 ? 'Hide this comment?' : `Hide this comment and ${replies(below)} below it?`,
  hideBranchWhat: 'Readers will see none of them. You can undo this.',
  hideBranchConfirm: (below: number) => (below === 0 ? 'Hide comment' : `Hide comment and ${replies(below)}`),
  branchTooLarge: (most: number) =>
    `This branch has more than ${number(most)} comments. Hide smaller branches of it first.`,
  branchHidden: (n: number) => (n === 1 ? 'Comment hidden.' : `${number(n)} comments hidden.`),
  showBranch: 'Show with all replies again',
  branchShown: 'Comments shown again.',
  lock: 'Lock this branch',
  locked: 'Branch locked. Nobody can reply below this comment.',
  unlock: 'Unlock this branch',
  unlocked: 'Branch unlocked. People can reply again.',
  correctKind: 'Correct the kind',
  kindQuestion: 'What kind of comment is it?',
  kindLegend: 'The right kind',
  kindWhat: 'Only correct what is plainly wrong. The author is told, and it is written in the log.',
  kindConfirm: 'Correct it',
  kindSame: 'Choose another kind.',
  kindCorrected: 'The kind is corrected.',
  kindPutBack: 'The kind is as it was before.',
  writeNote: 'Note for moderators',
  noteQuestion: 'Note for other moderators',
  noteLabel: 'What should they know?',
  noteWhat: 'Only moderators read it.',
  noteTooLong: (n: number) => `Your note is ${number(n)} ${n === 1 ? 'character' : 'characters'} too long.`,
  noteNeedsText: 'Write something first.',
  noteConfirm: 'Save note',
  noteSaved: 'Note saved.',
  notes: 'Notes for moderators',
  noteBy: (by: string | null, ago: string) => `${by ?? 'You'}, ${ago}`,
  deleteNote: 'Delete note',
  noteDeleted: 'Note deleted.',
  noteRestored: 'The note is back.',
  report: 'Report',
  sanction: 'Stop this person for a while',
} as const;

export type InlineModerationMessages = Words<typeof en>;

/** The words of what is done about a comment where it stands. */
export const useInlineModerationMessages = (): InlineModerationMessages => useWordsOf('inlineModeration', en);
