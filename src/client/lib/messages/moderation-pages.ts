import type { ModerationPage } from '../paths.ts';
import type { Words } from './en.ts';
import { useWordsOf } from './messages.ts';

const names: Record<ModerationPage, string> = {
  queue: 'Queue',
  notices: 'Complaints',
  safeguarding: 'Safeguarding',
  people: 'People',
  words: 'Words and rules',
  log: 'Log',
  fairness: 'Fairness',
};
const headings: Record<ModerationPage, string> = {
  queue: 'Waiting for a decision',
  notices: 'Complaints',
  safeguarding: 'Someone may be at risk',
  people: 'People who are stopped',
  words: 'Words and rules',
  log: 'Moderation log',
  fairness: 'Is this fair?',
};
const intros: Record<ModerationPage, string> = {
  queue: 'What may harm somebody comes first, then what has waited longest.',
  notices:
    'Legal complaints and data-protection complaints. They have a time by which somebody must do something. What is due first comes first.',
  safeguarding:
    'Reports that someone may be at risk, newest first. They are kept apart from everything else.',
  people: 'Who cannot write or take part for a while, and who could not. Newest first.',
  words:
    'What is looked at before a comment appears, in every debate. Nobody is held in secret: authors are told.',
  log: 'Everything moderators did, newest first. Nothing here can be changed or removed.',
  fairness: 'Whose comments we hide, what we take back, and how long people wait for us.',
};

export const en = {
  nav: 'Moderation',
  names,
  headings,
  intros,
  openness: 'What everybody can read: how we moderate, in numbers',
  denied: 'Only moderators can read this page',
  deniedWhy: 'Sign in as a moderator to read it.',
} as const;

/** The frame of the pages for moderators. */
export const useModerationPagesMessages = (): Words<typeof en> => useWordsOf('moderationPages', en);
