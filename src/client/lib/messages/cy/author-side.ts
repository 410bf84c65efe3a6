import type { HoldRule } from '../../../../contract/vocabulary.ts';
import type { en } from '../author-side.ts';
import type { Words } from '../en.ts';
import { characters, minutes, seconds } from './counted.ts';

/** From two minutes on in whole minutes, as in English. */
const duration = (time: number) => (time < 120 ? seconds(time) : minutes(Math.ceil(time / 60)));

const heldWhy: Record<HoldRule, string> = {
  post: 'Yn y drafodaeth hon, mae cymedrolwr yn edrych ar bob sylw cyn i eraill allu ei ddarllen.',
  first: 'Mae cymedrolwr yn edrych ar sylw cyntaf pawb sy’n newydd yma.',
  words: 'Mae gair ynddo y mae cymedrolwr yn edrych arno yn gyntaf.',
  links: 'Mae llawer o ddolenni ynddo. Mae cymedrolwr yn edrych ar sylwadau o’r fath yn gyntaf.',
  repeat: 'Mae’n debyg iawn i sylw arall. Mae cymedrolwr yn edrych arno yn gyntaf.',
  'at-risk': 'Dywedodd rhywun wrthon ni y gall rhywun fod mewn perygl. Bydd cymedrolwr yn edrych arno.',
  'sent-again': 'Fe wnaethoch chi ei newid a’i anfon eto. Mae cymedrolwr yn edrych arno yn gyntaf.',
};

const named = (kind: string | null) => (kind === null ? 'dim math' : `“${kind}”`);

export const authorSide: Words<typeof en> = {
  posted: 'Mae eich sylw’n aros i gael ei wirio.',
  canSendIn: (time: number) => `Gallwch ei anfon ymhen ${duration(time)}.`,
  canSendNow: 'Gallwch ei anfon nawr.',
  heldHere: 'Mae cymedrolwr yn edrych ar sylwadau yma cyn i eraill allu eu darllen.',
  slowHere: (time: number) => `Mae saib yn y drafodaeth hon: gallwch bostio unwaith bob ${duration(time)}.`,
  nextIn: (time: number) => `Gallwch bostio eto ymhen ${duration(time)}.`,
  parentLocked:
    'Mae cymedrolwr wedi cloi’r gangen hon. Ni all neb ateb oddi tani nawr. Mae eich drafft yn cael ei gadw yma.',
  waiting: 'Yn aros i gael ei wirio.',
  waitingWhat: 'Dim ond chi a chymedrolwyr sy’n gallu ei ddarllen.',
  heldWhy,
  hidden: 'Cuddiodd cymedrolwr eich sylw.',
  hiddenWithBranch: 'Cafodd ei guddio gyda’r sylwadau o’i gwmpas.',
  hiddenWhat: 'Dim ond chi a chymedrolwyr sy’n gallu ei ddarllen.',
  houseRules: 'Beth mae rheolau’r tŷ yn ei ddweud am hyn',
  editAndSend: 'Golygu ac anfon eto',
  sendHeading: 'Golygu eich sylw a’i anfon eto',
  sendHint: 'Mae cymedrolwr yn edrych arno cyn i eraill allu ei ddarllen.',
  send: 'Anfon eto',
  appeal: 'Gofyn i rywun edrych eto',
  appealHeading: 'Gofyn i rywun edrych eto',
  appealWhat: 'Cymedrolwr arall sy’n penderfynu, nid yr un a’i cuddiodd. Gallwch ofyn unwaith.',
  appealText: 'Pam dylai gael ei ddangos?',
  appealNeedsText: 'Ysgrifennwch pam dylai gael ei ddangos.',
  appealTooLong: (n: number) => `Mae eich testun ${characters(n)} yn rhy hir.`,
  appealSend: 'Gofyn',
  appealSent: 'Rydych wedi gofyn i rywun edrych eto.',
  close: 'Cau',
  corrected: (from: string | null, to: string | null) =>
    `Newidiodd cymedrolwr hyn o ${named(from)} i ${named(to)}.`,
  grantedNow: 'Edrychodd cymedrolwr arall arno eto. Nawr gall pawb ei ddarllen.',
  asked: (day: string) => `Gofynnoch chi i rywun edrych eto ar ${day}. Cymedrolwr arall fydd yn penderfynu.`,
  refused: 'Edrychodd cymedrolwr arall arno, ac mae’n aros yn gudd.',
};
