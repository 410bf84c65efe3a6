import { sheet, sheetQuery } from './cards.ts';
import type { Operation } from './operation.ts';

/** Changes on their way out: as pictures, and on paper. */
export const cardsOperations: Operation[] = [
  {
    id: 'getCard',
    summary: 'A change as a picture of a slip of paper, where its author lets others share it',
    method: 'get',
    path: '/api/comments/:id/card.png',
    audience: 'public',
    answer: 'image/png',
  },
  {
    id: 'getSheet',
    summary: 'Changes to print, newest first: those whose authors let others share them',
    method: 'get',
    path: '/api/changes/sheet',
    audience: 'public',
    query: sheetQuery,
    answer: sheet,
  },
];
