import type { en } from '../conversation.ts';
import type { Words } from '../en.ts';

export const conversation: Words<typeof en> = {
  kicker: 'Un sgwrs o drafodaeth',
  heading: 'Y sgwrs',
  title: (post) => `Sgwrs: ${post}`,
  wholeDebate: 'Dangos y drafodaeth gyfan',
};
