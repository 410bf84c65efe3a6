import type { en } from '../ask-point-of-view.ts';
import type { Words } from '../en.ts';

export const askPointOfView: Words<typeof en> = {
  question: 'O ba safbwynt rydych chi’n siarad?',
  why: 'Rydyn ni’n gofyn unwaith ym mhob trafodaeth. Mae’n dangos a yw pobl â rolau gwahanol yn cytuno.',
  saved: 'Diolch. Wedi’i gadw ar gyfer y drafodaeth hon.',
  save: 'Cadw',
};
