import type { ChangeState } from '../../../contract/vocabulary.ts';
import type { Words } from './en.ts';
import { type Language, partOf, useWordsOf } from './messages.ts';

const states: Record<ChangeState, string> = {
  idea: 'An idea',
  trying: 'Somebody is trying it',
  happened: 'It happened',
};
const slips = (n: number) => `${n.toLocaleString('en-GB')} ${n === 1 ? 'slip' : 'slips'}`;

export const en = {
  states,
  share: 'Share',
  shareOf: (name: string) => `Share: the change by ${name}`,
  heading: 'Share this change',
  noName: 'The picture has the words and no name. Its author lets others share it.',
  alt: (words: string, state: ChangeState) =>
    `A slip of paper. A change somebody would like: “${words}” ${states[state]}.`,
  loading: 'The picture is being made.',
  failed: 'The picture could not be made. You can still share the link.',
  gone: 'There is no picture of this change any more. It may have been changed or hidden.',
  tryAgain: 'Try again',
  send: 'Share the picture',
  sendLink: 'Share the link',
  sendTitle: 'A change somebody would like',
  save: 'Save the picture',
  fileName: 'change.png',
  copy: 'Copy the link',
  copied: 'The link is copied.',
  notCopied: 'The link could not be copied. It is:',
  sent: 'Shared.',
  close: 'Close',

  print: 'Print',
  sheetLink: 'Print these changes',
  sheetHeading: 'Changes to print',
  sheetDescription: 'Slips of paper for a meeting: changes that people let others share.',
  sheetIntro: (n: number) =>
    `There ${n === 1 ? 'is' : 'are'} ${slips(n)} on this sheet. Print them, cut along the lines, and bring them to a meeting.`,
  sheetOnly: 'Only changes that their authors let others share are here, and no names.',
  sheetEmpty: 'There is nothing to print here.',
  sheetEmptyWhy: 'Only changes that their authors let others share can be printed.',
  sheetEmptyYet: 'None of the newest changes may be shared. There may be some among the older ones.',
  sheetNext: 'The next sheet',
  sheetBack: 'Back to all changes',
  sheetBackToPost: 'Back to the changes in this debate',
  kicker: 'A change I’d like',
  from: 'From:',
  tryingCount: (n: number) =>
    n === 1 ? '1 person is trying this too' : `${n.toLocaleString('en-GB')} people are trying this too`,

  blankLink: 'Print blank slips',
  blankHeading: 'Blank slips',
  blankTitle: (post: string) => `Blank slips: ${post}`,
  blankIntro: 'Print this sheet for a meeting. People write on the slips, and somebody types them in.',
  blankBack: 'Back to the post',
  blankWrite: 'What would you like to change? One change on each slip.',
  blankMay: 'May others use my words?',
  blankChoices: ['Here only', 'Quote me without my name', 'Share it'],
  blankSlips: 'Four blank slips with lines to write on. Each asks: may others use my words?',
  howTo: 'How to type a slip in',
  howToScan: 'Point the camera of a phone at the square code, or go to this address:',
  howToType: 'Choose “A change I’d like” and type what is on the slip. You do not need an account.',
  howToAsk: 'Please type no names of people, services or homes.',
  code: (address: string) => `A square code (QR code) that leads to ${address}`,
  closed: 'This debate is closed. Slips cannot be typed in now.',
} as const;

/** The words of changes on their way out: pictures and paper. */
export const useCardsMessages = (): Words<typeof en> => useWordsOf('cards', en);
export type CardsMessages = Words<typeof en>;

/** Outside of what is drawn. */
export const cardsMessagesOf = (language: Language): CardsMessages => partOf(language, 'cards', en);
