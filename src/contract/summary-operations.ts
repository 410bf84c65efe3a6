import { pageQuery } from './comment.ts';
import type { Operation } from './operation.ts';
import * as summary from './summary.ts';

/** "Where we have got to". The latest revision comes with its post. */
export const summaryOperations: Operation[] = [
  {
    id: 'getSummaries',
    summary: 'Every revision of what is pinned above a debate, newest first',
    method: 'get',
    path: '/api/posts/:slug/summaries',
    audience: 'public',
    query: pageQuery,
    answer: summary.summaryPage,
  },
  {
    id: 'writeSummary',
    summary: 'Write down where a debate has got to, or take it down, for moderators',
    method: 'put',
    path: '/api/posts/:slug/summary',
    audience: 'own',
    body: summary.writeSummary,
    answer: summary.wroteSummary,
    once: true,
  },
  {
    id: 'eraseSummary',
    summary: 'Erase the words of one revision for good, for moderators',
    method: 'delete',
    path: '/api/posts/:slug/summaries/:revision',
    audience: 'own',
    answer: summary.wroteSummary,
    once: true,
  },
  {
    id: 'previewSummary',
    summary: 'How the text of a summary would look, for moderators',
    method: 'post',
    path: '/api/posts/:slug/summary/preview',
    audience: 'own',
    body: summary.previewSummary,
    answer: summary.summaryPreview,
  },
];
