import type { Words } from '../en.ts';
import type { en } from '../people.ts';

export const people: Words<typeof en> = {
  signInHeading: 'Mewngofnodi',
  signInIntro:
    'Mae hyn i gymedrolwyr. Does dim angen ichi fewngofnodi i ddarllen, i adael sylw nac i bleidleisio.',
  email: 'Eich cyfeiriad e-bost',
  emailWrong: 'Ysgrifennwch gyfeiriad e-bost, fel enw@example.org.',
  send: 'Anfonwch ddolen ataf',
  sentHeading: 'Edrychwch yn eich e-bost',
  sent: (email: string) =>
    `Os yw ${email} yn perthyn i rywun sy’n gallu mewngofnodi yma, mae dolen ar ei ffordd. Mae’n gweithio unwaith, am 20 munud.`,
  other: 'Defnyddio cyfeiriad arall',
  confirmHeading: 'Mewngofnodi',
  confirmIntro: 'Pwyswch y botwm i fewngofnodi ar y ddyfais hon.',
  confirm: 'Mewngofnodi',
  confirmMissing: 'Nid yw’r ddolen hon yn gyflawn.',
  newLink: 'Gofyn am ddolen newydd',
  signedIn: 'Rydych wedi mewngofnodi.',
};
