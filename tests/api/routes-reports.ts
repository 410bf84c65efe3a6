import type { NewReport, Reported } from '../../src/contract/reports.ts';
import file from '../../content/help.json' with { type: 'json' };
import { everybody, get, people, type RouteCase, staff } from './route-case.ts';
import type { Site } from './site.ts';

/** Somebody reports a comment. */
export const report = (
  site: Site,
  commentId: string,
  { as, from, ...said }: Partial<NewReport> & { as: string; from?: string },
): Promise<Reported> =>
  site.ask<Reported>(201, 'POST', `/api/comments/${commentId}/reports`, {
    as,
    body: { reason: 'names-person', ...said },
    ...(from === undefined ? {} : { headers: { 'x-test-address': from } }),
  });

export const reportCases: RouteCase[] = [
  {
    id: 'reportComment',
    method: 'POST',
    path: ({ visible }) => `/api/comments/${visible}/reports`,
    body: () => ({ reason: 'at-risk', text: 'He has no heating.' }),
    expect: people(201, { author: 403, banned: 403 }),
  },
  get('getReport', ({ receipt }) => `/api/reports/${receipt}`, everybody(200)),
  get('getHelp', () => '/api/help', everybody(200)),
  {
    id: 'setHelp',
    method: 'PUT',
    path: () => '/api/moderation/help',
    body: () => file,
    expect: people(403, { administrator: 200 }),
  },
  get('getSafeguarding', () => '/api/moderation/safeguarding', staff(200)),
];
