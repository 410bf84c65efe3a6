import type { HideReason, SanctionKind } from '../../../contract/vocabulary.ts';
import type { Words } from './en.ts';
import { useWordsOf } from './messages.ts';

/** To the person it is about. */
const why: Record<HideReason, string> = {
  'names-person': 'You named a person.',
  'at-risk': 'Someone may be at risk.',
  'not-respectful': 'You were not respectful.',
  'off-subject': 'You wrote about other subjects.',
  spam: 'You sent spam.',
  other: 'Another reason.',
};
const cannot: Record<SanctionKind, string> = {
  mute: 'You cannot write',
  ban: 'You cannot take part',
};
const kinds: Record<SanctionKind, string> = {
  mute: 'Cannot write for a while',
  ban: 'Cannot take part for a while',
};

const notice = {
  title: (kind: SanctionKind, until: string | null) =>
    `${cannot[kind]} here${until ? ` until ${until}` : ' for now'}.`,
  decided: 'A moderator decided this.',
  why,
  houseRule: 'What the house rules say about this',
  houseRules: 'Read the house rules',
  message: 'The moderator wrote to you:',
  still: {
    mute: 'You can still read, vote, report a comment, and delete your own comments.',
    ban: 'You can still read, delete your own comments, and ask for another look at a comment of yours that was hidden.',
  } satisfies Record<SanctionKind, string>,
  byAddress:
    'Somebody who uses the same internet connection as you broke the house rules. It may not have been you. People who are signed in are not stopped.',
  signIn: 'Sign in, if you have an account',
  kept: 'What you have typed stays on this device.',
};

const panel = {
  question: (name: string) => `Stop ${name} for a while?`,
  kindLegend: 'What should happen?',
  kinds,
  kindHints: {
    mute: 'They can read, vote and report. They cannot write or edit.',
    ban: 'They can only read, and delete their own words.',
  } satisfies Record<SanctionKind, string>,
  lengthLegend: 'For how long?',
  lengths: {
    '1': '1 hour',
    '24': '1 day',
    '168': '1 week',
    '720': '30 days',
    '8760': '1 year',
  },
  message: 'What you want to tell them (optional)',
  messageHint: 'They are told what, until when and why. They read this with it.',
  tooLong: (n: number) => `This is ${n} ${n === 1 ? 'character' : 'characters'} too long.`,
  withAddress: 'Also other guests on the same internet connection, for at most a day',
  addressWarning:
    'A whole home or office may share one connection. People there who have done nothing will be stopped too. People who are signed in are not.',
  confirm: 'Stop this person',
  cancel: 'Cancel',
  done: (name: string, kind: SanctionKind, until: string) =>
    `${name} ${kind === 'ban' ? 'cannot take part' : 'cannot write'} until ${until}.`,
  addressGone: 'We do not know the connection any more. Other guests are not stopped.',
  undone: (name: string) => `${name} can take part again.`,
};

const list = {
  empty: 'Nobody is stopped, and nobody was.',
  running: 'Until',
  ended: 'Ended on',
  lifted: (by: string) => `Ended early by ${by} on`,
  decidedBy: (by: string) => `Decided by ${by} on`,
  told: 'They were told:',
  note: 'Note:',
  comment: (title: string) => `Their comment in “${title}”`,
  withAddress: 'Other guests on the same connection too, until',
  lift: 'End early',
  liftOf: (name: string) => `End early: ${name}`,
  restore: 'Stop again',
  restoreOf: (name: string) => `Stop again: ${name}`,
  restored: (name: string) => `${name} is stopped again.`,
  more: 'Show older ones',
};

export const en = { notice, panel, list };

/** The words about people who are muted or banned. */
export const useSanctionMessages = (): Words<typeof en> => useWordsOf('sanctions', en);
