import type { HideReason } from '../../../contract/vocabulary.ts';
import type { Words } from './en.ts';
import { useWordsOf } from './messages.ts';

const reasons: Record<HideReason, string> = {
  'names-person': 'Names a person',
  'at-risk': 'Someone may be at risk',
  'not-respectful': 'Not respectful',
  'off-subject': 'Off the subject',
  spam: 'Spam',
  other: 'Other',
};
const characters = (n: number) => `${n.toLocaleString('en-GB')} ${n === 1 ? 'character' : 'characters'}`;

export const en = {
  description: 'What we ask of each other here, why a comment can be hidden, and what you can do then.',
  written: (day: string) => `Last changed on ${day}`,
  openness: 'How we moderate, in numbers',
  edit: 'Change the house rules',
  goOn: 'Go on changing the house rules',
  heading: 'Change the house rules',
  hint: 'Everybody can read the new rules as soon as you save them. Earlier versions are kept.',
  text: 'House rules',
  formatting: 'You can use ## headings, **bold**, *italic*, lists, > quotes and links.',
  left: (n: number) => (n >= 0 ? `${characters(n)} left` : `${characters(-n)} too many`),
  tooLong: 'This is too long.',
  needsText: 'Write the house rules first.',
  missing:
    'These reasons for hiding a comment have no section of their own. Links from them lead to the top of the page:',
  missingHow: (example: string) => `To give one a section, end its heading like this: ${example}`,
  reasons,
  preview: 'Preview',
  previewHeading: 'How it will look',
  save: 'Save the house rules',
  saving: 'Saving…',
  saved: 'The house rules are changed.',
  undo: 'Undo',
  undone: 'The house rules are as they were before.',
  close: 'Close',
  keepsDraft: 'If you close this, your draft stays on this device.',
  notKept: 'This device does not let us keep drafts. What you write will be lost if you leave this page.',
  discard: 'Delete my draft',
  discarded: 'Your draft is deleted.',
  theirs: 'Somebody else has changed the house rules since you began.',
  theirsNow: 'Theirs is below. Yours is still in the field.',
  theirsHeading: 'Their version',
  keepMine: 'Keep mine, and go on',
  takeTheirs: 'Delete mine, and start from theirs',
  keptMine: 'When you save, yours takes the place of theirs.',
  earlier: 'Earlier versions',
  earlierNone: 'There is no earlier version.',
  earlierMore: 'Show older versions',
  version: (by: string, when: string) => `Version of ${when}, by ${by}`,
  builtIn: 'The rules that came with the program',
  restore: 'Bring this version back',
  restoreOf: (version: string) => `Bring this version back: ${version}`,
  restored: 'The earlier version is back.',
} as const;

/** The words of the page of house rules, and of changing it. */
export const useHouseRulesMessages = (): Words<typeof en> => useWordsOf('houseRules', en);
