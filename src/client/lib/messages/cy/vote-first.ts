import type { Words } from '../en.ts';
import type { en } from '../vote-first.ts';

export const voteFirst: Words<typeof en> = {
  heldBack:
    'Yn y drafodaeth hon rydych chi’n pleidleisio yn gyntaf. Wedyn byddwch yn gweld sut pleidleisiodd eraill.',
  justShow: 'Dangoswch imi nawr',
  shown: 'Rydych yn gweld sut pleidleisiodd eraill.',
  voteFirst: 'Gadewch imi bleidleisio yn gyntaf',
};
