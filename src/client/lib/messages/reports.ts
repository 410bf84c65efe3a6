import type { ReportState } from '../../../contract/reports.ts';
import type { HideReason, Nation } from '../../../contract/vocabulary.ts';
import type { Words } from './en.ts';
import { useWordsOf } from './messages.ts';

/** What somebody finds wrong with a comment. */
const reasons: Record<HideReason | 'disagree', string> = {
  'names-person': 'It names a person',
  'at-risk': 'Someone may be at risk',
  'not-respectful': 'It is not respectful',
  'off-subject': 'It is off the subject',
  spam: 'It is spam or an advert',
  other: 'Something else',
  disagree: 'I disagree with it',
};
const states: Record<ReportState, string> = {
  waiting: 'A moderator has not looked at the comment yet.',
  kept: 'A moderator looked at the comment and kept it.',
  hidden: 'A moderator looked at the comment and hid it.',
  'taken-away': 'The person who wrote the comment deleted it.',
};
const nations: Record<Nation, string> = {
  england: 'England',
  wales: 'Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
};
const characters = (n: number) => `${n.toLocaleString('en-GB')} ${n === 1 ? 'character' : 'characters'}`;

export const en = {
  question: 'What is wrong with this comment?',
  legend: 'Choose one',
  reasons,
  text: 'Tell us more (optional)',
  textHint: 'Only moderators read this. The person who wrote the comment is not told who reported it.',
  left: (n: number) => `${characters(n)} left.`,
  tooLong: (n: number) => `Your text is ${characters(n)} too long.`,
  needsReason: 'Choose what is wrong.',
  send: 'Send report',
  sending: 'Sending…',
  close: 'Close',
  houseRules: 'Read the house rules',
  emergency: 'If somebody is in danger now, call',
  emergencyWhy: 'Do not wait for us.',
  disagreeWhat: 'You do not need to report it. Write what you think: a reply can change somebody’s mind.',
  disagreeClosed: 'You do not need to report it. You cannot reply here at the moment.',
  reply: 'Write a reply',
  thanks: 'Thank you. Your report is with the moderators.',
  next: 'A moderator will look at the comment. It stays here until then.',
  nextHidden: 'Nobody can read the comment now. A moderator will look at it soon.',
  nextFirst: 'A moderator will look at this comment first.',
  receiptIs: 'Your receipt',
  receiptWhat:
    'With it you can look up what became of your report. You do not need an account. Write it down.',
  copy: 'Copy receipt',
  copied: 'The receipt is copied.',
  notCopied: 'The receipt could not be copied. Write it down.',
  lookUpLink: 'Look up your report',
  helpHeading: 'Get help now',
  helpWhere: 'Where is the person?',
  nations,
  call: (name: string, phone: string) => `Call ${name}: ${phone}`,
  website: (name: string) => `${name}: website, opens in a new tab`,
  websiteShort: 'Website',
  helpLoading: 'Loading more numbers…',
  helpFailed: 'More numbers could not be loaded.',
  tryAgain: 'Try again',
  lookUp: 'Look up a report',
  lookUpIntro:
    'When you report a comment, you get a receipt. Type it here to see what became of your report.',
  receipt: 'Receipt',
  receiptHint: (example: string) => `It has 12 letters and numbers, for example ${example}.`,
  show: 'Show what became of it',
  notReceipt: 'This is not a whole receipt. It has 12 letters and numbers. Check what you typed.',
  looking: 'Looking…',
  result: 'What became of your report',
  states,
  stateOn: (day: string) => `That was on ${day}.`,
  waitingHidden: 'Nobody can read the comment until then.',
  youReported: 'You reported',
  commentIn: 'A comment under',
  reportedOn: 'On',
  because: 'Because',
  openComment: 'Go to the comment',
} as const;

export type ReportsMessages = Words<typeof en>;

/** The words of reporting a comment, and of help for somebody at risk. */
export const useReportsMessages = (): ReportsMessages => useWordsOf('reports', en);
