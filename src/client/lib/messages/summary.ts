import type { Words } from './en.ts';
import { type Catalogues, useWordsOf } from './messages.ts';

const en = {
  heading: 'Where we have got to',
  easyRead: 'Read it in Easy Read',
  fullText: 'Read the whole text',
  byModerator: (day: string) => `Written by a moderator on ${day}`,
  by: (name: string, day: string) => `Written by ${name}, moderator, on ${day}`,
  restsOn: 'What this rests on',
  rest: (name: string, excerpt: string) => `${name}: ${excerpt}`,
  hidden: (n: number) =>
    n === 1
      ? 'One of these comments has been hidden since.'
      : `${n} of these comments have been hidden since.`,
  deleted: (n: number) =>
    n === 1
      ? 'One of these comments has been deleted since.'
      : `${n} of these comments have been deleted since.`,
  earlier: 'Earlier versions',
  earlierNone: 'There is no earlier version.',
  earlierMore: 'Show older versions',
  takenDown: (name: string | null, when: string) =>
    `Taken down by ${name === null ? 'a moderator' : `${name}, moderator,`} on ${when}`,
  write: 'Write where we have got to',
  change: 'Change the summary',
  goOn: 'Go on writing the summary',
  nothingYet: 'Nobody has written yet where this debate has got to. Only moderators see this.',
} as const;

const catalogues: Catalogues<typeof en> = { en, cy: null };

/** The words of what is pinned above a debate. */
export const useSummaryMessages = (): Words<typeof en> => useWordsOf(catalogues, en);
