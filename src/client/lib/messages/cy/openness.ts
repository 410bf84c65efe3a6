import type { CaseReason, FairnessPeriod, HideReason, HoldRule } from '../../../../contract/vocabulary.ts';
import type { Words } from '../en.ts';
import type { en } from '../openness.ts';
import { days, hours, minutes, number } from './counted.ts';

const reasons: Record<HideReason, string> = {
  'names-person': 'Mae’n enwi person',
  'at-risk': 'Gall rhywun fod mewn perygl',
  'not-respectful': 'Nid yw’n barchus',
  'off-subject': 'Nid yw ar y pwnc',
  spam: 'Mae’n sbam',
  other: 'Rheswm arall',
};
const holdRules: Record<HoldRule, string> = {
  post: 'Yn y drafodaeth hon mae pob sylw’n cael ei wirio yn gyntaf',
  first: 'Dyma oedd sylw cyntaf person newydd',
  words: 'Roedd gair o’n rhestr ynddo',
  links: 'Roedd llawer o ddolenni ynddo',
  repeat: 'Roedd yr un geiriau wedi’u dweud o’r blaen',
  'at-risk': 'Dywedodd rhywun y gall rhywun fod mewn perygl',
  'sent-again': 'Roedd wedi’i guddio, a chafodd ei newid a’i anfon eto',
};
const kinds: Record<CaseReason, string> = {
  'at-risk': 'Gall rhywun fod mewn perygl',
  appeal: 'Gofynnodd rhywun inni edrych eto',
  held: 'Cadwodd rheol y sylw’n ôl nes iddo gael ei wirio',
  reported: 'Rhoddodd darllenwyr wybod amdano',
};
const periods: Record<FairnessPeriod, string> = {
  '3-months': 'Y 3 mis diwethaf',
  '12-months': 'Y 12 mis diwethaf',
  all: 'Yr holl amser',
};
/** Welsh writes figures as English does. */
const percent = (share: number, digits = 0) =>
  `${(share * 100).toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits })}%`;

/** One figure of a size people know, as in English. */
function time(ms: number): string {
  const inMinutes = Math.max(1, Math.round(ms / 60_000));
  if (inMinutes < 90) return minutes(inMinutes);
  const inHours = Math.round(inMinutes / 60);
  return inHours < 48 ? hours(inHours) : days(Math.round(inHours / 24));
}

export const openness: Words<typeof en> = {
  title: 'Sut rydyn ni’n cymedroli, mewn rhifau',
  description:
    'Pa mor aml mae sylwadau’n cael eu cuddio yma, pam, beth ddigwyddodd i adroddiadau ac i geisiadau i edrych eto, a faint o amser gymerodd hynny.',
  intro:
    'Gall cymedrolwyr guddio sylwadau. Yma gallwch weld pa mor aml maen nhw’n gwneud hynny, a pham. Dyma’r 13 mis diwethaf. Nid yw unrhyw rif am un person.',
  rules: 'Darllen rheolau’r tŷ',
  none: 'Dim eto.',
  number,
  percent,
  time,
  months: 'Fesul mis',
  monthsHint: 'Sylwadau a guddiodd cymedrolwyr ym mhob mis. Nid yw’r mis diweddaraf ar ben eto.',
  month: 'Mis',
  hidden: 'Wedi’u cuddio',
  shown: 'Wedi’u dangos eto',
  held: 'Wedi’u cadw’n ôl',
  reports: 'Adroddiadau',
  asked: 'Edrych eto',
  monthsMore: 'Yr un peth yn ôl rheswm',
  byReason: 'Pam cuddiwyd sylwadau',
  reason: 'Rheswm',
  comments: 'Sylwadau',
  reasons,
  heldHeading: 'Sylwadau a gadwodd rheol yn ôl',
  heldHint:
    'Maen nhw’n aros nes bod cymedrolwr wedi edrych arnyn nhw. Yna maen nhw’n ymddangos, neu’n cael eu cuddio am reswm.',
  rule: 'Pam cafodd ei gadw’n ôl',
  holdRules,
  reportsHeading: 'Beth ddigwyddodd i adroddiadau',
  reportsHint: 'Gall unrhyw un roi gwybod am sylw. Mae llawer o adroddiadau o un lle yn cyfrif unwaith.',
  reported: 'Beth ddywedodd yr adroddiad',
  orAtRisk: 'Rheswm arall, neu gall rhywun fod mewn perygl',
  reportHidden: 'Wedi’i guddio',
  reportKept: 'Wedi’i gadw',
  reportWaiting: 'Yn aros',
  appealsHeading: 'Gofyn i rywun edrych eto',
  appealsHint:
    'Gall pwy bynnag a ysgrifennodd sylw cudd ofyn i rywun edrych eto. Cymedrolwr gwahanol sy’n penderfynu.',
  outcome: 'Beth benderfynodd y cymedrolwr',
  granted: 'Mae’r sylw’n cael ei ddangos eto',
  refused: 'Mae’r sylw’n aros yn gudd',
  waiting: 'Nid oes neb wedi edrych eto',
  timesHeading: 'Faint o amser gymerodd penderfyniadau',
  kind: 'Pam roedd rhaid i rywun edrych',
  kinds,
  allKinds: 'Gyda’i gilydd',
  decided: 'Wedi’u penderfynu',
  half: 'Hanner o fewn',
  nineInTen: '9 o bob 10 o fewn',
  never: '–',
  peopleHeading: 'Pobl a gafodd eu hatal am gyfnod',
  peopleHint: 'Gall cymedrolwyr atal person am gyfnod. Mae’r person bob amser yn cael gwybod, gyda’r rheswm.',
  what: 'Beth ddigwyddodd',
  howOften: 'Pa mor aml',
  mutes: 'Ddim yn gallu ysgrifennu am gyfnod',
  bans: 'Ddim yn gallu cymryd rhan am gyfnod',
  lifted: 'O’r rhain, wedi dod i ben yn gynnar',
  total: 'Gyda’i gilydd',

  period: 'Pa gyfnod',
  periods,
  shareHeading: 'Sylwadau pwy sy’n cael eu cuddio',
  shareHint:
    'O 100 o sylwadau o bob safbwynt, faint mae cymedrolwr wedi’u cuddio. Mae’r llinell yn dangos beth sy’n debygol (95%) o ystyried hap: po fwyaf o sylwadau, byrraf yw’r llinell.',
  plot: (names: string) => `Dot a llinell ar gyfer pob safbwynt: ${names}. Mae’r un rhifau yn y tabl isod.`,
  average: (share: string) => `Y llinell unionsyth yw cyfran yr holl sylwadau: ${share}.`,
  pointOfView: 'Safbwynt',
  written: 'Wedi’u hysgrifennu',
  share: 'Cyfran',
  likely: 'Yn ôl pob tebyg',
  between: (low: number, high: number) => `o ${percent(low, 1)} i ${percent(high, 1)}`,
  reading: 'Beth mae hyn yn ei ddweud',
  readings: {
    'too-few': 'Rhy ychydig o sylwadau i ddweud',
    alike: 'Fel y lleill',
    more: 'Yn cael eu cuddio’n amlach',
    less: 'Yn cael eu cuddio’n llai aml',
  },
  nothing: 'Nid oes neb wedi ysgrifennu sylw yn y cyfnod hwn.',
  tooFew:
    'Mae rhy ychydig o sylwadau i ddweud dim. Mae’r llinellau mor hir fel y gallai hap yn unig esbonio pob gwahaniaeth.',
  alike: 'Nid yw’r rhifau hyn yn dangos unrhyw wahaniaeth na allai hap ei esbonio.',
  differs: (names: string) =>
    `Edrychwch yn fanylach ar: ${names}. Go brin bod hap yn unig yn esbonio’r gwahaniaeth hwn. Nid yw’n dweud pam: darllenwch rai o’r sylwadau hyn, a beth a benderfynwyd amdanyn nhw.`,
  oneInTwenty: 'Mae un llinell o bob 20 yn anghywir drwy hap.',
  backHeading: 'Penderfyniadau a dynnwyd yn ôl',
  backHint: 'Nid yw penderfyniad y mae’r un cymedrolwr yn ei dynnu’n ôl o fewn 10 munud yn cael ei gyfrif.',
  takenBack: 'Sylwadau a guddiwyd, ac a ddangoswyd eto wedyn',
  appealsGranted: 'Ceisiadau i edrych eto a ganiatawyd',
  of: (count: number, all: number) => `${number(count)} o ${number(all)}`,
  waitingNow: 'Yn aros nawr',
};
