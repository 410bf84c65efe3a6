import type { LogAction } from '../../../../contract/moderation.ts';
import type { HoldRule, Kind, LogGroup } from '../../../../contract/vocabulary.ts';
import type { Words } from '../en.ts';
import type { en } from '../log.ts';
import { comments, moreEntries } from './counted.ts';
import { reasons } from './reasons.ts';

const actions: Record<LogAction, string> = {
  'comment-hidden': 'Cuddiwyd sylw',
  'comment-shown': 'Dangoswyd sylw eto',
  'debate-closed': 'Caewyd trafodaeth',
  'debate-reopened': 'Ailagorwyd trafodaeth',
  'change-moved': 'Dywedwyd ble mae newid arni',
  'change-note-taken-back': 'Tynnwyd yn ôl nodyn am newid',
  'change-note-put-back': 'Rhoddwyd yn ôl nodyn am newid',
  'summary-written': 'Ysgrifennwyd crynodeb o drafodaeth',
  'summary-taken-down': 'Tynnwyd crynodeb o drafodaeth i lawr',
  'summary-erased': 'Dilëwyd fersiwn o grynodeb o drafodaeth',
  'comment-held': 'Cadwyd sylw’n ôl nes iddo gael ei wirio',
  'comment-sent-again': 'Newidiwyd sylw cudd a’i anfon eto',
  'comment-approved': 'Gwiriwyd sylw a gadael iddo ymddangos',
  'comment-refused': 'Gwiriwyd sylw a’i gadw’n gudd',
  'branch-hidden': 'Cuddiwyd sylw a’r atebion oddi tano',
  'branch-shown': 'Dangoswyd sylw a’r atebion oddi tano eto',
  'branch-locked': 'Clowyd sylw: ni all neb ateb oddi tano',
  'branch-unlocked': 'Datglowyd sylw: gall pobl ateb oddi tano eto',
  'kind-corrected': 'Cywirwyd pa fath o sylw ydyw',
  'report-dismissed': 'Edrychwyd ar adroddiad a chadw’r sylw',
  'appeal-granted': 'Edrychwyd eto a dangos sylw',
  'appeal-refused': 'Edrychwyd eto a chadw sylw’n gudd',
  'decision-undone': 'Tynnwyd penderfyniad yn ôl',
  'person-muted': 'Ataliwyd person rhag ysgrifennu',
  'person-banned': 'Ataliwyd person rhag cymryd rhan',
  'sanction-lifted': 'Gadawyd i berson gymryd rhan eto',
  'hold-began': 'Dechreuwyd gwirio sylwadau cyn iddyn nhw ymddangos',
  'hold-ended': 'Rhoddwyd y gorau i wirio sylwadau cyn iddyn nhw ymddangos',
  'slow-mode-set': 'Gosodwyd y saib rhwng sylwadau un person',
  'settings-changed': 'Newidiwyd gosodiadau cymedroli',
  'page-written': 'Newidiwyd tudalen',
};

const since: Partial<Record<LogAction, string>> = {
  'comment-held': 'wedi’i wirio ers hynny',
  'comment-sent-again': 'wedi’i wirio ers hynny',
  'comment-shown': 'wedi’i guddio eto wedyn',
  'comment-approved': 'wedi’i guddio eto wedyn',
  'appeal-granted': 'wedi’i guddio eto wedyn',
  'report-dismissed': 'wedi’i guddio wedyn',
  'change-moved': 'wedi’i symud eto wedyn',
  'kind-corrected': 'wedi’i newid eto wedyn',
  'slow-mode-set': 'wedi’i newid eto wedyn',
  'settings-changed': 'wedi’u newid eto wedyn',
  'page-written': 'wedi’i newid eto wedyn',
};

const groups: Record<LogGroup, string> = {
  hiding: 'Cuddio a dangos',
  checking: 'Gwirio cyn ymddangos',
  'looking-again': 'Adroddiadau ac edrych eto',
  people: 'Pobl',
  debates: 'Trafodaethau',
  writing: 'Newidiadau a chrynodebau',
  site: 'Gosodiadau a thudalennau',
};

const rules: Record<HoldRule, string> = {
  post: 'Rheol: yn y drafodaeth hon mae pob sylw’n cael ei wirio yn gyntaf.',
  first: 'Rheol: mae sylw cyntaf person newydd yn cael ei wirio yn gyntaf.',
  words: 'Rheol: mae gair o’r rhestr ynddo.',
  links: 'Rheol: mae llawer o ddolenni ynddo.',
  repeat: 'Rheol: mae’r un geiriau wedi’u dweud o’r blaen.',
  'at-risk': 'Rheol: dywedodd rhywun y gall rhywun fod mewn perygl.',
  'sent-again': 'Rheol: mae’r hyn a guddiwyd yn cael ei wirio eto.',
};

const kinds: Record<Kind, string> = {
  agree: 'Rwy’n cytuno',
  differ: 'Rwy’n gweld pethau’n wahanol',
  experience: 'O brofiad',
  question: 'Cwestiwn',
  change: 'Newid yr hoffwn ei weld',
};
const named = (kind: Kind | null) => `“${kind ? kinds[kind] : 'dim math'}”`;

export const log: Words<typeof en> = {
  actions,
  since,
  takenBack: 'wedi’i dynnu’n ôl wedyn',
  groups,
  rules,
  reasons,
  reason: 'Rheswm:',
  filter: 'Beth i’w ddangos',
  all: 'Popeth',
  more: 'Dim ond am y postiad hwn',
  onlyAbout: (title: string) => `Dim ond am “${title}”.`,
  allPosts: 'Dangos pob postiad',
  empty: 'Nid oes cymedrolwr wedi gwneud dim eto.',
  emptyHere: 'Nid oes dim o’r math hwn wedi digwydd.',
  states: {
    idea: 'Yn ôl i fod yn syniad',
    trying: 'Mae rhywun yn rhoi cynnig arno',
    happened: 'Digwyddodd',
  },
  comments,
  kind: (from: Kind | null, to: Kind | null) => `O ${named(from)} i ${named(to)}`,
  until: (when: string) => `Tan ${when}`,
  target: { 'house-rules': 'Rheolau’r tŷ' },
  byRule: 'Un o reolau’r safle hwn',
  byAuthor: 'Y person a’i hysgrifennodd',
  older: 'Dangos cofnodion hŷn',
  loaded: (n: number) => `${moreEntries(n)}.`,
};
