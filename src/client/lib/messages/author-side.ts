import type { HoldRule } from '../../../contract/vocabulary.ts';
import type { Words } from './en.ts';
import { useWordsOf } from './messages.ts';

const count = (n: number, one: string, other: string) =>
  `${n.toLocaleString('en-GB')} ${n === 1 ? one : other}`;

/** From two minutes on in whole minutes: nobody needs the seconds then. */
const duration = (seconds: number) =>
  seconds < 120 ? count(seconds, 'second', 'seconds') : count(Math.ceil(seconds / 60), 'minute', 'minutes');

/** Why a comment waits, to its author. */
const heldWhy: Record<HoldRule, string> = {
  post: 'In this debate, a moderator looks at every comment before others can read it.',
  first: 'A moderator looks at the first comment of everybody who is new here.',
  words: 'It has a word in it that a moderator looks at first.',
  links: 'It has many links in it. A moderator looks at such comments first.',
  repeat: 'It is very like another comment. A moderator looks at it first.',
  'at-risk': 'Somebody told us that someone may be at risk. A moderator will look at it.',
  'sent-again': 'You changed it and sent it again. A moderator looks at it first.',
};

const named = (kind: string | null) => (kind === null ? 'no kind' : `“${kind}”`);

export const en = {
  posted: 'Your comment is waiting to be checked.',
  canSendIn: (seconds: number) => `You can send it in ${duration(seconds)}.`,
  canSendNow: 'You can send it now.',
  heldHere: 'A moderator looks at comments here before others can read them.',
  slowHere: (seconds: number) =>
    `There is a pause in this debate: you can post once every ${duration(seconds)}.`,
  nextIn: (seconds: number) => `You can post again in ${duration(seconds)}.`,
  parentLocked: 'A moderator has locked this branch. Nobody can reply below now. Your draft is kept here.',
  waiting: 'Waiting to be checked.',
  waitingWhat: 'Only you and moderators can read it.',
  heldWhy,
  hidden: 'A moderator hid your comment.',
  hiddenWithBranch: 'It was hidden together with the comments around it.',
  hiddenWhat: 'Only you and moderators can read it.',
  houseRules: 'What the house rules say about this',
  editAndSend: 'Edit and send again',
  sendHeading: 'Edit your comment and send it again',
  sendHint: 'A moderator looks at it before others can read it.',
  send: 'Send again',
  appeal: 'Ask for another look',
  appealHeading: 'Ask for another look',
  appealWhat: 'Another moderator decides, not the one who hid it. You can ask once.',
  appealText: 'Why should it be shown?',
  appealNeedsText: 'Write why it should be shown.',
  appealTooLong: (n: number) => `Your text is ${count(n, 'character', 'characters')} too long.`,
  appealSend: 'Ask',
  appealSent: 'You have asked for another look.',
  close: 'Close',
  corrected: (from: string | null, to: string | null) =>
    `A moderator changed this from ${named(from)} to ${named(to)}.`,
  grantedNow: 'Another moderator looked at it again. Now everybody can read it.',
  asked: (day: string) => `You asked for another look on ${day}. Another moderator will decide.`,
  refused: 'Another moderator looked at it, and it stays hidden.',
} as const;

/** The words for whoever writes: what becomes of a comment, and why. */
export const useAuthorSideMessages = (): Words<typeof en> => useWordsOf('authorSide', en);
