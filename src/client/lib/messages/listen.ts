import type { Words } from './en.ts';
import { type Language, partOf, useWordsOf } from './messages.ts';

export const en = {
  listen: 'Listen',
  listenToSummary: 'Listen to this',
  listenToComment: 'Listen to this comment',
  listenToBranch: 'Listen to this and its replies',
  says: (name: string) => `${name} says`,

  bar: 'Reading aloud',
  sentence: (at: number, of: number) => `Sentence ${at} of ${of}`,
  pause: 'Pause',
  goOn: 'Go on',
  stop: 'Stop',
  stopReading: 'Stop reading',
  back: 'Back',
  forward: 'Forward',
  oneSentence: ' one sentence',
  settings: 'Voice',
  settingsRest: ' and speed',
  backToPlace: 'Back to where it reads',

  speed: 'Speed',
  slower: 'Slower',
  faster: 'Faster',
  rate: (rate: number) => (rate === 1 ? 'Normal' : `${rate} times`),
  voice: 'Voice',
  onDevice: (language: string) => `On your device: ${language}`,
  notOnDevice: (language: string) => `Not on your device: ${language}`,
  staysHere: 'This voice is on your device. What it reads stays here.',
  goesAway:
    'This voice is not on your device. What it reads is sent to a computer of the company that makes the voice.',
  otherLanguage: (language: string) =>
    `There is no voice here for this language: ${language}. A voice for another language reads it.`,
  voiceChanged: (name: string) => `The voice could not be reached. Now this voice reads: ${name}.`,

  started: 'Reading aloud has started.',
  stopped: 'Reading aloud has stopped.',
  finished: 'That was all. Reading aloud has stopped.',
  gone: 'Reading aloud has stopped. The text is not on this page any more.',
  nothing: 'There is nothing to read aloud here.',
  troubles: {
    interrupted: 'Something else stopped the voice. Press Go on to hear the rest.',
    'not-allowed': 'Your browser did not let the voice speak. Press Go on to try again.',
    voice: 'This voice cannot be reached. Choose another voice, or press Go on to try again.',
    'not-on-device':
      'The voice for this text is not on your device. If you press Go on, what it reads is sent to a computer of the company that makes the voice.',
    failed: 'The voice does not work now. Press Go on to try again, or choose another voice.',
  },
} as const;

/** The words of reading aloud. */
export const useListenMessages = (): Words<typeof en> => useWordsOf<Words<typeof en>>('listen', en);

export const listenMessagesOf = (language: Language): Words<typeof en> =>
  partOf<Words<typeof en>>(language, 'listen', en);
