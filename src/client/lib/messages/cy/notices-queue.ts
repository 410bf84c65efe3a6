import type { NoticeAction, NoticeKind } from '../../../../contract/vocabulary.ts';
import type { Words } from '../en.ts';
import type { en } from '../notices-queue.ts';
import { charactersOf, days, number, workingHours } from './counted.ts';
import { nations } from './nations.ts';
import { atEndOf, atTime, endOf, timeOn } from './on-day.ts';

const kinds: Record<NoticeKind, string> = {
  legal: 'Cwyn gyfreithiol',
  'data-protection': 'Cwyn diogelu data',
};
const done: Record<NoticeAction, string> = {
  received: 'Daeth y gŵyn',
  acknowledged: 'Dywedwyd ei bod wedi dod',
  forwarded: 'Dywedwyd wrth awdur y sylw',
  answered: 'Atebwyd',
  note: 'Nodyn i gymedrolwyr',
  closed: 'Fe’i caewyd',
  reopened: 'Fe’i hagorwyd eto',
};

export const noticesQueue: Words<typeof en> = {
  which: 'Pa gwynion',
  open: 'Ar agor',
  closed: 'Wedi’u cau',
  none: { open: 'Does dim cwyn ar agor.', closed: 'Does dim cwyn wedi’i chau eto.' },
  more: 'Dangos mwy o gwynion',
  kinds,
  from: (kind: NoticeKind, name: string) => `${kinds[kind]} gan ${name}`,
  fromErased: (kind: NoticeKind) => `${kinds[kind]} (wedi’i dileu)`,
  states: {
    received: 'Nid oes neb wedi ateb eto',
    acknowledged: 'Wedi’i chydnabod',
    forwarded: 'Mae’r awdur wedi cael gwybod',
    answered: 'Wedi’i hateb',
    closed: 'Wedi’i chau',
  },
  nations,
  outcomes: {
    'put-right': 'Rydyn ni wedi unioni hyn',
    'nothing-changed': 'Ni wnaethon ni newid dim',
    withdrawn: 'Cafodd ei thynnu’n ôl',
  },
  due: {
    hours: (hours: number, by: string) => `I’w gwneud ymhen ${workingHours(hours)}, ${by}`,
    lessThanHour: (by: string) => `I’w gwneud ymhen llai nag 1 awr waith, ${by}`,
    days: (left: number, by: string) => `I’w gwneud ymhen ${days(left)}, ${by}`,
    lessThanDay: (by: string) => `I’w gwneud ymhen llai nag 1 diwrnod, ${by}`,
    overdue: (since: string) => `Yn hwyr ers ${since}`,
    inTime: 'Wedi’i gwneud mewn pryd',
    late: (due: string) => `Wedi’i gwneud yn hwyr: roedd i’w gwneud ${due}`,
  },
  at: atTime,
  atEndOf,
  since: timeOn,
  sinceEndOf: endOf,
  came: (at: string) => `Daeth ar ${at}`,
  workingHours:
    'Oriau gwaith yw pob un o’r 24 awr o ddydd Llun i ddydd Gwener. Nid yw gwyliau banc yn cyfrif.',
  yearsEnd: (year: number) =>
    `Mae’r safle hwn yn gwybod y gwyliau banc hyd ddiwedd ${year}. Wedyn maen nhw’n cyfrif fel diwrnodau gwaith. Gofynnwch i bwy bynnag sy’n rhedeg y safle ychwanegu mwy o flynyddoedd.`,
  back: 'Pob cwyn',
  gone: 'Nid yw’r gŵyn hon yma.',
  about: {
    name: 'Enw',
    email: 'E-bost',
    mayTell: 'A gaiff yr awdur wybod pwy sy’n cwyno?',
    nation: 'Gwlad',
    what: { legal: 'Y geiriau y cwynir amdanyn nhw', 'data-protection': 'Beth ddigwyddodd' },
    place: 'Ble',
    why: { legal: 'Beth sydd o’i le arnyn nhw', 'data-protection': 'Beth mae’r person yn ei ddymuno' },
    receipt: 'Derbynneb',
  },
  yes: 'Caiff',
  no: 'Na chaiff',
  comment: (title: string) => `Agor y sylw o dan “${title}”`,
  commentNow: 'Gallwch ei guddio yno.',
  commentHidden: 'Mae wedi’i guddio.',
  commentDeleted: 'Mae ei awdur wedi’i ddileu.',
  erased: (at: string) => `Cafodd pwy a gwynodd, ac am beth, ei ddileu ar ${at}.`,
  history: 'Hanes',
  done,
  by: (name: string) => `gan ${name}`,
  readers: {
    complainant: 'At y person sy’n cwyno:',
    author: 'At awdur y sylw:',
    moderators: 'I gymedrolwyr:',
  },
  act: 'Beth hoffech chi ei wneud?',
  actions: {
    acknowledged: 'Dweud ei bod wedi dod',
    forwarded: 'Dweud wrth awdur y sylw',
    answered: 'Ateb',
    note: 'Ysgrifennu nodyn i gymedrolwyr',
    closed: 'Ei chau',
  },
  cannotForward: 'Ni roddodd awdur y sylw hwn gyfeiriad e-bost, felly ni allwch ysgrifennu ato.',
  noComment: 'Nid oes sylw’n gysylltiedig â’r gŵyn hon, felly nid oes awdur i ysgrifennu ato.',
  template: 'Dechrau o lythyr',
  templateKept: 'Rydych wedi newid y llythyr hwn. Gwagiwch ef yn gyntaf i ddechrau o un arall.',
  letter: {
    acknowledged: 'Llythyr at y person sy’n cwyno',
    forwarded: 'Llythyr at awdur y sylw',
    answered: 'Ateb i’r person sy’n cwyno',
    note: 'Nodyn',
    closed: 'Llythyr olaf at y person sy’n cwyno (dewisol)',
  },
  mayNotTell: 'Peidiwch â dweud pwy sy’n cwyno: nid yw’r person wedi cytuno i hynny.',
  letterMissing: 'Ysgrifennwch rywbeth yma.',
  letterLong: (most: number, have: number) =>
    `Mae hwn yn rhy hir: dim mwy na ${charactersOf(most)}. Mae gennych ${number(have)}.`,
  outcomeLegend: 'Sut daeth i ben?',
  outcomeMissing: 'Dewiswch sut daeth i ben.',
  sends: {
    acknowledged: 'Anfon y llythyr hwn',
    forwarded: 'Anfon y llythyr hwn at yr awdur',
    answered: 'Anfon yr ateb hwn',
    note: 'Cadw’r nodyn hwn',
    closed: 'Cau’r gŵyn',
  },
  sending: 'Yn anfon…',
  sent: {
    acknowledged: 'Mae’r llythyr ar ei ffordd.',
    forwarded: 'Mae’r llythyr at yr awdur ar ei ffordd.',
    answered: 'Mae’r ateb ar ei ffordd.',
    note: 'Mae’r nodyn wedi’i gadw.',
    closed: 'Mae’r gŵyn wedi’i chau.',
  },
  reopen: 'Ei hagor eto',
  reopened: 'Mae’r gŵyn ar agor eto.',
};
