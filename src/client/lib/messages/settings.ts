import type { HoldRule } from '../../../contract/vocabulary.ts';
import type { Words } from './en.ts';
import { useWordsOf } from './messages.ts';

const pause = (seconds: number): string =>
  seconds < 60
    ? `${seconds} seconds`
    : seconds < 3600
      ? `${seconds / 60} ${seconds === 60 ? 'minute' : 'minutes'}`
      : '1 hour';

const heldBecause: Partial<Record<HoldRule, string>> = {
  links: 'It has more links than are allowed.',
  words: 'It has a word from the list “Hold”.',
};

const count = (many: number, one: string, more: string) => `${many} ${many === 1 ? one : more}`;

export const en = {
  // At a debate.
  state: { open: 'Comments are open', checked: 'Comments are checked first', closed: 'Comments are closed' },
  withPause: (seconds: number) => `${pause(seconds)} apart`,
  stateLegend: 'Comments in this debate',
  states: {
    open: 'Open: they appear at once',
    checked: 'Checked: a moderator looks at each one first',
    closed: 'Closed: nobody can comment or vote',
  },
  pauseLegend: 'Pause between two comments of one person',
  noPause: 'No pause',
  pause,
  pauseHint: 'Moderators do not wait. A pause helps when a debate gets heated.',
  apply: 'Save',
  applying: 'Saving…',
  close: 'Do not change',
  applied: {
    open: 'Comments appear at once.',
    checked: 'Comments are checked before they appear.',
    closed: 'The debate is closed.',
  },
  pauseSet: (seconds: number) =>
    seconds === 0 ? 'There is no pause between comments.' : `One waits ${pause(seconds)} between comments.`,
  undone: 'It is as it was before.',

  // The page of words and rules.
  readOnly: 'Administrators can change these rules. You can read them, and try a text.',
  neverChanged: 'Nobody has changed these rules yet.',
  changed: (by: string, when: string) => `Changed last by ${by} on ${when}.`,
  refuseWords: 'Refuse: words that cannot be posted',
  refuseHint:
    'Whoever writes one of these is told which word it is, and can change it. Keep this list short: insults, and addresses of people who spam.',
  holdWords: 'Hold: words that are checked first',
  holdHint: 'A comment with one of these waits until a moderator has looked at it. Its author is told.',
  oneALine:
    'One word or phrase a line. Plurals and disguises such as “s p a m” or “sp4m” are found too. Words inside longer words are not.',
  entries: (many: number, most: number) => `${count(many, 'entry', 'entries')}, at most ${most}.`,
  tooLong: (line: number, most: number) => `Line ${line} is too long. An entry can have ${most} characters.`,
  tooMany: (most: number) => `There are too many lines. A list can have ${most}.`,
  holdFirst: 'Check the first comment of a new person',
  holdFirstHint:
    'Somebody is new until a moderator has let one of their comments appear, or one has been in sight for a day. Members of more than a day are not new.',
  links: 'Links a comment can have before it is checked',
  linksHint: (most: number) => `A number from 0 to ${most}.`,
  linksWrong: (most: number) => `Write a number from 0 to ${most}.`,
  save: 'Save these rules',
  saving: 'Saving…',
  saved: 'The rules are saved.',
  nothingToSave: 'Nothing has been changed.',
  undo: 'Undo',
  broughtBack: 'The rules are as they were before.',
  discard: 'Delete my changes',
  discarded: 'Your changes are deleted.',
  keepsDraft: 'Your changes are kept on this device until you save them.',
  notKept: 'This device cannot keep your changes. Save them before you leave this page.',
  theirs: 'Somebody else has changed these rules meanwhile.',
  theirsHint: 'Take theirs and lose what you changed, or keep yours and save it over theirs.',
  takeTheirs: 'Take theirs',
  keepMine: 'Keep mine',
  keptMine: 'Yours is kept. Save it to put it in the place of theirs.',

  // Trying a text.
  tryHeading: 'Try a text',
  tryLabel: 'Text to try',
  tryHint:
    'See what would happen to it. It is not posted, and not kept. The rules above count, saved or not.',
  trying: 'Looking…',
  outcome: {
    appears: 'It would appear at once.',
    held: 'It would wait until a moderator has looked at it.',
    refused: 'It could not be posted.',
  },
  heldBecause,
  linksFound: (many: number) => count(many, 'link', 'links'),
  found: 'What was found',
  list: { hold: 'Hold', refuse: 'Refuse' },
  match: (written: string, entry: string) =>
    written.toLowerCase() === entry.toLowerCase() ? `“${written}”` : `“${written}”, read as “${entry}”`,
  drawn: (entry: string) => `“${entry}”, which shows when the text is drawn`,
  fixFirst: 'Correct the lists above first.',
} as const;

/** What is looked at before a comment appears, and how a debate is slowed. */
export const useSettingsMessages = (): Words<typeof en> => useWordsOf('settings', en);
