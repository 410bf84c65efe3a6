import { everybody, get, type RouteCase } from './route-case.ts';

export const easyReadCases: RouteCase[] = [
  get('getEasyRead', ({ slug }) => `/api/posts/${slug}/easy-read`, everybody(200)),
  get('getEasyReadPage', () => '/api/pages/house-rules/easy-read', everybody(200)),
  get('getHowToComment', () => '/api/pages/how-to-comment', everybody(200)),
];
