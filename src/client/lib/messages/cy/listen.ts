import type { Words } from '../en.ts';
import type { en } from '../listen.ts';

export const listen: Words<typeof en> = {
  listen: 'Gwrando',
  listenToSummary: 'Gwrando ar hwn',
  listenToComment: 'Gwrando ar y sylw hwn',
  listenToBranch: 'Gwrando ar hwn a’r atebion iddo',
  says: (name) => `Mae ${name} yn dweud`,

  bar: 'Darllen yn uchel',
  sentence: (at, of) => `Brawddeg ${at} o ${of}`,
  pause: 'Oedi',
  goOn: 'Parhau',
  stop: 'Stopio',
  stopReading: 'Stopio darllen',
  back: 'Yn ôl',
  forward: 'Ymlaen',
  oneSentence: ' un frawddeg',
  settings: 'Llais',
  settingsRest: ' a chyflymder',
  backToPlace: 'Yn ôl i’r man darllen',

  speed: 'Cyflymder',
  slower: 'Arafach',
  faster: 'Cyflymach',
  rate: (rate) => (rate === 1 ? 'Arferol' : `${rate} gwaith`),
  voice: 'Llais',
  onDevice: (language) => `Ar eich dyfais: ${language}`,
  notOnDevice: (language) => `Nid ar eich dyfais: ${language}`,
  staysHere: 'Mae’r llais hwn ar eich dyfais. Mae’r hyn y mae’n ei ddarllen yn aros yma.',
  goesAway:
    'Nid yw’r llais hwn ar eich dyfais. Mae’r hyn y mae’n ei ddarllen yn cael ei anfon i gyfrifiadur y cwmni sy’n gwneud y llais.',
  otherLanguage: (language) =>
    `Nid oes llais yma ar gyfer yr iaith hon: ${language}. Mae llais ar gyfer iaith arall yn ei darllen.`,
  voiceChanged: (name) => `Nid oedd modd cyrraedd y llais. Nawr mae’r llais hwn yn darllen: ${name}.`,

  started: 'Mae’r darllen yn uchel wedi dechrau.',
  stopped: 'Mae’r darllen yn uchel wedi stopio.',
  finished: 'Dyna’r cyfan. Mae’r darllen yn uchel wedi stopio.',
  gone: 'Mae’r darllen yn uchel wedi stopio. Nid yw’r testun ar y dudalen hon mwyach.',
  nothing: 'Nid oes dim i’w ddarllen yn uchel yma.',
  troubles: {
    interrupted: 'Stopiodd rhywbeth arall y llais. Pwyswch Parhau i glywed y gweddill.',
    'not-allowed': 'Ni adawodd eich porwr i’r llais siarad. Pwyswch Parhau i roi cynnig arall arni.',
    voice:
      'Nid oes modd cyrraedd y llais hwn. Dewiswch lais arall, neu pwyswch Parhau i roi cynnig arall arni.',
    'not-on-device':
      'Nid yw’r llais ar gyfer y testun hwn ar eich dyfais. Os pwyswch Parhau, bydd yr hyn y mae’n ei ddarllen yn cael ei anfon i gyfrifiadur y cwmni sy’n gwneud y llais.',
    failed:
      'Nid yw’r llais yn gweithio nawr. Pwyswch Parhau i roi cynnig arall arni, neu dewiswch lais arall.',
  },
};
