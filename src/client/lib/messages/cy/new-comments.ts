import { limits } from '../../../../contract/limits.ts';
import type { Words } from '../en.ts';
import type { en } from '../new-comments.ts';
import { number } from './counted.ts';

const count = (n: number) => (n >= limits.newComments ? `${number(limits.newComments)} neu fwy` : number(n));

export const newComments: Words<typeof en> = {
  group: 'Sylwadau newydd',
  count: (n) => `${count(n)} newydd`,
  place: (nth, n) => `${number(nth)} o ${count(n)} newydd`,
  previous: 'Blaenorol',
  next: 'Nesaf',
  seen: 'Marcio pob un fel un a welwyd',
  seenDone: 'Mae pob sylw newydd wedi’i farcio fel un a welwyd.',
};
