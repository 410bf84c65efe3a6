import type { Words } from '../en.ts';
import type { en } from '../map.ts';
import { branches, comments, number, replies } from './counted.ts';
import { site } from './site.ts';

/** "llai" stays as it is behind every one of them. */
const smaller = (n: number) => `${branches(n)} lai`;
const counted = (n: number, isExact: boolean) => `${isExact ? '' : 'o leiaf '}${comments(n)}`;

export const map: Words<typeof en> = {
  heading: 'Map y drafodaeth',
  repliesTo: (name) => `Atebion i ${name ?? 'sylw nad yw’n cael ei ddangos'}`,
  intro:
    'Mae pob darn yn sylw gyda’i holl atebion. Po fwyaf a ddywedwyd yno, mwyaf yw’r darn. Dewiswch ddarn i edrych y tu mewn iddo.',
  introBranch:
    'Mae pob darn yn ateb gyda phopeth a ddywedwyd oddi tano. Dewiswch ddarn i edrych y tu mewn iddo.',
  all: (n, isExact) => `${isExact ? '' : 'O leiaf '}${comments(n)}`,
  picture: (heading) => `${heading}, fel llun`,
  keys: 'Ar fysellfwrdd, mae’r bysellau saeth yn symud rhwng y darnau.',
  kind: { ...site.comment.kindName, none: 'Heb ddewis math', gone: 'Heb ei ddangos' },
  kinds: 'Ystyr y patrymau',
  notShown: 'Sylw nad yw’n cael ei ddangos',
  notShownShort: 'Heb ei ddangos',
  comments: counted,
  number: (n, isExact) => `${number(n)}${isExact ? '' : '+'}`,
  piece: (parts) => parts.map((part) => (/[.!?…”]$/.test(part) ? part : `${part}.`)).join(' '),
  quote: (excerpt, isCut) => `“${excerpt}${isCut ? '…' : ''}”`,
  path: 'Ble mae hyn yn y drafodaeth',
  whole: 'Y drafodaeth gyfan',
  skipped: (n) => `${comments(n)} yn y canol`,
  read: 'Darllen y sylw hwn',
  toConversation: 'Dangos yn y sgwrs',
  isPart:
    'Mae’r gangen hon yn fawr iawn. Dim ond rhan ohoni rydyn ni wedi’i mesur, felly mae’r rhifau yma yn dweud “o leiaf”.',
  rest: smaller,
  restReplies: (n) => `${replies(n)} arall`,
  tooSmall: 'Rhy fach ar gyfer y llun uchod:',
  restWhy: 'Rhy fach ar gyfer y llun uchod. Wedi’u dangos gyda’i gilydd, ar raddfa arall:',
  ofKind: (name, n, exact) => `${name}: ${counted(n, exact)}`,
  readRest: 'Eu darllen yn y sgwrs',
  table: 'Yr un peth fel tabl',
  caption: 'Canghennau, y mwyaf yn gyntaf',
  captionReplies: 'Atebion, y mwyaf yn gyntaf',
  columns: { comment: 'Sylw', kind: 'Math', comments: 'Maint' },
  inside: (who) => `: edrych y tu mewn i gangen ${who}`,
  together: (n) => `${smaller(n)} gyda’i gilydd`,
  empty: 'Does dim i’w ddangos eto.',
  emptyWhy: 'Pan fydd pobl wedi ateb y cwestiwn, bydd y map yn dangos ble maen nhw’n siarad fwyaf.',
  emptyBranch: 'Does neb wedi ateb y sylw hwn eto.',
};
