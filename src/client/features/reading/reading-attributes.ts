import type { Reading } from './reading.ts';

const when = (is: boolean, value: string) => (is ? value : undefined);

/**
 * What the styles know the options by: `data-…` attributes of `<html>`, absent while an option is as at the start. Kept
 * beside the options, so that `public/first-paint.js` can set them before anything is drawn.
 */
export const readingAttributes = (reading: Reading) => ({
  theme: when(reading.theme !== 'system', reading.theme),
  text: when(reading.textSize !== '100', reading.textSize),
  lines: when(reading.lineSpacing !== 'normal', reading.lineSpacing),
  font: when(reading.font !== 'hyperlegible', reading.font),
  motion: when(reading.motionOff, 'off'),
  easyRead: when(reading.easyReadFirst, 'first'),
  pictures: when(reading.picturesOff, 'off'),
});

export function showReading(reading: Reading, { dataset } = document.documentElement): void {
  for (const [name, value] of Object.entries(readingAttributes(reading)))
    if (value === undefined) delete dataset[name];
    else dataset[name] = value;
}
