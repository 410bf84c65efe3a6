import type { CaseReason, HideReason, HoldRule } from '../../../contract/vocabulary.ts';
import type { Words } from './en.ts';
import { useWordsOf } from './messages.ts';

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

const whys: Record<CaseReason, string> = {
  'at-risk': 'Someone may be at risk',
  appeal: 'Another look',
  held: 'Waits to be checked',
  reported: 'Reported',
};

const rules: Record<HoldRule, string> = {
  post: 'All comments in this debate are checked before they appear.',
  first: 'It is the first comment of a new person.',
  words: 'It has a word from the list of words to check.',
  links: 'It has more links than are allowed.',
  repeat: 'The same person said the same before.',
  'at-risk': 'Somebody reported that someone may be at risk. It was hidden at once.',
  'sent-again': 'It was hidden. The author changed it and sent it again.',
};

const reasonsShort: Record<HideReason, string> = {
  'names-person': 'names a person',
  'at-risk': 'someone may be at risk',
  'not-respectful': 'not respectful',
  'off-subject': 'off the subject',
  spam: 'spam',
  other: 'another reason',
};

export const en = {
  tabs: 'What to show',
  tab: { all: 'All', reported: 'Reported', held: 'Held', appeals: 'Another look', notices: 'Complaints' },
  list: 'Comments that wait for a decision',
  empty: 'Nothing waits for you.',
  emptyMore: 'New ones appear here without a reload.',
  offline: 'You are offline. What you see may have changed. You can decide when the signal is back.',
  more: 'Show more',
  arrived: (count: number) => (count === 1 ? 'Show 1 new' : `Show ${count} new`),
  arrivedSaid: (count: number) => `${plural(count, 'new comment waits', 'new comments wait')}.`,
  known: 'OK',
  decidedByOthers: (by: string, count: number) =>
    count === 1 ? `${by} decided 1 of these.` : `${by} decided ${count} of these.`,
  withdrawn: (count: number) =>
    count === 1 ? 'An author deleted 1 of these.' : `Authors deleted ${count} of these.`,

  heading: (why: CaseReason, name: string) => `${whys[why]}: ${name}`,
  reportCount: (count: number) => plural(count, 'report', 'reports'),
  reason: reasonsShort,
  reasonCount: (reason: HideReason, count: number) =>
    count === 1 ? reasonsShort[reason] : `${reasonsShort[reason]} (${count})`,
  open: 'Look at this',
  close: 'Close',
  openOf: (name: string) => `Look at this: ${name}`,
  closeOf: (name: string) => `Close: ${name}`,
  select: (name: string) => `Select: ${name}`,
  selectShort: 'Select',
  claimedBy: (by: string) => `${by} is looking at this.`,
  claimedTake: 'Look at it instead of them',
  waited: (ago: string) => `Came here ${ago}`,
  from: 'In the debate of',
  question: 'The question there:',
  answers: (name: string) => `It answers ${name}:`,
  answersHidden: (name: string) => `It answers ${name}, whose comment is hidden:`,
  answersDeleted: 'The comment it answers was deleted by its author.',
  repliesBelow: 'Replies below it',
  replyBy: (name: string) => `${name}:`,
  replyHidden: (name: string) => `${name} (hidden):`,
  reportsSay: 'What the reports say',
  sealed: 'What was said about somebody at risk is shown when you look at this. That is written down.',
  rule: rules,
  hiddenBy: (by: string, reason: string) => `${by} hid it. Reason: ${reason}.`,
  hiddenNow: (reason: string) => `Hidden now. Reason: ${reason}.`,
  hiddenByRule: 'A rule of this site',
  hiddenNote: (note: string) => `Their note: ${note}`,
  appealSays: 'The author asks for another look:',
  othersDecide: {
    own: 'This is your own comment. Another moderator decides about it.',
    'hidden-by-me': 'You hid this comment. Another moderator decides about it now.',
  },
  notes: (count: number) =>
    `${plural(count, 'note', 'notes')} by moderators. You can read them in the debate.`,
  inDebate: 'See it in the debate',
  inDebateOf: (name: string) => `See it in the debate: ${name}`,
  deleted: 'This comment was deleted by its author.',

  decide: 'Decide',
  choices: {
    reported: { show: 'Keep it', hide: 'Hide…' },
    held: { show: 'Let it appear', hide: 'Keep it hidden…' },
    appeal: { show: 'Show it again', hide: 'Keep it hidden' },
  },
  done: {
    reported: { show: 'The comment stays.', hide: 'Comment hidden.' },
    held: { show: 'The comment can be read now.', hide: 'The comment stays hidden.' },
    appeal: { show: 'The comment can be read again.', hide: 'The comment stays hidden.' },
  },
  rulesOf: 'House rules: what this means (opens in a new tab)',
  back: 'Go back',
  confirmHeld: 'Keep it hidden',
  heldQuestion: 'Keep this comment hidden?',
  hideMany: (count: number) => `Hide ${plural(count, 'comment', 'comments')}?`,
  undo: 'Undo',
  undoOf: (title: string) => `Undo: ${title}`,
  undone: (count: number) =>
    count === 1 ? 'Taken back. It waits again.' : `Taken back. ${count} wait again.`,
  undoRefused: (why: string) => `It could not be taken back. ${why}`,

  selected: (count: number) => `${count} selected`,
  showMany: (count: number) => `Let everybody read ${count === 1 ? 'it' : `all ${count}`}`,
  hideManyButton: (count: number) => (count === 1 ? 'Hide it…' : `Hide all ${count}…`),
  selectNone: 'Select none',
  bulkDone: (count: number) => `Decided: ${count}.`,
  bulkRefused: (count: number) =>
    count === 1 ? '1 could not be decided. It says why.' : `${count} could not be decided. They say why.`,

  lately: 'Decided a short while ago',
  latelyLine: (by: string, what: 'show' | 'hide' | null, reason: string | null) => {
    if (what === null) return 'The author deleted the comment.';
    const done = what === 'show' ? 'decided that everybody can read it' : 'decided that it is hidden';
    return `${by} ${done}${reason === null ? '' : ` (${reason})`}.`;
  },
  you: 'You',

  keys: 'Keyboard shortcuts',
  keysOn: 'Use keys to move and decide',
  keysWhat: 'They work while you are not typing. This device keeps them.',
  key: {
    next: 'Next one',
    previous: 'The one before',
    show: 'Everybody can read it',
    hide: 'Hide it',
    undo: 'Undo',
  },
  keyTaken: (key: string, other: string) =>
    `The key ${key} is used for “${other}” already. Choose another one.`,
  keyWrong: 'Choose one letter or digit.',
} as const;

/** The words of what waits for moderators. */
export const useQueueMessages = (): Words<typeof en> => useWordsOf('queue', en);
