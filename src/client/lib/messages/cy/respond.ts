import type { Words } from '../en.ts';
import type { en } from '../respond.ts';
import { comments } from './counted.ts';

export const respond: Words<typeof en> = {
  respond: 'Ymateb',
  respondToParagraph: 'Ymateb i’r paragraff hwn',
  comments,
  commentsOnParagraph: (n) => `${comments(n)} ar y paragraff hwn`,
  respondToThis: 'Ymateb i hyn',
  offered: 'Gallwch ymateb i’r geiriau hyn. Y botwm “Ymateb i hyn” sy’n dod nesaf.',
  chosen: 'Bydd eich sylw’n dangos y geiriau rydych yn ymateb iddyn nhw.',
  respondingTo: 'Rydych yn ymateb i’r geiriau hyn o’r postiad',
  takeOut: 'Tynnu’r geiriau hyn',
  takenOut: 'Mae geiriau’r postiad wedi’u tynnu o’ch sylw.',
  see: 'Gweld yn y postiad',
  changed: 'Mae’r postiad wedi newid ers hynny. Nid yw’r geiriau hyn ynddo mwyach.',
  back: 'Yn ôl at y sylw',
  loading: 'Mae’r sylwadau’n llwytho…',
  failed: 'Doedd dim modd llwytho’r sylwadau.',
  none: 'Does neb yn ymateb i’r paragraff hwn mwyach.',
  more: 'Dangos mwy',
  close: 'Cau',
};
