import type { Words } from '../en.ts';
import type { en } from '../safeguarding.ts';

export const safeguarding: Words<typeof en> = {
  recorded: 'Mae cofnod o bwy sy’n darllen yr adroddiadau hyn.',
  recordedWhy:
    'Gallan nhw ddweud pethau am bobl sydd mewn perygl. Pan fyddwch yn agor y rhestr, mae eich enw a’r amser yn cael eu cadw, a gall cymedrolwyr eraill eu gweld.',
  open: 'Agor yr adroddiadau',
  reports: 'Adroddiadau',
  empty: 'Nid oes neb wedi rhoi gwybod y gall rhywun fod mewn perygl.',
  more: 'Dangos adroddiadau hŷn',
  states: {
    waiting: 'Yn aros am gymedrolwr',
    kept: 'Cadwodd cymedrolwr y sylw',
    hidden: 'Cuddiodd cymedrolwr y sylw',
    'taken-away': 'Dileodd yr awdur y sylw',
  },
  stateOn: (day: string) => `ar ${day}`,
  hidAtOnce: 'Cuddiodd yr adroddiad y sylw ar unwaith.',
  didNotHide: 'Ni chuddiodd yr adroddiad y sylw.',
  noText: 'Ni ysgrifennodd y person ddim byd.',
  comment: (title: string) => `Agor y sylw o dan “${title}”`,
  readings: 'Pwy sydd wedi darllen adroddiadau',
  // These follow the name of whoever read.
  readList: 'a ddarllenodd y rhestr o adroddiadau',
  readOne: 'a ddarllenodd yr hyn a ddywedwyd am un sylw',
};
