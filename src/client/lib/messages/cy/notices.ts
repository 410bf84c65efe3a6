import type { Words } from '../en.ts';
import type { en } from '../notices.ts';
import { charactersOf, number } from './counted.ts';
import { nations } from './nations.ts';
import { atEndOf, atTime } from './on-day.ts';

export const notices: Words<typeof en> = {
  heading: 'Gwneud cwyn',
  intro:
    'Defnyddiwch y dudalen hon os yw geiriau ar y safle hwn yn torri’r gyfraith, neu os ydyn ni wedi defnyddio eich gwybodaeth bersonol yn anghywir. Does dim angen cyfrif arnoch.',
  report:
    'Os yw sylw’n anghwrtais neu ddim ar y pwnc, ond dim mwy na hynny, defnyddiwch “Rhoi gwybod” wrth y sylw. Mae hynny’n gyflymach.',
  kindLegend: 'Am beth mae eich cwyn?',
  kinds: {
    legal: 'Am eiriau a ysgrifennodd rhywun yma',
    'data-protection': 'Am sut rydyn ni’n defnyddio gwybodaeth bersonol',
  },
  what: { legal: 'Am ba eiriau rydych chi’n cwyno?', 'data-protection': 'Beth ddigwyddodd?' },
  whatHint: {
    legal: 'Copïwch y geiriau yma, neu dywedwch beth ydyn nhw.',
    'data-protection': 'Dywedwch beth wnaethon ni â’ch gwybodaeth, a phryd, os ydych chi’n gwybod.',
  },
  place: { legal: 'Ble mae’r geiriau hyn?', 'data-protection': 'Ble oedd hyn? (dewisol)' },
  placeHint:
    'Cyfeiriad y sylw: agorwch ef drwy “Dolen” a chopïwch y cyfeiriad. Neu ysgrifennwch “y postiad cyfan” a’i deitl.',
  placeKnown: 'Dyma gyfeiriad sylw.',
  why: {
    legal: 'Beth sydd o’i le ar y geiriau hyn?',
    'data-protection': 'Beth hoffech chi inni ei wneud?',
  },
  whyHint: {
    legal: 'Er enghraifft: beth maen nhw’n ei ddweud amdanoch chi, a pham nad yw’n wir.',
    'data-protection': 'Er enghraifft: dileu rhywbeth, ei gywiro, neu ei esbonio.',
  },
  name: 'Eich enw',
  email: 'Eich cyfeiriad e-bost',
  emailHint: 'Rydyn ni’n ysgrifennu atoch chi yno. Dim ond cymedrolwyr sy’n gweld eich enw a’ch cyfeiriad.',
  nationLegend: 'Ble rydych chi’n byw?',
  nationHint: 'Rydyn ni’n cyfrif y diwrnodau yn ôl y gwyliau banc yno.',
  nations,
  mayTell: 'Cewch roi fy enw a’m cyfeiriad e-bost i’r person a ysgrifennodd y geiriau.',
  mayTellHint: 'Does dim rhaid ichi gytuno i hyn. Dim ond wrth yr un person hwnnw y byddwn ni’n dweud.',
  kept: 'Mae’r hyn rydych yn ei deipio yn cael ei gadw ar y ddyfais hon nes ichi ei anfon.',
  clear: 'Clirio’r hyn a deipiais',
  cleared: 'Mae’r hyn a deipioch chi wedi mynd.',
  send: 'Anfon y gŵyn',
  sending: 'Yn anfon…',
  someWrong: (count: number) =>
    count === 1
      ? 'Mae un ateb ar goll neu ddim yn iawn.'
      : `Mae ${number(count)} ateb ar goll neu ddim yn iawn.`,
  wrong: {
    missing: 'Ysgrifennwch rywbeth yma.',
    choose: 'Dewiswch un.',
    email: 'Ysgrifennwch gyfeiriad e-bost, fel enw@example.org.',
    long: (most: number, have: number) =>
      `Mae hwn yn rhy hir: dim mwy na ${charactersOf(most)}. Mae gennych ${number(have)}.`,
  },
  nextHeading: 'Beth sy’n digwydd nesaf',
  next: {
    legal: [
      'Rydyn ni’n anfon e-bost atoch gyda derbynneb ar unwaith.',
      'Mae cymedrolwr yn darllen eich cwyn. Bydd yn delio â hi, neu’n dweud wrthoch chi beth sy’n digwydd nesaf, o fewn 48 awr.',
      'Nid yw dyddiau Sadwrn, dyddiau Sul na gwyliau banc yn cyfrif yn y 48 awr hyn.',
      'Gallwn guddio’r geiriau, gofyn i’r person a’u hysgrifennodd, neu eu gadael. Rydyn ni’n dweud wrthoch chi pa un, a pham.',
    ],
    'data-protection': [
      'Rydyn ni’n anfon e-bost atoch gyda derbynneb ar unwaith.',
      'Mae cymedrolwr yn ysgrifennu atoch o fewn 30 diwrnod i ddweud ei fod yn edrych ar y gŵyn. Mae’n aml yn gynt na hynny.',
      'Rydyn ni’n darganfod beth ddigwyddodd, ac yn dweud wrthoch chi beth rydyn ni’n ei benderfynu.',
      'Gallwch hefyd gwyno i Swyddfa’r Comisiynydd Gwybodaeth (ICO) ar unrhyw adeg.',
    ],
  },
  sentHeading: 'Mae eich cwyn gennym ni',
  sentTo: (email: string) => `Rydyn ni wedi anfon e-bost at ${email}.`,
  receipt: 'Eich derbynneb',
  receiptWhy: 'Cadwch hi. Gyda’r dderbynneb gallwch weld beth sy’n digwydd i’ch cwyn, heb gyfrif.',
  copy: 'Copïo’r dderbynneb',
  copied: 'Mae’r dderbynneb wedi’i chopïo.',
  due: {
    legal: (by: string) =>
      `Byddwn yn delio â hi, neu’n dweud wrthoch chi beth sy’n digwydd nesaf, ${by} fan bellaf.`,
    'data-protection': (by: string) => `Bydd cymedrolwr yn ysgrifennu atoch ${by} fan bellaf.`,
  },
  another: 'Gwneud cwyn arall',
  lookTitle: 'Beth ddigwyddodd i’ch cwyn',
  lookHeading: 'Ydych chi wedi anfon cwyn?',
  lookLabel: 'Eich derbynneb',
  lookHint: 'Mae’n dechrau gydag N ac mae yn yr e-bost a anfonwyd atoch.',
  look: 'Gweld beth sy’n digwydd iddi',
  lookMissing: 'Ysgrifennwch y dderbynneb yma.',
  aboutHeading: { legal: 'Eich cwyn gyfreithiol', 'data-protection': 'Eich cwyn diogelu data' },
  states: {
    received: 'Mae’r gŵyn gennym ni. Nid yw cymedrolwr wedi ateb eto.',
    acknowledged: 'Mae’r gŵyn gennym ni, ac mae cymedrolwr yn gweithio arni.',
    forwarded: 'Rydyn ni wedi dweud wrth y person a ysgrifennodd y geiriau.',
    answered: 'Mae cymedrolwr wedi ateb.',
    closed: 'Mae’r gŵyn hon wedi’i chau.',
  },
  outcomes: {
    'put-right': 'Rydyn ni wedi unioni hyn.',
    'nothing-changed': 'Ni wnaethon ni newid dim.',
    withdrawn: 'Cafodd ei thynnu’n ôl.',
  },
  came: (at: string) => `Daeth ar ${at}.`,
  closedOn: (at: string) => `Cafodd ei chau ar ${at}.`,
  letters: 'Beth ysgrifennon ni atoch chi',
  noLetters: 'Nid ydyn ni wedi ysgrifennu atoch amdani eto.',
  writtenOn: (at: string) => `Ysgrifennwyd ar ${at}`,
  at: atTime,
  atEndOf,
};
