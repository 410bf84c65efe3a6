import type { Kind } from '../../../contract/vocabulary.ts';
import type { Hint } from '../writing/hints.ts';
import type { Named } from '../writing/contacts.ts';
import type { Words } from './en.ts';
import { useWordsOf } from './messages.ts';

/** "…" is where one goes on writing. */
const starters: Record<Kind, readonly string[]> = {
  agree: ['The best part is', 'This is true for me, too:', 'I would add that'],
  differ: ['I understand why … and', 'For me it is different because', 'What worries me is'],
  experience: ['When this happened to me,', 'What helped was', 'What made it hard was'],
  question: ['Can you tell me more about', 'Who decides', 'What would happen if'],
  change: ['It would help if', 'We could start by', 'Instead of … we could'],
};
/** What stands there when the name is taken out. */
const instead: Record<Named, string> = {
  person: 'a person',
  service: 'a service',
  home: 'a home',
  handle: 'a person',
  email: 'an e-mail address',
  phone: 'a phone number',
  place: 'a place',
};
const reach: Partial<Record<Named, true>> = { handle: true, email: true, phone: true, place: true };

const about = (hint: Hint): string => {
  if (hint.kind === 'name')
    return reach[hint.what]
      ? `Could this tell people who somebody is, or where? “${hint.text}”`
      : `Does this name a person, a service or a home? “${hint.text}”`;
  if (hint.kind === 'doubled') return 'The same words stand here twice.';
  if (hint.kind === 'shouting') return 'Capital letters all the way can look like shouting.';
  if (hint.kind === 'long') return `This sentence is long (${hint.words} words). Could it be two?`;
  return `“${hint.text}” can be a hard word. You could write “${hint.plain}”.`;
};
/** On the button that follows the hint. */
const follow = (hint: Hint): string => {
  if (hint.kind === 'hard') return 'Use it';
  if (hint.kind === 'doubled') return 'Take out the second';
  return hint.kind === 'name' && !reach[hint.what] ? 'Take the name out' : 'Take it out';
};
/** Which hint a button belongs to, for whoever hears only the button. */
const which = (hint: Hint): string => (hint.text.length > 40 ? `${hint.text.slice(0, 40)}…` : hint.text);

const followed = (hint: Hint): string => {
  if (hint.kind === 'doubled') return 'The second is taken out.';
  if (hint.kind === 'hard') return `“${hint.text}” is now “${hint.plain}”.`;
  return `“${hint.text}” is taken out.`;
};

const mayName = (hints: readonly Hint[]): string => {
  const names = hints.map(({ text }) => `“${text}”`).join(', ');
  return hints.some((hint) => hint.kind === 'name' && reach[hint.what])
    ? `This may tell people who somebody is, or where: ${names}. Post it as it is?`
    : `This may name a person, a service or a home: ${names}. Post it as it is?`;
};

export const en = {
  startersHeading: 'Words to begin with',
  starters,
  begun: (words: string) => `Added: ${words}`,
  readsEasily: 'Reads easily. Good for everyone.',
  hintsHeading: 'Hints for your text. You can post without them.',
  about,
  instead,
  follow,
  which,
  followed,
  show: 'Show me',
  leave: 'Leave it',
  notUndone: 'The text has changed since. It was not undone.',
  /** Spoken when typing has stopped. */
  spoken: (first: string, others: number) =>
    others > 0 ? `Hint: ${first} And ${others} more below the text.` : `Hint: ${first}`,
  mayName,
  askSayBack: (name: string) =>
    `You see it differently. Would you like to say first what you understood ${name} to say?`,
  lookAgain: 'Look at it again',
  sayBackFirst: 'Say it back first',
  postAsItIs: 'Post it as it is',
  saveAsItIs: 'Save it as it is',
  postAnyway: 'Post anyway',
} as const;

/** The words of hints, of words to begin with, and of what is asked before posting. */
export const useWritingMessages = (): Words<typeof en> => useWordsOf('writing', en);
