import type { RouteCase, TestRole } from './routes.ts';

const all = (status: number): Record<TestRole, number> => ({
  nobody: status,
  guest: status,
  member: status,
  author: status,
  banned: status,
  moderator: status,
  administrator: status,
  forged: status,
  expired: status,
});
const administrators: Record<TestRole, number> = {
  ...all(403),
  ...{ nobody: 401, forged: 401, expired: 401, administrator: 200 },
};

export const opennessCases: RouteCase[] = [
  { id: 'getHouseRules', method: 'GET', path: () => '/api/pages/house-rules', expect: all(200) },
  {
    id: 'writeHouseRules',
    method: 'PUT',
    path: () => '/api/pages/house-rules',
    body: () => ({ body: '## It is spam {#spam}\n\nSay it once.', revision: 0 }),
    expect: administrators,
  },
  {
    id: 'getHouseRulesRevisions',
    method: 'GET',
    path: () => '/api/pages/house-rules/revisions',
    expect: administrators,
  },
  {
    id: 'previewHouseRules',
    method: 'POST',
    path: () => '/api/pages/house-rules/preview',
    body: () => ({ body: '## It is spam {#spam}' }),
    expect: administrators,
  },
];
