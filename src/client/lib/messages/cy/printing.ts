import type { Words } from '../en.ts';
import type { en } from '../printing.ts';

export const printing: Words<typeof en> = {
  print: 'Argraffu',
  what: 'Argraffu: dewiswch beth',
  post: 'Y postiad',
  all: 'Y postiad a’r drafodaeth, fel y mae ar agor yma',
};
