import type { Words } from '../en.ts';
import type { en } from '../whole-debate.ts';
import { comments, number } from './counted.ts';

export const wholeDebate: Words<typeof en> = {
  load: 'Llwytho’r drafodaeth gyfan',
  rest: 'Llwytho gweddill y drafodaeth',
  why: 'Wedyn bydd pob sylw ar y dudalen hon, a gallwch chwilio’r dudalen am air.',
  progress: (n, total) => `Mae ${number(n)} o ${comments(total)} yma.`,
  stop: 'Stopio',
  done: (n) => `Mae’r drafodaeth gyfan yma: ${comments(n)}.`,
  stopped: (n, total) => `Wedi stopio. Mae ${number(n)} o ${comments(total)} yma.`,
};
