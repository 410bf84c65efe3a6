import { useWordsOf } from './messages.ts';
import type { Words } from './en.ts';

const number = (n: number) => n.toLocaleString('en-GB');
const plural = (n: number, one: string, other: string) => `${number(n)} ${n === 1 ? one : other}`;

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const waited = (time: number) => {
  if (time < hour) return plural(Math.max(1, Math.floor(time / minute)), 'minute', 'minutes');
  if (time < day) return plural(Math.floor(time / hour), 'hour', 'hours');
  return plural(Math.floor(time / day), 'day', 'days');
};

/** "Support workers" in the middle of a sentence; "NHS staff" stays as it is. */
export const inSentence = (group: string): string =>
  /^\p{Lu}\p{Ll}/u.test(group) ? group.slice(0, 1).toLocaleLowerCase('en-GB') + group.slice(1) : group;

export const en = {
  /** null: to anybody. */
  questionFor: (group: string | null) => `A question for ${group === null ? 'anybody' : inSentence(group)}`,
  /** Milliseconds. */
  waiting: (time: number) => `waiting ${waited(time)}`,
  answeredBy: 'answered by',
  somebody: 'somebody',
  asChosen: (asker: string) => `(${asker} says so)`,
  changedMindAbout: 'I have changed my mind about',
  earlier: 'what I said before',
  mindsChanged: (n: number) =>
    n === 1 ? 'This changed 1 person’s mind' : `This changed ${number(n)} people’s minds`,
  changedSince: (name: string) => `${name} has changed their mind since`,
  saidBack: 'What I understood you to say:',
  confirm: 'Yes, that is what I meant',
  confirmed: 'Yes, that is what I meant, says the person answered.',
  confirmedByYou: 'You said: yes, that is what I meant.',
  takeBack: 'Take this back',
  confirmedDone: 'You said that this is what you meant.',
  takenBackDone: 'You took it back.',
  locked: 'A moderator has locked this branch. Nobody can reply below.',
  agreedAcross: (views: number) => `Agreed across ${number(views)} points of view`,
  happened: 'This has happened',
  trying: (n: number) => (n > 1 ? `${number(n)} people are trying this` : 'Somebody is trying this'),
} as const;

/** The words of what a comment is in the debate. */
export const useMarksMessages = (): Words<typeof en> => useWordsOf('marks', en);
