import type { Words } from './en.ts';
import { inSentence } from './marks.ts';
import { useWordsOf } from './messages.ts';

const count = (n: number) => n.toLocaleString('en-GB');

export const en = {
  inConversation: 'Show in the conversation',
  ofComment: (name: string) => `: comment by ${name}`,
  replies: (n: number) => `${count(n)} ${n === 1 ? 'reply' : 'replies'}`,
  more: 'Show more',
  toConversation: 'Go to the conversation',
  groundIntro: 'What people with different points of view agree on. The widest agreement comes first.',
  groundEmpty: 'There is no common ground yet.',
  groundEmptyWhy:
    'A comment comes here when people from two points of view agree with it: at least three votes from each, and most of them say “Agree”. Your vote helps.',
  agreedAcross: (n: number) => `Agreed across ${count(n)} points of view`,
  agreeOf: (agree: number, all: number) => `${count(agree)} of ${count(all)} agree`,
  few: (groups: readonly string[]) => `A few votes, or not shown: ${groups.join(', ')}`,
  fewWhy: 'We do not show how a point of view voted where that would tell how one person voted.',
  sidesIntro: 'The strongest comments of each side: those that most points of view agree with come first.',
  sides: { agree: 'I agree because…', differ: 'I see it differently…' },
  sideEmpty: {
    agree: 'Nobody has written that they agree.',
    differ: 'Nobody has written that they see it differently.',
  },
  sideEmptyWhy: {
    agree: 'A comment comes here when it begins with “I agree because…”.',
    differ: 'A comment comes here when it begins with “I see it differently…”.',
  },
  sideMore: { agree: 'Show more who agree', differ: 'Show more who see it differently' },
  waitingIntro: 'Questions that nobody has answered. Those that have waited longest come first.',
  waitingEmpty: 'No question is waiting for an answer.',
  waitingEmptyFor: (group: string) => `No question for ${inSentence(group)} is waiting.`,
  waitingEmptyWhy: 'When somebody asks a question, it stands here until it is answered.',
  waitingFilter: 'Whose questions to show',
  waitingAll: 'All questions',
  waitingAnybody: 'For anybody',
  waitingFor: (group: string) => `For ${inSentence(group)}`,
} as const;

/** The words of the views of a debate beside the conversation. */
export const useDebateViewsMessages = (): Words<typeof en> => useWordsOf('debateViews', en);
