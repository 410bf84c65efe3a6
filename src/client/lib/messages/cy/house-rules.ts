import type { Words } from '../en.ts';
import type { en } from '../house-rules.ts';
import { characters } from './counted.ts';
import { reasons } from './reasons.ts';

export const houseRules: Words<typeof en> = {
  description:
    'Beth rydyn ni’n ei ofyn gan ein gilydd yma, pam y gall sylw gael ei guddio, a beth allwch chi ei wneud wedyn.',
  written: (day: string) => `Newidiwyd ddiwethaf ar ${day}`,
  openness: 'Sut rydyn ni’n cymedroli, mewn rhifau',
  edit: 'Newid rheolau’r tŷ',
  goOn: 'Dal ati i newid rheolau’r tŷ',
  heading: 'Newid rheolau’r tŷ',
  hint: 'Bydd pawb yn gallu darllen y rheolau newydd cyn gynted ag y byddwch yn eu cadw. Rydyn ni’n cadw fersiynau cynharach.',
  text: 'Rheolau’r tŷ',
  formatting: 'Gallwch ddefnyddio ## penawdau, **trwm**, *italig*, rhestrau, > dyfyniadau a dolenni.',
  left: (n: number) => (n >= 0 ? `${characters(n)} ar ôl` : `${characters(-n)} yn ormod`),
  tooLong: 'Mae hwn yn rhy hir.',
  needsText: 'Ysgrifennwch reolau’r tŷ yn gyntaf.',
  missing:
    'Nid oes adran ar gyfer y rhesymau hyn dros guddio sylw. Mae’r dolenni ohonyn nhw’n arwain at frig y dudalen:',
  missingHow: (example: string) =>
    `I roi adran i un ohonyn nhw, gorffennwch bennawd yr adran fel hyn: ${example}`,
  reasons,
  preview: 'Rhagolwg',
  previewHeading: 'Sut bydd yn edrych',
  save: 'Cadw rheolau’r tŷ',
  saving: 'Yn cadw…',
  saved: 'Mae rheolau’r tŷ wedi’u newid.',
  undo: 'Dadwneud',
  undone: 'Mae rheolau’r tŷ fel yr oedden nhw o’r blaen.',
  close: 'Cau',
  keepsDraft: 'Os byddwch yn cau hwn, bydd eich drafft yn aros ar y ddyfais hon.',
  notKept:
    'Nid yw’r ddyfais hon yn gadael inni gadw drafftiau. Byddwch yn colli’r hyn a ysgrifennwch os byddwch yn gadael y dudalen hon.',
  discard: 'Dileu fy nrafft',
  discarded: 'Mae eich drafft wedi’i ddileu.',
  theirs: 'Mae rhywun arall wedi newid rheolau’r tŷ ers ichi ddechrau.',
  theirsNow: 'Mae eu fersiwn nhw isod. Mae eich fersiwn chi yn y maes o hyd.',
  theirsHeading: 'Eu fersiwn nhw',
  keepMine: 'Cadw fy fersiwn i, a mynd ymlaen',
  takeTheirs: 'Dileu fy fersiwn i, a dechrau o’u fersiwn nhw',
  keptMine: 'Pan fyddwch yn cadw, bydd eich fersiwn chi’n cymryd lle eu fersiwn nhw.',
  earlier: 'Fersiynau cynharach',
  earlierNone: 'Does dim fersiwn cynharach.',
  earlierMore: 'Dangos fersiynau hŷn',
  version: (by: string, when: string) => `Fersiwn ${when}, gan ${by}`,
  builtIn: 'Y rheolau a ddaeth gyda’r rhaglen',
  restore: 'Dod â’r fersiwn hwn yn ôl',
  restoreOf: (version: string) => `Dod â’r fersiwn hwn yn ôl: ${version}`,
  restored: 'Mae’r fersiwn cynharach yn ôl.',
};
