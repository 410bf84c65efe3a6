import type { en } from '../cards.ts';
import type { Words } from '../en.ts';
import { changeStates, tryingThisToo } from './change-words.ts';
import { slips } from './counted.ts';

export const cards: Words<typeof en> = {
  states: changeStates,
  share: 'Rhannu',
  shareOf: (name) => `Rhannu: y newid gan ${name}`,
  heading: 'Rhannu’r newid hwn',
  noName: 'Mae’r geiriau ar y llun, ond does dim enw arno. Mae’r awdur yn gadael i eraill ei rannu.',
  alt: (words, state) => `Slip o bapur. Newid yr hoffai rhywun ei weld: “${words}” ${changeStates[state]}.`,
  loading: 'Mae’r llun yn cael ei wneud.',
  failed: 'Doedd dim modd gwneud y llun. Gallwch rannu’r ddolen o hyd.',
  gone: 'Does dim llun o’r newid hwn bellach. Efallai ei fod wedi’i newid neu ei guddio.',
  tryAgain: 'Rhowch gynnig arall arni',
  send: 'Rhannu’r llun',
  sendLink: 'Rhannu’r ddolen',
  sendTitle: 'Newid yr hoffai rhywun ei weld',
  save: 'Cadw’r llun',
  fileName: 'newid.png',
  copy: 'Copïo’r ddolen',
  copied: 'Mae’r ddolen wedi’i chopïo.',
  notCopied: 'Doedd dim modd copïo’r ddolen. Dyma hi:',
  sent: 'Wedi’i rannu.',
  close: 'Cau',

  print: 'Argraffu',
  sheetLink: 'Argraffu’r newidiadau hyn',
  sheetHeading: 'Newidiadau i’w hargraffu',
  sheetDescription: 'Slipiau papur ar gyfer cyfarfod: newidiadau y mae pobl yn gadael i eraill eu rhannu.',
  sheetIntro: (n) =>
    `Mae ${slips(n)} ar y ddalen hon. Argraffwch y ddalen, torrwch ar hyd y llinellau, a dewch â’r slipiau i gyfarfod.`,
  sheetOnly: 'Dim ond newidiadau y mae eu hawduron yn gadael i eraill eu rhannu sydd yma, heb enwau.',
  sheetEmpty: 'Does dim i’w argraffu yma.',
  sheetEmptyWhy: 'Dim ond newidiadau y mae eu hawduron yn gadael i eraill eu rhannu y gellir eu hargraffu.',
  sheetEmptyYet: 'Ni ellir rhannu dim un o’r newidiadau diweddaraf. Efallai bod rhai ymhlith y rhai hŷn.',
  sheetNext: 'Y ddalen nesaf',
  sheetBack: 'Yn ôl i’r holl newidiadau',
  sheetBackToPost: 'Yn ôl i’r newidiadau yn y drafodaeth hon',
  kicker: 'Newid yr hoffwn ei weld',
  from: 'O:',
  tryingCount: tryingThisToo,

  blankLink: 'Argraffu slipiau gwag',
  blankHeading: 'Slipiau gwag',
  blankTitle: (post) => `Slipiau gwag: ${post}`,
  blankIntro:
    'Argraffwch y ddalen hon ar gyfer cyfarfod. Mae pobl yn ysgrifennu ar y slipiau, ac mae rhywun yn eu teipio i mewn.',
  blankBack: 'Yn ôl i’r postiad',
  blankWrite: 'Beth hoffech chi ei newid? Un newid ar bob slip.',
  blankMay: 'A gaiff eraill ddefnyddio fy ngeiriau?',
  blankChoices: ['Yma’n unig', 'Cewch fy nyfynnu heb fy enw', 'Cewch ei rannu'],
  blankSlips:
    'Pedwar slip gwag â llinellau i ysgrifennu arnyn nhw. Mae pob un yn gofyn: a gaiff eraill ddefnyddio fy ngeiriau?',
  howTo: 'Sut i deipio slip i mewn',
  howToScan: 'Pwyntiwch gamera ffôn at y cod sgwâr, neu ewch i’r cyfeiriad hwn:',
  howToType:
    'Dewiswch “Newid yr hoffwn ei weld” a theipiwch yr hyn sydd ar y slip. Does dim angen cyfrif arnoch.',
  howToAsk: 'Peidiwch â theipio enwau pobl, gwasanaethau na chartrefi, os gwelwch yn dda.',
  code: (address) => `Cod sgwâr (cod QR) sy’n arwain at ${address}`,
  closed: 'Mae’r drafodaeth hon ar gau. Does dim modd teipio slipiau i mewn nawr.',
};
