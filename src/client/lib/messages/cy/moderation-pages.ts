import type { Words } from '../en.ts';
import type { en } from '../moderation-pages.ts';

export const moderationPages: Words<typeof en> = {
  nav: 'Cymedroli',
  names: {
    queue: 'Ciw',
    notices: 'Cwynion',
    safeguarding: 'Diogelu',
    people: 'Pobl',
    words: 'Geiriau a rheolau',
    log: 'Log',
    fairness: 'Tegwch',
  },
  headings: {
    queue: 'Yn aros am benderfyniad',
    notices: 'Cwynion',
    safeguarding: 'Gall rhywun fod mewn perygl',
    people: 'Pobl sydd wedi’u hatal',
    words: 'Geiriau a rheolau',
    log: 'Log cymedroli',
    fairness: 'A yw hyn yn deg?',
  },
  intros: {
    queue: 'Yr hyn a all niweidio rhywun sy’n dod yn gyntaf, yna’r hyn sydd wedi aros hiraf.',
    notices:
      'Cwynion cyfreithiol a chwynion diogelu data. Rhaid i rywun wneud rhywbeth amdanyn nhw erbyn amser penodol. Yr un â’r amser cynharaf sy’n dod yn gyntaf.',
    safeguarding:
      'Adroddiadau y gall rhywun fod mewn perygl, y diweddaraf yn gyntaf. Maen nhw’n cael eu cadw ar wahân i bopeth arall.',
    people:
      'Pwy sy’n methu ysgrifennu neu gymryd rhan am gyfnod, a phwy oedd yn methu. Y diweddaraf yn gyntaf.',
    words:
      'Beth sy’n cael ei wirio cyn i sylw ymddangos, ym mhob trafodaeth. Does dim sylw’n cael ei gadw’n ôl yn gyfrinachol: rydyn ni’n dweud wrth yr awdur.',
    log: 'Popeth mae cymedrolwyr wedi’i wneud, y diweddaraf yn gyntaf. Does dim modd newid na dileu dim byd yma.',
    fairness:
      'Sylwadau pwy rydyn ni’n eu cuddio, beth rydyn ni’n ei dynnu’n ôl, a faint mae pobl yn aros amdanon ni.',
  },
  openness: 'Beth all pawb ei ddarllen: sut rydyn ni’n cymedroli, mewn rhifau',
  denied: 'Dim ond cymedrolwyr sy’n gallu darllen y dudalen hon',
  deniedWhy: 'Mewngofnodwch fel cymedrolwr i’w darllen.',
};
