import type { ModerationPage } from '../paths.ts';
import type { Words } from './en.ts';
import { type Catalogues, useWordsOf } from './messages.ts';

const names: Record<ModerationPage, string> = { log: 'Log' };
const headings: Record<ModerationPage, string> = { log: 'Moderation log' };
const intros: Record<ModerationPage, string> = {
  log: 'Everything moderators did, newest first. Nothing here can be changed or removed.',
};

const en = {
  nav: 'Moderation',
  names,
  headings,
  intros,
  denied: 'Only moderators can read this page',
  deniedWhy: 'Sign in as a moderator to read it.',
} as const;

const catalogues: Catalogues<typeof en> = { en, cy: null };

/** The frame of the pages for moderators. */
export const useModerationPagesMessages = (): Words<typeof en> => useWordsOf(catalogues, en);
