import type { ListedPointOfView } from '../../../contract/points-of-view.ts';
import type { PointOfView, PointOfViewAtFirst } from '../../../contract/vocabulary.ts';
import type { Words } from './en.ts';
import { useWordsOf } from './messages.ts';

const somebody: Record<PointOfViewAtFirst, string> = {
  'uses-support': 'a person who uses support',
  family: 'a family member or friend',
  'support-staff': 'a support worker',
  manager: 'a manager',
  commissioner: 'a commissioner',
  'back-office': 'a person who works in the back office',
};

/** "a commissioner"; a name that the operator gave stands as it is. */
const one = (list: readonly ListedPointOfView[], id: PointOfView): string => {
  const given = list.find((each) => each.id === id)?.names?.one;
  const words: Readonly<Record<string, string>> = somebody;
  return given === undefined ? (words[id] ?? `“${id}”`) : `“${given}”`;
};

export const en = {
  one,
  doYouKnow: (who: string) => `Do you know ${who} who should answer this?`,
  invite: 'Invite them',
  inviteName: (who: string) => `Invite them: ${who}`,
  copied: 'The link is copied. Send it to them.',
  address: 'Copy this link and send it to them',
  invitedAs: (who: string) => `You have been invited to answer as ${who}.`,
  invited: 'You have been invited to answer this question.',
  speaksAs: (choice: string) =>
    `In this debate you have said: “${choice}”. That stays, unless you change it.`,
  unknown: 'We could not find out where you have spoken from here before.',
  answerAs: (who: string) => `Answer as ${who}`,
  nowAs: (who: string) => `You answer as ${who} now.`,
  closed: 'This debate is closed, so nobody can answer now. You can read it.',
} as const;

/** The words of inviting somebody who has not been heard, and of being invited. */
export const useInviteMessages = (): Words<typeof en> => useWordsOf('invite', en);
