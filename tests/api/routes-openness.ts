import { everybody, get, people, type RouteCase, staff } from './route-case.ts';

const administrators = people(403, { administrator: 200 });

export const opennessCases: RouteCase[] = [
  get('getOpenness', () => '/api/openness', everybody(200)),
  get('getFairness', () => '/api/moderation/fairness?period=all', staff(200)),
  get('getHouseRules', () => '/api/pages/house-rules', everybody(200)),
  {
    id: 'writeHouseRules',
    method: 'PUT',
    path: () => '/api/pages/house-rules',
    body: () => ({ body: '## It is spam {#spam}\n\nSay it once.', revision: 0 }),
    expect: administrators,
  },
  get('getHouseRulesRevisions', () => '/api/pages/house-rules/revisions', administrators),
  {
    id: 'previewHouseRules',
    method: 'POST',
    path: () => '/api/pages/house-rules/preview',
    body: () => ({ body: '## It is spam {#spam}' }),
    expect: administrators,
  },
];
