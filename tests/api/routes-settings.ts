import { get, people, type RouteCase, staff } from './route-case.ts';

/** Mild: the same database is used for every role. */
const rules = { holdFirst: false, links: 5, holdWords: ['lottery'], refuseWords: ['zzyzx'] };

export const settingsCases: RouteCase[] = [
  {
    id: 'setHold',
    method: 'PUT',
    path: ({ slug }) => `/api/posts/${slug}/hold`,
    body: () => ({ isHeld: true }),
    expect: staff(200),
  },
  {
    id: 'setSlowMode',
    method: 'PUT',
    path: ({ slug }) => `/api/posts/${slug}/slow-mode`,
    body: () => ({ seconds: 60 }),
    expect: staff(200),
  },
  get('getRules', () => '/api/moderation/settings', staff(200)),
  {
    id: 'changeRules',
    method: 'PUT',
    path: () => '/api/moderation/settings',
    body: () => ({ ...rules, revision: 0 }),
    expect: people(403, { administrator: 200 }),
  },
  {
    id: 'testText',
    method: 'POST',
    path: () => '/api/moderation/settings/test',
    body: () => ({ text: 'You have won the lottery.' }),
    expect: staff(200),
  },
];
