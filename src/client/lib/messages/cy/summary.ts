import type { Badge } from '../../../../contract/vocabulary.ts';
import type { Words } from '../en.ts';
import type { en } from '../summary.ts';
import { number } from './counted.ts';

const role: Record<Badge, string> = { author: 'awdur y postiad', moderator: 'cymedrolwr' };
const who = (name: string | null, badge: Badge | null) =>
  name === null ? 'gymedrolwr' : badge === null ? name : `${name}, ${role[badge]},`;
const since = (n: number, done: string) =>
  n === 1
    ? `Mae un o’r sylwadau hyn wedi’i ${done} ers hynny.`
    : `Mae ${number(n)} o’r sylwadau hyn wedi’u ${done} ers hynny.`;

export const summary: Words<typeof en> = {
  heading: 'Ble rydyn ni arni',
  easyRead: 'Ei ddarllen mewn Hawdd ei Ddeall',
  fullText: 'Darllen y testun llawn',
  written: (name, badge, when) => `Ysgrifennwyd gan ${who(name, badge)} ar ${when}`,
  restsOn: 'Ar beth mae hyn yn seiliedig',
  rest: (name, excerpt) => `${name}: ${excerpt}`,
  hidden: (n) => since(n, n === 1 ? 'guddio' : 'cuddio'),
  deleted: (n) => since(n, n === 1 ? 'ddileu' : 'dileu'),
  earlier: 'Fersiynau cynharach',
  earlierNone: 'Does dim fersiwn cynharach.',
  earlierMore: 'Dangos fersiynau hŷn',
  takenDown: (name, badge, when) => `Tynnwyd i lawr gan ${who(name, badge)} ar ${when}`,
  erased: (when) => `Dilëwyd gan gymedrolwr ar ${when}`,
  write: 'Ysgrifennu ble rydyn ni arni',
  change: 'Newid y crynodeb',
  goOn: 'Dal ati i ysgrifennu’r crynodeb',
  nothingYet:
    'Does neb wedi ysgrifennu eto ble mae’r drafodaeth hon arni. Dim ond cymedrolwyr sy’n gweld hyn.',
};
