import { limits } from '../../../../contract/limits.ts';
import type { Words } from '../en.ts';
import type { en } from '../relations.ts';
import { characters, number } from './counted.ts';

export const relations: Words<typeof en> = {
  whoAnswers: 'Pwy ddylai ateb?',
  anybody: 'Unrhyw un',
  changedMyMind: 'Newidiodd hyn fy meddwl',
  answersIt: 'Mae hyn yn ei ateb',
  notAnswersIt: 'Nid yw hyn yn ei ateb',
  marked: 'Mae eich cwestiwn wedi’i farcio fel un a atebwyd.',
  unmarked: 'Mae eich dewis o ateb wedi’i dynnu’n ôl.',
  mindHeading: 'Rwyf wedi newid fy meddwl am',
  mindWhich: 'Pa un o’ch sylwadau?',
  mindWhy: `Dywedwch beth newidiodd eich meddwl. Ysgrifennwch o leiaf ${characters(limits.changedMind)}. Bydd dolen i’ch un chi o’r ddau sylw.`,
  mindTooShort: `Dywedwch beth newidiodd eich meddwl, mewn o leiaf ${characters(limits.changedMind)}.`,
  mindTakeOut: 'Dydw i ddim wedi newid fy meddwl',
  ownComment: (nth) => `Eich sylw ${number(nth)}`,
  saidBack: 'Beth ddeallais i ichi ei ddweud',
  saidBackOptional: 'Gallwch adael hwn allan.',
  saidBackWhy: (name) =>
    `Dywedwch farn ${name} yn eich geiriau eich hun yn gyntaf. Yna gall ${name} ddweud a ydych wedi deall. Mae pobl yn gwrando’n well pan fyddan nhw’n teimlo bod rhywun wedi’u clywed.`,
};
