import type { ReportState } from '../../../../contract/reports.ts';
import type { HideReason } from '../../../../contract/vocabulary.ts';
import type { Words } from '../en.ts';
import type { en } from '../reports.ts';
import { characters } from './counted.ts';
import { nations } from './nations.ts';

const reasons: Record<HideReason | 'disagree', string> = {
  'names-person': 'Mae’n enwi person',
  'at-risk': 'Gall rhywun fod mewn perygl',
  'not-respectful': 'Nid yw’n barchus',
  'off-subject': 'Nid yw ar y pwnc',
  spam: 'Mae’n sbam neu’n hysbyseb',
  other: 'Rhywbeth arall',
  disagree: 'Rwy’n anghytuno ag ef',
};
const states: Record<ReportState, string> = {
  waiting: 'Nid yw cymedrolwr wedi edrych ar y sylw eto.',
  kept: 'Edrychodd cymedrolwr ar y sylw a’i gadw.',
  hidden: 'Edrychodd cymedrolwr ar y sylw a’i guddio.',
  'taken-away': 'Dileodd y person a ysgrifennodd y sylw ef.',
};

export const reports: Words<typeof en> = {
  question: 'Beth sydd o’i le ar y sylw hwn?',
  legend: 'Dewiswch un',
  reasons,
  text: 'Dywedwch fwy wrthon ni (dewisol)',
  textHint:
    'Dim ond cymedrolwyr sy’n darllen hyn. Nid yw’r person a ysgrifennodd y sylw yn cael gwybod pwy roddodd wybod amdano.',
  left: (n: number) => `${characters(n)} ar ôl.`,
  tooLong: (n: number) => `Mae eich testun ${characters(n)} yn rhy hir.`,
  needsReason: 'Dewiswch beth sydd o’i le.',
  send: 'Anfon yr adroddiad',
  sending: 'Yn anfon…',
  close: 'Cau',
  houseRules: 'Darllen rheolau’r tŷ',
  emergency: 'Os yw rhywun mewn perygl nawr, ffoniwch',
  emergencyWhy: 'Peidiwch ag aros amdanon ni.',
  disagreeWhat:
    'Does dim angen ichi roi gwybod amdano. Ysgrifennwch eich barn: gall ateb newid meddwl rhywun.',
  disagreeClosed: 'Does dim angen ichi roi gwybod amdano. Ni allwch ateb yma ar hyn o bryd.',
  reply: 'Ysgrifennu ateb',
  thanks: 'Diolch. Mae eich adroddiad gyda’r cymedrolwyr.',
  next: 'Bydd cymedrolwr yn edrych ar y sylw. Mae’n aros yma tan hynny.',
  nextHidden: 'Ni all neb ddarllen y sylw nawr. Bydd cymedrolwr yn edrych arno’n fuan.',
  nextFirst: 'Bydd cymedrolwr yn edrych ar y sylw hwn yn gyntaf.',
  receiptIs: 'Eich derbynneb',
  receiptWhat:
    'Gyda hi gallwch weld beth ddigwyddodd i’ch adroddiad. Does dim angen cyfrif arnoch. Ysgrifennwch hi i lawr.',
  copy: 'Copïo’r dderbynneb',
  copied: 'Mae’r dderbynneb wedi’i chopïo.',
  notCopied: 'Doedd dim modd copïo’r dderbynneb. Ysgrifennwch hi i lawr.',
  lookUpLink: 'Gweld beth ddigwyddodd i’ch adroddiad',
  helpHeading: 'Cael help nawr',
  helpWhere: 'Ble mae’r person?',
  nations,
  call: (name: string, phone: string) => `Ffonio ${name}: ${phone}`,
  website: (name: string) => `${name}: gwefan, yn agor mewn tab newydd`,
  websiteShort: 'Gwefan',
  helpLoading: 'Yn llwytho mwy o rifau…',
  helpFailed: 'Doedd dim modd llwytho mwy o rifau.',
  tryAgain: 'Rhowch gynnig arall arni',
  lookUp: 'Chwilio am adroddiad',
  lookUpIntro:
    'Pan fyddwch yn rhoi gwybod am sylw, rydych yn cael derbynneb. Teipiwch hi yma i weld beth ddigwyddodd i’ch adroddiad.',
  receipt: 'Derbynneb',
  receiptHint: (example: string) => `Mae 12 llythyren a rhif ynddi, er enghraifft ${example}.`,
  show: 'Dangos beth ddigwyddodd iddo',
  notReceipt:
    'Nid yw hon yn dderbynneb gyfan. Mae 12 llythyren a rhif mewn derbynneb. Gwiriwch yr hyn a deipioch chi.',
  looking: 'Yn chwilio…',
  result: 'Beth ddigwyddodd i’ch adroddiad',
  states,
  stateOn: (day: string) => `Roedd hynny ar ${day}.`,
  waitingHidden: 'Ni all neb ddarllen y sylw tan hynny.',
  youReported: 'Rhoesoch chi wybod am',
  commentIn: 'Sylw o dan',
  reportedOn: 'Ar',
  because: 'Oherwydd',
  openComment: 'Mynd at y sylw',
};
