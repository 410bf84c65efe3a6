import type {
  Nation,
  NoticeAction,
  NoticeKind,
  NoticeOutcome,
  NoticeReader,
  NoticeState,
} from '../../../contract/vocabulary.ts';
import type { Words } from './en.ts';
import { useWordsOf } from './messages.ts';

const kinds: Record<NoticeKind, string> = {
  legal: 'Legal complaint',
  'data-protection': 'Data-protection complaint',
};
const states: Record<NoticeState, string> = {
  received: 'Nobody has answered yet',
  acknowledged: 'Acknowledged',
  forwarded: 'The author has been told',
  answered: 'Answered',
  closed: 'Closed',
};
const nations: Record<Nation, string> = {
  england: 'England',
  wales: 'Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
};
const outcomes: Record<NoticeOutcome, string> = {
  'put-right': 'We put it right',
  'nothing-changed': 'We changed nothing',
  withdrawn: 'It was taken back',
};
const done: Record<NoticeAction, string> = {
  received: 'The complaint came',
  acknowledged: 'Said that it came',
  forwarded: 'Told the author of the comment',
  answered: 'Answered',
  note: 'Note for moderators',
  closed: 'Closed it',
  reopened: 'Opened it again',
};
/** What a moderator can choose to do. */
const actions: Record<Exclude<NoticeAction, 'received' | 'reopened'>, string> = {
  acknowledged: 'Say that it came',
  forwarded: 'Tell the author of the comment',
  answered: 'Answer',
  note: 'Write a note for moderators',
  closed: 'Close it',
};
const sends: Record<keyof typeof actions, string> = {
  acknowledged: 'Send this letter',
  forwarded: 'Send this letter to the author',
  answered: 'Send this answer',
  note: 'Keep this note',
  closed: 'Close the complaint',
};
const sent: Record<keyof typeof actions, string> = {
  acknowledged: 'The letter is on its way.',
  forwarded: 'The letter to the author is on its way.',
  answered: 'The answer is on its way.',
  note: 'The note is kept.',
  closed: 'The complaint is closed.',
};
const readers: Record<NoticeReader, string> = {
  complainant: 'To the person who complains:',
  author: 'To the author of the comment:',
  moderators: 'For moderators:',
};

const plural = (n: number, one: string, other: string) =>
  `${n.toLocaleString('en-GB')} ${n === 1 ? one : other}`;

export const en = {
  which: 'Which complaints',
  open: 'Open',
  closed: 'Closed',
  none: { open: 'No complaint is open.', closed: 'No complaint has been closed yet.' },
  more: 'Show more complaints',
  kinds,
  from: (kind: NoticeKind, name: string) => `${kinds[kind]} from ${name}`,
  fromErased: (kind: NoticeKind) => `${kinds[kind]} (erased)`,
  states,
  nations,
  outcomes,
  due: {
    hours: (hours: number, by: string) => `Due in ${plural(hours, 'working hour', 'working hours')}, ${by}`,
    lessThanHour: (by: string) => `Due in less than 1 working hour, ${by}`,
    days: (days: number, by: string) => `Due in ${plural(days, 'day', 'days')}, ${by}`,
    lessThanDay: (by: string) => `Due in less than 1 day, ${by}`,
    overdue: (since: string) => `Overdue since ${since}`,
    inTime: 'Done in time',
    late: (due: string) => `Done late: it was due ${due}`,
  },
  at: (time: string, day: string) => `at ${time} on ${day}`,
  atEndOf: (day: string) => `at the end of ${day}`,
  since: (time: string, day: string) => `${time} on ${day}`,
  sinceEndOf: (day: string) => `the end of ${day}`,
  came: (at: string) => `Came on ${at}`,
  workingHours: 'Working hours are all 24 hours of Monday to Friday. Bank holidays do not count.',
  yearsEnd: (year: number) =>
    `This site knows bank holidays until the end of ${year}. After that they count as working days. Ask whoever runs the site to add more years.`,
  back: 'All complaints',
  gone: 'This complaint is not here.',
  about: {
    name: 'Name',
    email: 'E-mail',
    mayTell: 'May the author be told who complains?',
    nation: 'Lives in',
    what: { legal: 'Words complained about', 'data-protection': 'What happened' },
    place: 'Where',
    why: { legal: 'What is wrong with them', 'data-protection': 'What they want' },
    receipt: 'Receipt',
  },
  yes: 'Yes',
  no: 'No',
  comment: (title: string) => `Open the comment under “${title}”`,
  commentNow: 'You can hide it there.',
  commentHidden: 'It is hidden.',
  commentDeleted: 'Its author has deleted it.',
  erased: (at: string) => `Who complained, and about what, was erased on ${at}.`,
  history: 'History',
  done,
  by: (name: string) => `by ${name}`,
  readers,
  act: 'What do you want to do?',
  actions,
  cannotForward: 'The author of this comment gave no e-mail address, so you cannot write to them.',
  noComment: 'No comment is linked to this complaint, so there is no author to write to.',
  template: 'Begin from a letter',
  templateKept: 'You have changed this letter. Empty it first to begin from another one.',
  letter: {
    acknowledged: 'Letter to the person who complains',
    forwarded: 'Letter to the author of the comment',
    answered: 'Answer to the person who complains',
    note: 'Note',
    closed: 'Last letter to the person who complains (optional)',
  } satisfies Record<keyof typeof actions, string>,
  mayNotTell: 'Do not say who complains: they have not agreed to it.',
  letterMissing: 'Write something here.',
  letterLong: (most: number, have: number) =>
    `This is too long: at most ${most.toLocaleString('en-GB')} characters. You have ${have.toLocaleString('en-GB')}.`,
  outcomeLegend: 'How did it end?',
  outcomeMissing: 'Choose how it ended.',
  sends,
  sending: 'Sending…',
  sent,
  reopen: 'Open it again',
  reopened: 'The complaint is open again.',
} as const;

/** The words of the queue of complaints, for moderators. */
export const useNoticesQueueMessages = (): Words<typeof en> => useWordsOf('noticesQueue', en);
