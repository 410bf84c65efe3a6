import type { ReportState } from '../../../contract/reports.ts';
import type { Words } from './en.ts';
import { useWordsOf } from './messages.ts';

const states: Record<ReportState, string> = {
  waiting: 'Waits for a moderator',
  kept: 'A moderator kept the comment',
  hidden: 'A moderator hid the comment',
  'taken-away': 'The author deleted the comment',
};

export const en = {
  recorded: 'Who reads these reports is written down.',
  recordedWhy:
    'They can say things about people who are in danger. When you open the list, your name and the time are kept, and other moderators can see them.',
  open: 'Open the reports',
  reports: 'Reports',
  empty: 'Nobody has reported that someone may be at risk.',
  more: 'Show older reports',
  states,
  stateOn: (day: string) => `on ${day}`,
  hidAtOnce: 'It hid the comment at once.',
  didNotHide: 'It did not hide the comment.',
  noText: 'They wrote nothing.',
  comment: (title: string) => `Open the comment under “${title}”`,
  readings: 'Who has read reports',
  readList: 'read the list of reports',
  readOne: 'read what was reported about one comment',
} as const;

/** The words of the reports that somebody may be at risk, for moderators. */
export const useSafeguardingMessages = (): Words<typeof en> => useWordsOf('safeguarding', en);
