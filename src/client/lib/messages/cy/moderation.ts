import type { Words } from '../en.ts';
import type { en } from '../moderation.ts';
import { reasons } from './reasons.ts';

export const moderation: Words<typeof en> = {
  question: 'Cuddio’r sylw hwn?',
  reasonLegend: 'Pam?',
  reasons,
  note: 'Nodyn i gymedrolwyr eraill (dewisol)',
  what: 'Bydd darllenwyr yn gweld bod sylw wedi’i guddio, a pham. Mae’r atebion yn aros. Gallwch ddadwneud hyn.',
  confirm: 'Cuddio’r sylw',
  keep: 'Ei gadw',
  needsReason: 'Dewiswch reswm.',
  holdCounts: 'Cuddio’r cyfrif nes bod pobl yn pleidleisio',
  showCounts: 'Dangos y cyfrif i bawb',
  voteFirstOn: 'Mae darllenwyr nawr yn gweld y cyfrif ar ôl iddyn nhw bleidleisio.',
  voteFirstOff: 'Mae darllenwyr nawr yn gweld pob cyfrif.',
};
