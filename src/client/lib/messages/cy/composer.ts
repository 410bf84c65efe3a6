import type { en } from '../composer.ts';
import type { Words } from '../en.ts';
import { characters } from './counted.ts';
import { groups } from './groups.ts';

export const composer: Words<typeof en> = {
  heading: 'Ychwanegu eich barn',
  replyHeading: (name) => `Ateb ${name}`,
  editHeading: 'Golygu eich sylw',
  hint: 'Does dim angen cyfrif arnoch, a does dim rhaid ichi ddefnyddio eich enw go iawn.',
  kind: 'Pa fath o sylw yw hwn?',
  optional: 'Gallwch adael hwn allan.',
  kindChoice: {
    agree: 'Rwy’n cytuno',
    differ: 'Rwy’n gweld pethau’n wahanol',
    experience: 'O brofiad',
    question: 'Cwestiwn',
    change: 'Newid yr hoffwn ei weld',
  },
  noKind: 'Dim un o’r rhain',
  body: 'Eich sylw',
  left: (n) => (n >= 0 ? `${characters(n)} ar ôl` : `${characters(-n)} yn ormod`),
  draftSaved: 'Drafft wedi’i gadw ar y ddyfais hon',
  draftNotSaved:
    'Nid yw’r ddyfais hon yn gadael inni gadw drafftiau. Bydd yr hyn a ysgrifennwch yn cael ei golli os gadewch y dudalen hon.',
  alias: 'Enw i’w ddangos',
  pointOfView: 'O ba safbwynt rydych chi’n siarad?',
  pointOfViewChoice: {
    'uses-support': 'Rwy’n defnyddio cymorth',
    family: 'Rwy’n aelod o’r teulu neu’n ffrind',
    'support-staff': 'Rwy’n weithiwr cymorth',
    manager: 'Rwy’n rheolwr',
    commissioner: 'Rwy’n gomisiynydd',
    'back-office': 'Rwy’n gweithio yn y swyddfa gefn',
    'not-said': groups['not-said'],
  },
  sharing: 'A gaiff eraill ddefnyddio eich geiriau?',
  sharings: { here: 'Yma’n unig', quote: 'Cewch fy nyfynnu heb fy enw', share: 'Cewch ei rannu' },
  post: 'Postio’r sylw',
  save: 'Cadw’r newidiadau',
  draftsHeading: 'Heb eu postio eto, wedi’u cadw ar y ddyfais hon',
  draftContinue: 'Dal ati i ysgrifennu',
  draftCopy: 'Copïo’r testun',
  draftCopied: 'Mae’r testun wedi’i gopïo.',
  draftNotCopied: 'Doedd dim modd copïo’r testun.',
  draftDelete: 'Dileu’r drafft hwn',
  draftDeleted: 'Mae’r drafft wedi’i ddileu.',
  draftWithoutPlace:
    'Ni allwch bostio hwn yma nawr. Mae ei le wedi’i gau, wedi’i guddio neu ymhellach i lawr.',
  keepsDraft: 'Os gadewch, bydd eich drafft yn aros ar y ddyfais hon.',
  needsBody: 'Ysgrifennwch rywbeth yn gyntaf.',
  tooLong: (n) => `Mae eich sylw ${characters(n)} yn rhy hir.`,
  needsAlias: 'Dewiswch enw i’w ddangos. Does dim rhaid iddo fod yn enw i chi.',
  needsPointOfView: 'Dewiswch un. Mae “Gwell gen i beidio â dweud” yn ateb llawn.',
  formatting: 'Gallwch ddefnyddio **trwm**, *italig*, rhestrau a > dyfyniadau.',
  notSent: 'Doedd dim modd ei anfon.',
  tryAgain: 'Rhowch gynnig arall arni',
  backToDraft: 'Yn ôl i fy nrafft',
  posted: 'Mae eich sylw wedi’i bostio.',
  editedDone: 'Mae eich sylw wedi’i newid.',
  parentChanged: 'Mae’r sylw rydych yn ei ateb wedi’i olygu.',
  parentGone:
    'Nid yw’r sylw rydych yn ei ateb yn cael ei ddangos bellach. Mae eich drafft yn cael ei gadw yma.',
};
