import type { NewSanction } from '../../src/contract/sanctions.ts';
import { get, type RouteCase, staff } from './route-case.ts';

export const aMute: NewSanction = {
  kind: 'mute',
  hours: 1,
  reason: 'not-respectful',
  message: 'Please take a break.',
  note: 'The third time.',
  withAddress: false,
};

export const sanctionCases: RouteCase[] = [
  {
    id: 'imposeSanction',
    method: 'POST',
    path: ({ saidBack }) => `/api/comments/${saidBack}/sanction`,
    body: () => aMute,
    expect: staff(201),
  },
  {
    id: 'liftSanction',
    method: 'POST',
    path: ({ sanction }) => `/api/moderation/sanctions/${sanction}/lift`,
    expect: staff(200),
  },
  {
    id: 'restoreSanction',
    method: 'POST',
    path: ({ sanction }) => `/api/moderation/sanctions/${sanction}/restore`,
    // It runs: moderators are told so, everybody else that it is not theirs to do.
    expect: staff(409),
  },
  get('listSanctions', () => '/api/moderation/sanctions', staff(200)),
];
