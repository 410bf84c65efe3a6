import type { en } from '../debate-views.ts';
import type { Words } from '../en.ts';
import { number, pointsOfView, replies } from './counted.ts';
import { afterTo } from './groups.ts';

export const debateViews: Words<typeof en> = {
  inConversation: 'Dangos yn y sgwrs',
  ofComment: (name) => `: sylw gan ${name}`,
  replies,
  more: 'Dangos mwy',
  toConversation: 'Mynd i’r sgwrs',
  groundIntro: 'Beth mae pobl â safbwyntiau gwahanol yn cytuno arno. Y cytundeb ehangaf sy’n dod gyntaf.',
  groundEmpty: 'Does dim tir cyffredin eto.',
  groundEmptyWhy:
    'Daw sylw yma pan fydd pobl o ddau safbwynt yn cytuno ag ef: o leiaf dair pleidlais o bob un, a’r rhan fwyaf ohonyn nhw yn dweud “Cytuno”. Mae eich pleidlais yn helpu.',
  agreedAcross: (n) => `Cytundeb ar draws ${pointsOfView(n)}`,
  agreeOf: (agree, all) => `${number(agree)} o ${number(all)} yn cytuno`,
  few: (names) => `Ychydig o bleidleisiau, neu heb eu dangos: ${names.join(', ')}`,
  fewWhy:
    'Dydyn ni ddim yn dangos sut pleidleisiodd safbwynt pan fyddai hynny’n datgelu sut pleidleisiodd un person.',
  sidesIntro:
    'Sylwadau cryfaf pob ochr: y rhai y mae’r nifer mwyaf o safbwyntiau yn cytuno â nhw sy’n dod gyntaf.',
  sides: { agree: 'Rwy’n cytuno oherwydd…', differ: 'Rwy’n gweld pethau’n wahanol…' },
  sideEmpty: {
    agree: 'Does neb wedi ysgrifennu eu bod yn cytuno.',
    differ: 'Does neb wedi ysgrifennu eu bod yn gweld pethau’n wahanol.',
  },
  sideEmptyWhy: {
    agree: 'Daw sylw yma pan fydd yn dechrau â “Rwy’n cytuno oherwydd…”.',
    differ: 'Daw sylw yma pan fydd yn dechrau â “Rwy’n gweld pethau’n wahanol…”.',
  },
  sideMore: { agree: 'Dangos mwy sy’n cytuno', differ: 'Dangos mwy sy’n gweld pethau’n wahanol' },
  waitingIntro: 'Cwestiynau nad oes neb wedi’u hateb. Y rhai sydd wedi aros hiraf sy’n dod gyntaf.',
  waitingEmpty: 'Does dim cwestiwn yn aros am ateb.',
  waitingEmptyFor: (group) => `Does dim cwestiwn i ${afterTo(group)} yn aros.`,
  waitingEmptyWhy: 'Pan fydd rhywun yn gofyn cwestiwn, bydd yma nes iddo gael ei ateb.',
  waitingFilter: 'Cwestiynau pwy i’w dangos',
  waitingAll: 'Pob cwestiwn',
  waitingAnybody: 'I unrhyw un',
  waitingFor: (group) => `I ${afterTo(group)}`,
};
