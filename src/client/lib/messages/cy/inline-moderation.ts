import type { HoldRule } from '../../../../contract/vocabulary.ts';
import type { Words } from '../en.ts';
import type { en } from '../inline-moderation.ts';
import { characters, comments, replies } from './counted.ts';

/** After "Mae’n aros oherwydd". */
const held: Record<HoldRule, string> = {
  post: 'bod pob sylw yn y drafodaeth hon yn cael ei wirio',
  first: 'mai dyma sylw cyntaf rhywun newydd',
  words: 'bod gair o’r rhestr ynddo',
  links: 'bod llawer o ddolenni ynddo',
  repeat: 'ei fod yn debyg iawn i sylw arall',
  'at-risk': 'bod adroddiad yn dweud y gall rhywun fod mewn perygl',
  'sent-again': 'bod yr awdur wedi’i newid a’i anfon eto',
};

export const inlineModeration: Words<typeof en> = {
  hidden: 'Wedi’i guddio. Dim ond cymedrolwyr a’r awdur sy’n gallu ei ddarllen.',
  hiddenBy: (by: string) => `Wedi’i guddio gan ${by}.`,
  hiddenTogether: 'Wedi’i guddio gyda’r gangen y mae’n rhan ohoni.',
  note: (note: string) => `Nodyn: ${note}`,
  waits: 'Yn aros i gael ei wirio. Dim ond cymedrolwyr a’r awdur sy’n gallu ei ddarllen.',
  waitsFor: (rule: HoldRule) => `Mae’n aros oherwydd ${held[rule]}.`,
  asksAgain: (text: string) =>
    text ? `Mae’r awdur yn gofyn inni edrych eto: “${text}”` : 'Mae’r awdur yn gofyn inni edrych eto.',
  asksOther: 'Cymedrolwr arall sy’n penderfynu, gan mai chi a’i cuddiodd.',
  keepHidden: 'Ei gadw’n gudd',
  saving: 'Yn cadw…',
  close: 'Cau',
  counting: 'Yn cyfrif yr atebion…',
  notCounted: 'Doedd dim modd cyfrif yr atebion.',
  hideBranch: 'Cuddio gyda phob ateb',
  hideBranchQuestion: (below: number) =>
    below === 0 ? 'Cuddio’r sylw hwn?' : `Cuddio’r sylw hwn, a hefyd ${replies(below)} oddi tano?`,
  hideBranchWhat: 'Ni fydd darllenwyr yn gweld yr un ohonyn nhw. Gallwch ddadwneud hyn.',
  hideBranchConfirm: (below: number) =>
    below === 0 ? 'Cuddio’r sylw' : `Cuddio’r sylw, a hefyd ${replies(below)}`,
  branchTooLarge: (most: number) =>
    `Mae mwy na ${comments(most)} yn y gangen hon. Cuddiwch ganghennau llai ohoni yn gyntaf.`,
  branchHidden: (n: number) => (n === 1 ? 'Mae’r sylw wedi’i guddio.' : `Mae ${comments(n)} wedi’u cuddio.`),
  showBranch: 'Dangos eto gyda phob ateb',
  branchShown: 'Mae’r sylwadau’n cael eu dangos eto.',
  lock: 'Cloi’r gangen hon',
  locked: 'Mae’r gangen wedi’i chloi. Ni all neb ateb o dan y sylw hwn.',
  unlock: 'Datgloi’r gangen hon',
  unlocked: 'Mae’r gangen wedi’i datgloi. Gall pobl ateb eto.',
  correctKind: 'Cywiro’r math',
  kindQuestion: 'Pa fath o sylw yw hwn?',
  kindLegend: 'Y math cywir',
  kindWhat:
    'Dim ond yr hyn sy’n amlwg yn anghywir y dylech ei gywiro. Rydyn ni’n dweud wrth yr awdur, ac mae’n cael ei ysgrifennu yn y log.',
  kindConfirm: 'Cywiro',
  kindSame: 'Dewiswch fath arall.',
  kindCorrected: 'Mae’r math wedi’i gywiro.',
  kindPutBack: 'Mae’r math fel yr oedd o’r blaen.',
  writeNote: 'Nodyn i gymedrolwyr',
  noteQuestion: 'Nodyn i gymedrolwyr eraill',
  noteLabel: 'Beth ddylen nhw ei wybod?',
  noteWhat: 'Dim ond cymedrolwyr sy’n ei ddarllen.',
  noteTooLong: (n: number) => `Mae eich nodyn ${characters(n)} yn rhy hir.`,
  noteNeedsText: 'Ysgrifennwch rywbeth yn gyntaf.',
  noteConfirm: 'Cadw’r nodyn',
  noteSaved: 'Mae’r nodyn wedi’i gadw.',
  notes: 'Nodiadau i gymedrolwyr',
  noteBy: (by: string | null, ago: string) => `${by ?? 'Chi'}, ${ago}`,
  deleteNote: 'Dileu’r nodyn',
  noteDeleted: 'Mae’r nodyn wedi’i ddileu.',
  noteRestored: 'Mae’r nodyn yn ôl.',
  report: 'Rhoi gwybod',
  sanction: 'Atal y person hwn am gyfnod',
};
