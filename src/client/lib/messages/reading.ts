import type { Words } from './en.ts';
import { useWordsOf } from './messages.ts';

export const en = {
  heading: 'Reading options',
  sample: {
    heading: 'This is how words look',
    text: 'Everybody should be able to read this, in their own way.',
  },
  textSize: 'Size of words',
  textSizes: {
    '90': 'Smaller',
    '100': 'Normal',
    '125': '125%',
    '150': '150%',
    '175': '175%',
    '200': '200%',
  },
  lineSpacing: 'Space between lines',
  lineSpacings: { normal: 'Normal', wide: 'More', wider: 'Most' },
  theme: 'Colours',
  themes: {
    system: 'Same as this device',
    light: 'Light',
    dark: 'Dark',
    contrast: 'High contrast',
    soft: 'Soft',
  },
  font: 'Letters',
  fonts: { hyperlegible: 'Easy to tell apart', system: 'Letters of this device' },
  quiet: 'Movement',
  motionOff: 'Nothing moves by itself',
  easyRead: 'Easy Read',
  easyReadFirst: 'Open Easy Read first, where a post has it',
  picturesOff: 'Words without pictures',
  debates: 'Debates',
  autoLoad: 'Show more comments automatically when I come near the end',
  shortcuts: 'Keys J and K go to the next and previous new comment',
  keptHere: 'Your choices are kept on this device only.',
  notKept: 'This browser does not keep your choices. They last until you close this page.',
  reset: 'Back to the start',
  isReset: 'Everything is as it was at the start.',
  done: 'Done',
} as const;

/** The words of the reading options, which are not needed at once. */
export const useReadingMessages = (): Words<typeof en> => useWordsOf('reading', en);
