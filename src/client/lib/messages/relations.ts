import { limits } from '../../../contract/limits.ts';
import type { Words } from './en.ts';
import { useWordsOf } from './messages.ts';

export const en = {
  whoAnswers: 'Who should answer?',
  anybody: 'Anybody',
  /** In the menu of a comment. */
  changedMyMind: 'This changed my mind',
  answersIt: 'This answers it',
  notAnswersIt: 'This does not answer it',
  marked: 'Your question is marked as answered.',
  unmarked: 'Your choice of an answer is taken back.',
  mindHeading: 'I have changed my mind about',
  mindWhich: 'Which of your comments?',
  mindWhy: `Say what changed your mind. Write at least ${limits.changedMind} characters. Both comments will link to yours.`,
  mindTooShort: `Say what changed your mind, in at least ${limits.changedMind} characters.`,
  mindTakeOut: 'I have not changed my mind',
  ownComment: (nth: number) => `Your comment ${nth.toLocaleString('en-GB')}`,
  saidBack: 'What I understood you to say',
  saidBackOptional: 'You can leave this out.',
  saidBackWhy: (name: string) =>
    `Say ${name}’s view in your own words first. Then ${name} can say if you understood. People listen better when they feel heard.`,
} as const;

/** The words of asking somebody, changing one's mind and saying back a view. */
export const useRelationsMessages = (): Words<typeof en> => useWordsOf('relations', en);
