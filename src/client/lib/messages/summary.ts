import type { Badge } from '../../../contract/vocabulary.ts';
import type { Words } from './en.ts';
import { useWordsOf } from './messages.ts';

const role: Record<Badge, string> = { author: 'author of the post', moderator: 'moderator' };
const who = (name: string | null, badge: Badge | null) =>
  name === null ? 'a moderator' : badge === null ? name : `${name}, ${role[badge]},`;

export const en = {
  heading: 'Where we have got to',
  easyRead: 'Read it in Easy Read',
  fullText: 'Read the whole text',
  written: (name: string | null, badge: Badge | null, when: string) =>
    `Written by ${who(name, badge)} on ${when}`,
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
  takenDown: (name: string | null, badge: Badge | null, when: string) =>
    `Taken down by ${who(name, badge)} on ${when}`,
  erased: (when: string) => `Erased by a moderator on ${when}`,
  write: 'Write where we have got to',
  change: 'Change the summary',
  goOn: 'Go on writing the summary',
  nothingYet: 'Nobody has written yet where this debate has got to. Only moderators see this.',
} as const;

/** The words of what is pinned above a debate. */
export const useSummaryMessages = (): Words<typeof en> => useWordsOf('summary', en);
