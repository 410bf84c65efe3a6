import type { Words } from '../en.ts';
import type { en } from '../reading.ts';

export const reading: Words<typeof en> = {
  heading: 'Dewisiadau darllen',
  sample: {
    heading: 'Dyma sut mae’r geiriau’n edrych',
    text: 'Dylai pawb allu darllen hwn, yn eu ffordd eu hunain.',
  },
  textSize: 'Maint y geiriau',
  textSizes: {
    '90': 'Llai',
    '100': 'Arferol',
    '125': '125%',
    '150': '150%',
    '175': '175%',
    '200': '200%',
  },
  lineSpacing: 'Bwlch rhwng llinellau',
  lineSpacings: { normal: 'Arferol', wide: 'Mwy', wider: 'Mwyaf' },
  theme: 'Lliwiau',
  themes: {
    system: 'Yr un fath â’r ddyfais hon',
    light: 'Golau',
    dark: 'Tywyll',
    contrast: 'Cyferbyniad uchel',
    soft: 'Meddal',
  },
  font: 'Llythrennau',
  fonts: { hyperlegible: 'Hawdd gwahaniaethu rhyngddyn nhw', system: 'Llythrennau’r ddyfais hon' },
  quiet: 'Symud',
  motionOff: 'Does dim yn symud ar ei ben ei hun',
  easyRead: 'Hawdd ei Ddeall',
  easyReadFirst: 'Agor Hawdd ei Ddeall yn gyntaf, lle mae ar gael',
  picturesOff: 'Geiriau heb luniau',
  debates: 'Trafodaethau',
  autoLoad: 'Dangos mwy o sylwadau’n awtomatig wrth imi ddod yn agos at y diwedd',
  shortcuts: 'Mae’r bysellau J a K yn mynd at y sylw newydd nesaf a’r un blaenorol',
  keptHere: 'Ar y ddyfais hon yn unig y cedwir eich dewisiadau.',
  notKept: 'Nid yw’r porwr hwn yn cadw eich dewisiadau. Maen nhw’n para nes ichi gau’r dudalen hon.',
  reset: 'Yn ôl i’r dechrau',
  isReset: 'Mae popeth fel yr oedd ar y dechrau.',
  done: 'Wedi gorffen',
};
