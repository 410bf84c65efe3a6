import type { HoldRule } from '../../../../contract/vocabulary.ts';
import type { Words } from '../en.ts';
import type { en } from '../settings.ts';
import { charactersOf, entries, links, minutes, seconds } from './counted.ts';

const pause = (time: number): string =>
  time < 60 ? seconds(time) : time < 3600 ? minutes(time / 60) : '1 awr';

const heldBecause: Partial<Record<HoldRule, string>> = {
  links: 'Mae mwy o ddolenni ynddo nag sy’n cael eu caniatáu.',
  words: 'Mae gair o’r rhestr “Cadw’n ôl” ynddo.',
};

export const settings: Words<typeof en> = {
  // At a debate.
  state: {
    open: 'Mae sylwadau ar agor',
    checked: 'Mae sylwadau’n cael eu gwirio yn gyntaf',
    closed: 'Mae sylwadau ar gau',
  },
  withPause: (time: number) => `${pause(time)} rhwng pob un`,
  stateLegend: 'Sylwadau yn y drafodaeth hon',
  states: {
    open: 'Ar agor: maen nhw’n ymddangos ar unwaith',
    checked: 'Wedi’u gwirio: mae cymedrolwr yn edrych ar bob un yn gyntaf',
    closed: 'Ar gau: ni all neb adael sylw na phleidleisio',
  },
  pauseLegend: 'Saib rhwng dau sylw gan yr un person',
  noPause: 'Dim saib',
  pause,
  pauseHint: 'Nid yw cymedrolwyr yn aros. Mae saib yn helpu pan fydd trafodaeth yn poethi.',
  apply: 'Cadw',
  applying: 'Yn cadw…',
  close: 'Peidio â newid',
  applied: {
    open: 'Mae sylwadau’n ymddangos ar unwaith.',
    checked: 'Mae sylwadau’n cael eu gwirio cyn iddyn nhw ymddangos.',
    closed: 'Mae’r drafodaeth ar gau.',
  },
  pauseSet: (time: number) =>
    time === 0 ? 'Does dim saib rhwng sylwadau.' : `Rhaid aros ${pause(time)} rhwng sylwadau.`,
  undone: 'Mae fel yr oedd o’r blaen.',

  // The page of words and rules.
  readOnly: 'Gall gweinyddwyr newid y rheolau hyn. Gallwch chi eu darllen, a phrofi testun.',
  neverChanged: 'Nid oes neb wedi newid y rheolau hyn eto.',
  changed: (by: string, when: string) => `Newidiwyd ddiwethaf gan ${by} ar ${when}.`,
  refuseWords: 'Gwrthod: geiriau na ellir eu postio',
  refuseHint:
    'Bydd pwy bynnag sy’n ysgrifennu un o’r rhain yn cael gwybod pa air ydyw, ac yn gallu ei newid. Cadwch y rhestr hon yn fyr: geiriau sy’n sarhau, a chyfeiriadau pobl sy’n anfon sbam.',
  holdWords: 'Cadw’n ôl: geiriau sy’n cael eu gwirio yn gyntaf',
  holdHint:
    'Mae sylw ag un o’r rhain yn aros nes bod cymedrolwr wedi edrych arno. Mae’r awdur yn cael gwybod.',
  oneALine:
    'Un gair neu ymadrodd ar bob llinell. Mae ffurfiau lluosog Saesneg a ffurfiau cudd fel “s p a m” neu “sp4m” yn cael eu canfod hefyd. Nid yw geiriau y tu mewn i eiriau hirach yn cael eu canfod.',
  entries: (many: number, most: number) => `${entries(many)}, dim mwy na ${most}.`,
  tooLong: (line: number, most: number) =>
    `Mae llinell ${line} yn rhy hir. Dim mwy na ${charactersOf(most)} sydd i fod mewn cofnod.`,
  tooMany: (most: number) => `Mae gormod o linellau. Dim mwy na ${most} sydd i fod mewn rhestr.`,
  holdFirst: 'Gwirio sylw cyntaf person newydd',
  holdFirstHint:
    'Mae rhywun yn newydd nes bod cymedrolwr wedi gadael i un o’i sylwadau ymddangos, neu nes bod un wedi bod yn y golwg am ddiwrnod. Nid yw aelodau ers mwy na diwrnod yn newydd.',
  links: 'Faint o ddolenni all fod mewn sylw cyn iddo gael ei wirio',
  linksHint: (most: number) => `Rhif o 0 i ${most}.`,
  linksWrong: (most: number) => `Ysgrifennwch rif o 0 i ${most}.`,
  save: 'Cadw’r rheolau hyn',
  saving: 'Yn cadw…',
  saved: 'Mae’r rheolau wedi’u cadw.',
  nothingToSave: 'Does dim wedi’i newid.',
  undo: 'Dadwneud',
  broughtBack: 'Mae’r rheolau fel yr oedden nhw o’r blaen.',
  discard: 'Dileu fy newidiadau',
  discarded: 'Mae eich newidiadau wedi’u dileu.',
  keepsDraft: 'Mae eich newidiadau’n cael eu cadw ar y ddyfais hon nes ichi eu cadw ar y safle.',
  notKept: 'Ni all y ddyfais hon gadw eich newidiadau. Cadwch nhw ar y safle cyn gadael y dudalen hon.',
  theirs: 'Mae rhywun arall wedi newid y rheolau hyn yn y cyfamser.',
  theirsHint:
    'Derbyniwch eu rheolau nhw a cholli’r hyn a newidioch chi, neu cadwch eich rheolau chi yn lle eu rhai nhw.',
  takeTheirs: 'Derbyn eu rheolau nhw',
  keepMine: 'Cadw fy rhai i',
  keptMine: 'Mae eich rheolau chi’n aros. Cadwch nhw i’w rhoi yn lle eu rheolau nhw.',

  // Trying a text.
  tryHeading: 'Profi testun',
  tryLabel: 'Testun i’w brofi',
  tryHint:
    'Gwelwch beth fyddai’n digwydd iddo. Nid yw’n cael ei bostio, nac yn cael ei gadw. Y rheolau uchod sy’n cyfrif, p’un a ydyn nhw wedi’u cadw ai peidio.',
  trying: 'Yn edrych…',
  outcome: {
    appears: 'Byddai’n ymddangos ar unwaith.',
    held: 'Byddai’n aros nes bod cymedrolwr wedi edrych arno.',
    refused: 'Ni ellid ei bostio.',
  },
  heldBecause,
  linksFound: links,
  found: 'Beth a ganfuwyd',
  list: { hold: 'Cadw’n ôl', refuse: 'Gwrthod' },
  match: (written: string, entry: string) =>
    written.toLowerCase() === entry.toLowerCase()
      ? `“${written}”`
      : `“${written}”, wedi’i ddarllen fel “${entry}”`,
  drawn: (entry: string) => `“${entry}”, sy’n dod i’r golwg pan fydd y testun yn cael ei ddangos`,
  fixFirst: 'Cywirwch y rhestrau uchod yn gyntaf.',
};
