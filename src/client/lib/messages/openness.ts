import type { CaseReason, FairnessPeriod, HideReason, HoldRule } from '../../../contract/vocabulary.ts';
import type { Words } from './en.ts';
import { useWordsOf } from './messages.ts';

const reasons: Record<HideReason, string> = {
  'names-person': 'It names a person',
  'at-risk': 'Someone may be at risk',
  'not-respectful': 'It is not respectful',
  'off-subject': 'It is off the subject',
  spam: 'It is spam',
  other: 'Another reason',
};
const rules: Record<HoldRule, string> = {
  post: 'In this debate every comment is checked first',
  first: 'It was the first comment of a new person',
  words: 'It had a word from our list',
  links: 'It had many links',
  repeat: 'The same words had been said before',
  'at-risk': 'Somebody said that someone may be at risk',
  'sent-again': 'It had been hidden, and was changed and sent again',
};
const kinds: Record<CaseReason, string> = {
  'at-risk': 'Someone may be at risk',
  appeal: 'Somebody asked for another look',
  held: 'A rule held it until it was checked',
  reported: 'Readers reported it',
};
const periods: Record<FairnessPeriod, string> = {
  '3-months': 'The last 3 months',
  '12-months': 'The last 12 months',
  all: 'All the time',
};
const number = (n: number) => n.toLocaleString('en-GB');
const percent = (share: number, digits = 0) =>
  `${(share * 100).toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits })}%`;

/** One figure of a size people know. */
function time(ms: number): string {
  const minutes = Math.max(1, Math.round(ms / 60_000));
  const say = (n: number, unit: string) => `${number(n)} ${unit}${n === 1 ? '' : 's'}`;
  if (minutes < 90) return say(minutes, 'minute');
  const hours = Math.round(minutes / 60);
  return hours < 48 ? say(hours, 'hour') : say(Math.round(hours / 24), 'day');
}

export const en = {
  title: 'How we moderate, in numbers',
  description:
    'How often comments are hidden here, why, what became of reports and of requests for another look, and how long it took.',
  intro:
    'Moderators can hide comments. Here you can see how often they do it, and why. These are the last 13 months. No number is about one person.',
  rules: 'Read the house rules',
  none: 'None yet.',
  number,
  percent,
  time,
  months: 'Month by month',
  monthsHint: 'Comments that moderators hid in each month. The newest month is not over yet.',
  month: 'Month',
  hidden: 'Hidden',
  shown: 'Shown again',
  held: 'Held',
  reports: 'Reports',
  asked: 'Another look',
  monthsMore: 'The same by reason',
  byReason: 'Why comments were hidden',
  reason: 'Reason',
  comments: 'Comments',
  reasons,
  heldHeading: 'Comments that a rule held',
  heldHint: 'They wait until a moderator has looked at them. Then they appear, or are hidden for a reason.',
  rule: 'Why it was held',
  holdRules: rules,
  reportsHeading: 'What became of reports',
  reportsHint: 'Anybody can report a comment. Many reports from one place count once.',
  reported: 'What the report said',
  orAtRisk: 'Another reason, or someone may be at risk',
  reportHidden: 'Hidden',
  reportKept: 'Kept',
  reportWaiting: 'Waiting',
  appealsHeading: 'Asking for another look',
  appealsHint: 'Whoever wrote a hidden comment can ask for another look. A different moderator decides.',
  outcome: 'What the moderator decided',
  granted: 'The comment is shown again',
  refused: 'The comment stays hidden',
  waiting: 'Nobody has looked yet',
  timesHeading: 'How long decisions took',
  kind: 'Why somebody had to look',
  kinds,
  allKinds: 'All together',
  decided: 'Decided',
  half: 'Half within',
  nineInTen: '9 in 10 within',
  never: '–',
  peopleHeading: 'People who were stopped for a while',
  peopleHint: 'Moderators can stop a person for a time. The person is always told, with the reason.',
  what: 'What happened',
  howOften: 'How often',
  mutes: 'Could not write for a while',
  bans: 'Could not take part for a while',
  lifted: 'Of these, ended early',
  total: 'All together',

  period: 'Which time',
  periods,
  shareHeading: 'Whose comments are hidden',
  shareHint:
    'Of 100 comments from each point of view, how many a moderator has hidden. The line shows what is likely (95%) when chance is taken into account: the more comments, the shorter the line.',
  plot: (names: string) =>
    `A dot and a line for each point of view: ${names}. The table below has the same numbers.`,
  average: (share: string) => `The upright line is the share of all comments: ${share}.`,
  pointOfView: 'Point of view',
  written: 'Written',
  share: 'Share',
  likely: 'Likely between',
  between: (low: number, high: number) => `${percent(low, 1)} and ${percent(high, 1)}`,
  reading: 'What this tells',
  readings: {
    'too-few': 'Too few comments to tell',
    alike: 'Like the others',
    more: 'Hidden more often',
    less: 'Hidden less often',
  },
  nothing: 'Nobody has written a comment in this time.',
  tooFew:
    'There are too few comments to tell anything. The lines are so long that chance alone could explain every difference.',
  alike: 'These numbers show no difference that chance could not explain.',
  differs: (names: string) =>
    `Look more closely at: ${names}. Chance alone hardly explains this difference. It does not say why: read some of these comments, and what was decided about them.`,
  oneInTwenty: 'One line in 20 is wrong by chance.',
  backHeading: 'Decisions that were taken back',
  backHint: 'A decision that the same moderator takes back within 10 minutes is not counted.',
  takenBack: 'Comments hidden, and shown again later',
  appealsGranted: 'Requests for another look that were granted',
  of: (count: number, all: number) => `${number(count)} of ${number(all)}`,
  waitingNow: 'Waiting now',
} as const;

/** The words of what moderators did, in numbers. */
export const useOpennessMessages = (): Words<typeof en> => useWordsOf('openness', en);
