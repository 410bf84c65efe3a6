import type { ChangeState } from '../../../contract/vocabulary.ts';
import type { Words } from './en.ts';
import { useWordsOf } from './messages.ts';

const plural = (n: number, one: string, other: string) =>
  `${n.toLocaleString('en-GB')} ${n === 1 ? one : other}`;

const states: Record<ChangeState, string> = {
  idea: 'An idea',
  trying: 'Somebody is trying it',
  happened: 'It happened',
};
/** What a step of its history says. */
const steps: Record<ChangeState, string> = {
  idea: 'Back to an idea',
  trying: 'Somebody is trying it',
  happened: 'It happened',
};
const filters: Record<ChangeState, string> = {
  idea: 'Ideas',
  trying: 'Being tried',
  happened: 'Happened',
};
const saved: Record<ChangeState, string> = {
  idea: 'Saved. The change is an idea again.',
  trying: 'Saved. Somebody is trying the change.',
  happened: 'Saved. The change happened.',
};

export const en = {
  heading: 'Changes people would like',
  description: 'Every change that somebody asked for, what somebody is trying now, and what happened.',
  intro:
    'Each slip of paper is a change that somebody asked for in a debate. See what is an idea, what somebody is trying, and what happened.',
  here: 'The changes that people ask for in this debate, newest first.',
  all: 'All changes',
  every: 'All',
  count: (n: number) => plural(n, 'change', 'changes'),
  filters,
  filterState: 'Where it stands',
  filterView: 'Who asks for it',
  filterTag: 'What the post is about',
  narrow: 'Choose who asks, or what it is about',
  clear: 'Show all changes',
  empty: 'Nobody has asked for a change yet.',
  emptyWhy: 'When you write a comment, choose “A change I’d like”. Your change will then hang here.',
  emptyHere: 'Nobody has asked for a change in this debate yet.',
  emptyFiltered: 'There are no such changes.',
  emptyFilteredWhy: 'Choose something else above, or show all changes.',
  more: 'Show more changes',
  shown: (n: number) => `${plural(n, 'more change', 'more changes')} shown.`,
  states,
  asked: (ago: string) => `Asked ${ago}`,
  from: 'From:',
  inDebate: 'See it in the debate',
  inDebateOf: (name: string) => `See it in the debate: the change by ${name}`,
  latest: (ago: string) => `The latest, ${ago}`,
  tryingCount: (n: number) =>
    n === 1 ? '1 person is trying this too' : `${n.toLocaleString('en-GB')} people are trying this too`,
  tryIt: 'I’m trying this too',
  tryItOf: (name: string) => `I’m trying this too: the change by ${name}`,
  tryingNow: 'You are trying this too.',
  notTrying: 'You are no longer trying this.',
  stop: 'I’m not trying it',
  history: 'What happened so far',
  historyOf: (name: string) => `What happened so far: the change by ${name}`,
  historyEmpty: 'Nothing has happened yet.',
  olderSteps: 'Show what happened before',
  steps,
  more2: 'More was said',
  by: { author: 'by who asked for it', moderator: 'by a moderator' },
  takeBack: 'Take these words back',
  takenBack: 'The words are taken back.',
  putBack: 'The words are back.',
  move: 'Say where it stands',
  moveOf: (name: string) => `Say where it stands: the change by ${name}`,
  /** In the menu of a comment. */
  moveTo: { idea: 'Back to an idea…', trying: 'It is being tried…', happened: 'It happened…' },
  sayMore: 'Say more about it…',
  question: 'Where does this change stand?',
  legend: 'It is…',
  choices: { idea: 'an idea', trying: 'being tried', happened: 'something that happened' },
  note: 'What would you like to tell about it? (optional)',
  noteHint: 'Everybody can read this. Please name no person, service or home.',
  left: (n: number) => `${plural(n, 'character', 'characters')} left`,
  tooLong: (n: number) => `${plural(n, 'character', 'characters')} too many`,
  nothingNew: 'Choose where it stands now, or write what is new.',
  save: 'Save',
  saving: 'Saving…',
  close: 'Close',
  saved,
  savedNote: 'Saved.',
} as const;

/** The words of the wall of changes. */
export const useChangesMessages = (): Words<typeof en> => useWordsOf('changes', en);
export type ChangesMessages = Words<typeof en>;
