import type { Nation, NoticeKind, NoticeOutcome, NoticeState } from '../../../contract/vocabulary.ts';
import type { Words } from './en.ts';
import { useWordsOf } from './messages.ts';

const kinds: Record<NoticeKind, string> = {
  legal: 'About words that somebody wrote here',
  'data-protection': 'About how we use personal information',
};
const nations: Record<Nation, string> = {
  england: 'England',
  wales: 'Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
};
const states: Record<NoticeState, string> = {
  received: 'We have it. A moderator has not answered yet.',
  acknowledged: 'We have it, and a moderator is working on it.',
  forwarded: 'We have told the person who wrote the words.',
  answered: 'A moderator has answered.',
  closed: 'This complaint is closed.',
};
const outcomes: Record<NoticeOutcome, string> = {
  'put-right': 'We put it right.',
  'nothing-changed': 'We changed nothing.',
  withdrawn: 'It was taken back.',
};

const number = (n: number) => n.toLocaleString('en-GB');

export const en = {
  heading: 'Make a complaint',
  intro:
    'Use this page if words on this site break the law, or if we have used your personal information wrongly. You do not need an account.',
  report: 'If a comment is only rude or off the subject, use Report at the comment. That is quicker.',
  kindLegend: 'What is your complaint about?',
  kinds,
  what: { legal: 'Which words do you complain about?', 'data-protection': 'What happened?' },
  whatHint: {
    legal: 'Copy the words here, or say what they are.',
    'data-protection': 'Say what we did with your information, and when, if you know.',
  },
  place: { legal: 'Where are these words?', 'data-protection': 'Where was this? (optional)' },
  placeHint:
    'The address of the comment: open it with “Link” and copy the address. Or write “the whole post” and its title.',
  placeKnown: 'This is the address of a comment.',
  why: { legal: 'What is wrong with these words?', 'data-protection': 'What do you want us to do?' },
  whyHint: {
    legal: 'For example: what they say about you, and why it is not true.',
    'data-protection': 'For example: delete something, correct it, or explain it.',
  },
  name: 'Your name',
  email: 'Your e-mail address',
  emailHint: 'We write to you there. Only moderators see your name and address.',
  nationLegend: 'Where do you live?',
  nationHint: 'We count the days by the bank holidays there.',
  nations,
  mayTell: 'You may tell the person who wrote the words my name and e-mail address.',
  mayTellHint: 'You do not have to agree to this. We only ever tell that one person.',
  kept: 'What you type is kept on this device until you send it.',
  clear: 'Clear what I typed',
  cleared: 'What you typed is gone.',
  send: 'Send the complaint',
  sending: 'Sending…',
  someWrong: (count: number) =>
    count === 1
      ? 'One answer is missing or not right.'
      : `${number(count)} answers are missing or not right.`,
  wrong: {
    missing: 'Write something here.',
    choose: 'Choose one.',
    email: 'Write an e-mail address, like name@example.org.',
    long: (most: number, have: number) =>
      `This is too long: at most ${number(most)} characters. You have ${number(have)}.`,
  },
  nextHeading: 'What happens next',
  next: {
    legal: [
      'We send you an e-mail with a receipt at once.',
      'A moderator reads your complaint. They deal with it, or tell you what happens next, within 48 hours.',
      'Saturdays, Sundays and bank holidays do not count in these 48 hours.',
      'We may hide the words, ask the person who wrote them, or leave them. We tell you which, and why.',
    ],
    'data-protection': [
      'We send you an e-mail with a receipt at once.',
      'A moderator writes to you within 30 days to say that they are looking at it. It is often sooner.',
      'We find out what happened, and tell you what we decide.',
      'You can also complain to the Information Commissioner’s Office (ICO) at any time.',
    ],
  },
  sentHeading: 'We have your complaint',
  sentTo: (email: string) => `We have sent an e-mail to ${email}.`,
  receipt: 'Your receipt',
  receiptWhy: 'Keep it. With it you can see what happens to your complaint, without an account.',
  copy: 'Copy the receipt',
  copied: 'The receipt is copied.',
  due: {
    legal: (by: string) => `We will deal with it, or tell you what happens next, ${by} at the latest.`,
    'data-protection': (by: string) => `A moderator will write to you ${by} at the latest.`,
  },
  another: 'Make another complaint',
  lookTitle: 'What happened to your complaint',
  lookHeading: 'Have you sent a complaint?',
  lookLabel: 'Your receipt',
  lookHint: 'It begins with N and is in the e-mail we sent you.',
  look: 'See what happens to it',
  lookMissing: 'Write the receipt here.',
  aboutHeading: { legal: 'Your legal complaint', 'data-protection': 'Your data-protection complaint' },
  states,
  outcomes,
  came: (at: string) => `It came on ${at}.`,
  closedOn: (at: string) => `It was closed on ${at}.`,
  letters: 'What we wrote to you',
  noLetters: 'We have not written to you about it yet.',
  writtenOn: (at: string) => `Written on ${at}`,
  at: (time: string, day: string) => `at ${time} on ${day}`,
  atEndOf: (day: string) => `at the end of ${day}`,
} as const;

/** The words of complaints in the form of the law, for whoever makes one. */
export const useNoticesMessages = (): Words<typeof en> => useWordsOf('notices', en);
