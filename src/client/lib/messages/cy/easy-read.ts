import type { Words } from '../en.ts';
import type { en } from '../easy-read.ts';
import { comments } from './counted.ts';

export const easyRead: Words<typeof en> = {
  easyRead: 'Hawdd ei Ddeall',
  whole: 'Testun cyfan',
  versions: 'Fersiynau o’r testun hwn',
  titleOf: (title) => `${title} – Hawdd ei Ddeall`,
  descriptionOf: (title) => `“${title}” mewn brawddegau byr, gyda llun wrth ochr pob un.`,
  showPictures: 'Dangos lluniau',
  older: 'Newidiwyd y testun cyfan ar ôl ysgrifennu hwn. Gall rhai pethau yma fod yn hen.',
  picturesBy: 'Daw’r lluniau o',
  licence: 'Eu trwydded yw',
  toDebate: (n) => (n === 0 ? 'Byddwch y cyntaf i ateb' : `Ewch i’r drafodaeth: ${comments(n)}`),
  howToComment: 'Sut i adael sylw',
  howToCommentDescription:
    'Sut i ysgrifennu sylw, ateb pobl eraill, cadw’n ddiogel, a chymryd eich geiriau yn ôl.',
};
