import type { Words } from './en.ts';
import { useWordsOf } from './messages.ts';

export const en = {
  signInHeading: 'Sign in',
  signInIntro: 'This is for moderators. You do not need to sign in to read, comment or vote.',
  email: 'Your e-mail address',
  emailWrong: 'Write an e-mail address, like name@example.org.',
  send: 'Send me a link',
  sentHeading: 'Look in your e-mail',
  sent: (email: string) =>
    `If ${email} belongs to somebody who can sign in here, a link is on its way. It works once, for 20 minutes.`,
  other: 'Use another address',
  confirmHeading: 'Sign in',
  confirmIntro: 'Press the button to sign in on this device.',
  confirm: 'Sign in',
  confirmMissing: 'This link is not complete.',
  newLink: 'Ask for a new link',
  signedIn: 'You are signed in.',
} as const;

/** The words of signing in. */
export const usePeopleMessages = (): Words<typeof en> => useWordsOf('people', en);
