import { pageQuery } from './comment.ts';
import type { Operation } from './operation.ts';
import * as pages from './written-pages.ts';

export const writtenPagesOperations: Operation[] = [
  {
    id: 'getHouseRules',
    summary: 'The house rules',
    method: 'get',
    path: '/api/pages/house-rules',
    audience: 'public',
    answer: pages.writtenPage,
  },
  {
    id: 'writeHouseRules',
    summary: 'Change the house rules, for administrators',
    method: 'put',
    path: '/api/pages/house-rules',
    audience: 'own',
    body: pages.writePage,
    answer: pages.wrotePage,
    once: true,
  },
  {
    id: 'getHouseRulesRevisions',
    summary: 'Every revision of the house rules, newest first, for administrators',
    method: 'get',
    path: '/api/pages/house-rules/revisions',
    audience: 'own',
    query: pageQuery,
    answer: pages.pageRevisions,
  },
  {
    id: 'previewHouseRules',
    summary: 'How a text of house rules would look, for administrators',
    method: 'post',
    path: '/api/pages/house-rules/preview',
    audience: 'own',
    body: pages.previewPage,
    answer: pages.pagePreview,
  },
];
