import type { CaseReason, HideReason, HoldRule } from '../../../../contract/vocabulary.ts';
import type { Words } from '../en.ts';
import type { en } from '../queue.ts';
import { comments, newComments, notes, number, reports } from './counted.ts';

const whys: Record<CaseReason, string> = {
  'at-risk': 'Gall rhywun fod mewn perygl',
  appeal: 'Edrych eto',
  held: 'Yn aros i gael ei wirio',
  reported: 'Rhoddwyd gwybod amdano',
};

const rule: Record<HoldRule, string> = {
  post: 'Mae pob sylw yn y drafodaeth hon yn cael ei wirio cyn iddo ymddangos.',
  first: 'Dyma sylw cyntaf person newydd.',
  words: 'Mae gair o’r rhestr o eiriau i’w gwirio ynddo.',
  links: 'Mae mwy o ddolenni ynddo nag sy’n cael eu caniatáu.',
  repeat: 'Dywedodd yr un person yr un peth o’r blaen.',
  'at-risk': 'Rhoddodd rhywun wybod y gall rhywun fod mewn perygl. Cafodd ei guddio ar unwaith.',
  'sent-again': 'Roedd wedi’i guddio. Newidiodd yr awdur y sylw a’i anfon eto.',
};

const reason: Record<HideReason, string> = {
  'names-person': 'yn enwi person',
  'at-risk': 'gall rhywun fod mewn perygl',
  'not-respectful': 'ddim yn barchus',
  'off-subject': 'ddim ar y pwnc',
  spam: 'sbam',
  other: 'rheswm arall',
};

export const queue: Words<typeof en> = {
  tabs: 'Beth i’w ddangos',
  tab: {
    all: 'Popeth',
    reported: 'Adroddiadau',
    held: 'Wedi’u cadw’n ôl',
    appeals: 'Edrych eto',
    notices: 'Cwynion',
  },
  list: 'Sylwadau sy’n aros am benderfyniad',
  empty: 'Does dim yn aros amdanoch chi.',
  emptyMore: 'Mae rhai newydd yn ymddangos yma heb ail-lwytho.',
  offline:
    'Rydych all-lein. Efallai bod yr hyn a welwch wedi newid. Gallwch benderfynu pan fydd y signal yn ôl.',
  more: 'Dangos mwy',
  arrived: (count: number) => `Dangos ${number(count)} newydd`,
  arrivedSaid: (count: number) => `Mae ${newComments(count)} yn aros.`,
  known: 'Iawn',
  // A name or "Chi" stands first: "Chi a benderfynodd".
  decidedByOthers: (by: string, count: number) => `${by} a benderfynodd am ${number(count)} o’r rhain.`,
  withdrawn: (count: number) =>
    count === 1 ? 'Mae awdur wedi dileu 1 o’r rhain.' : `Mae awduron wedi dileu ${number(count)} o’r rhain.`,

  heading: (why: CaseReason, name: string) => `${whys[why]}: ${name}`,
  reportCount: reports,
  reason,
  reasonCount: (why: HideReason, count: number) => (count === 1 ? reason[why] : `${reason[why]} (${count})`),
  open: 'Edrych ar hwn',
  close: 'Cau',
  openOf: (name: string) => `Edrych ar hwn: ${name}`,
  closeOf: (name: string) => `Cau: ${name}`,
  select: (name: string) => `Dewis: ${name}`,
  selectShort: 'Dewis',
  claimedBy: (by: string) => `Mae ${by} yn edrych ar hwn.`,
  claimedTake: 'Edrych arno yn eu lle',
  waited: (ago: string) => `Daeth yma ${ago}`,
  from: 'Yn y drafodaeth am',
  question: 'Y cwestiwn yno:',
  answers: (name: string) => `Mae’n ateb ${name}:`,
  answersHidden: (name: string) => `Mae’n ateb ${name}, y mae ei sylw wedi’i guddio:`,
  answersDeleted: 'Cafodd y sylw y mae’n ei ateb ei ddileu gan ei awdur.',
  repliesBelow: 'Atebion oddi tano',
  replyBy: (name: string) => `${name}:`,
  replyHidden: (name: string) => `${name} (wedi’i guddio):`,
  reportsSay: 'Beth mae’r adroddiadau’n ei ddweud',
  sealed:
    'Mae’r hyn a ddywedwyd am rywun mewn perygl yn cael ei ddangos pan fyddwch yn edrych ar hwn. Mae cofnod o hynny.',
  rule,
  hiddenBy: (by: string, why: string) => `${by} a’i cuddiodd. Rheswm: ${why}.`,
  hiddenNow: (why: string) => `Wedi’i guddio nawr. Rheswm: ${why}.`,
  hiddenByRule: 'Un o reolau’r safle hwn',
  hiddenNote: (note: string) => `Eu nodyn: ${note}`,
  appealSays: 'Mae’r awdur yn gofyn i rywun edrych eto:',
  othersDecide: {
    own: 'Eich sylw chi yw hwn. Cymedrolwr arall sy’n penderfynu amdano.',
    'hidden-by-me': 'Chi a guddiodd y sylw hwn. Cymedrolwr arall sy’n penderfynu amdano nawr.',
  },
  notes: (count: number) => `${notes(count)} gan gymedrolwyr. Gallwch ddarllen hyn yn y drafodaeth.`,
  inDebate: 'Ei weld yn y drafodaeth',
  inDebateOf: (name: string) => `Ei weld yn y drafodaeth: ${name}`,
  deleted: 'Cafodd y sylw hwn ei ddileu gan ei awdur.',

  decide: 'Penderfynu',
  choices: {
    reported: { show: 'Ei gadw', hide: 'Cuddio…' },
    held: { show: 'Gadael iddo ymddangos', hide: 'Ei gadw’n gudd…' },
    appeal: { show: 'Ei ddangos eto', hide: 'Ei gadw’n gudd' },
  },
  done: {
    reported: { show: 'Mae’r sylw’n aros.', hide: 'Mae’r sylw wedi’i guddio.' },
    held: { show: 'Gellir darllen y sylw nawr.', hide: 'Mae’r sylw’n aros yn gudd.' },
    appeal: { show: 'Gellir darllen y sylw eto.', hide: 'Mae’r sylw’n aros yn gudd.' },
  },
  rulesOf: 'Rheolau’r tŷ: beth mae hyn yn ei olygu (yn agor mewn tab newydd)',
  back: 'Mynd yn ôl',
  confirmHeld: 'Ei gadw’n gudd',
  heldQuestion: 'Cadw’r sylw hwn yn gudd?',
  hideMany: (count: number) => `Cuddio ${comments(count)}?`,
  undo: 'Dadwneud',
  undoOf: (title: string) => `Dadwneud: ${title}`,
  undone: (count: number) =>
    count === 1
      ? 'Wedi’i dynnu’n ôl. Mae’n aros eto.'
      : `Wedi’u tynnu’n ôl. Mae ${number(count)} yn aros eto.`,
  undoRefused: (why: string) => `Doedd dim modd ei dynnu’n ôl. ${why}`,

  selected: (count: number) => `${number(count)} wedi’u dewis`,
  showMany: (count: number) =>
    count === 1 ? 'Gadael i bawb ei ddarllen' : `Gadael i bawb ddarllen pob un o’r ${number(count)}`,
  hideManyButton: (count: number) => (count === 1 ? 'Ei guddio…' : `Cuddio pob un o’r ${number(count)}…`),
  selectNone: 'Dewis dim un',
  bulkDone: (count: number) => `Wedi penderfynu: ${number(count)}.`,
  bulkRefused: (count: number) =>
    count === 1
      ? 'Doedd dim modd penderfynu am 1. Mae’n dweud pam.'
      : `Doedd dim modd penderfynu am ${number(count)}. Maen nhw’n dweud pam.`,

  lately: 'Penderfynwyd ychydig yn ôl',
  latelyLine: (by: string, what: 'show' | 'hide' | null, why: string | null) => {
    if (what === null) return 'Dileodd yr awdur y sylw.';
    const done = what === 'show' ? 'a benderfynodd y gall pawb ei ddarllen' : 'a benderfynodd ei guddio';
    return `${by} ${done}${why === null ? '' : ` (${why})`}.`;
  },
  you: 'Chi',

  keys: 'Bysellau llwybr byr',
  keysOn: 'Defnyddio bysellau i symud a phenderfynu',
  keysWhat: 'Maen nhw’n gweithio pan nad ydych yn teipio. Mae’r ddyfais hon yn eu cadw.',
  key: {
    next: 'Yr un nesaf',
    previous: 'Yr un blaenorol',
    show: 'Gall pawb ei ddarllen',
    hide: 'Ei guddio',
    undo: 'Dadwneud',
  },
  keyTaken: (key: string, other: string) =>
    `Mae’r fysell ${key} yn cael ei defnyddio ar gyfer “${other}” yn barod. Dewiswch un arall.`,
  keyWrong: 'Dewiswch un llythyren neu ddigid.',
};
