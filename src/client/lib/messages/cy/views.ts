import type { Words } from '../en.ts';
import type { en } from '../views.ts';

export const views: Words<typeof en> = {
  tabs: 'Ffyrdd o ddarllen y drafodaeth',
  conversation: 'Sgwrs',
  names: {
    'common-ground': 'Tir cyffredin',
    'both-sides': 'Y ddwy ochr',
    waiting: 'Aros am ateb',
    changes: 'Newidiadau',
    map: 'Map',
  },
  titleOf: (view, post) => `${view}: ${post}`,
};
