import type { Words } from '../en.ts';
import type { en } from '../reading.ts';

export const reading: Words<typeof en> = {
  debates: 'Trafodaethau',
  autoLoad: 'Dangos mwy o sylwadau’n awtomatig wrth imi ddod yn agos at y diwedd',
  shortcuts: 'Mae’r bysellau J a K yn mynd at y sylw newydd nesaf a’r un blaenorol',
};
