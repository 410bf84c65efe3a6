import { changedComment } from './comment.ts';
import type { Operation } from './operation.ts';
import * as relations from './relations.ts';

export const relationsOperations: Operation[] = [
  {
    id: 'getWaiting',
    summary: 'Questions that nobody has answered, longest waiting first',
    method: 'get',
    path: '/api/posts/:slug/waiting',
    audience: 'public',
    query: relations.waitingQuery,
    answer: relations.waitingPage,
  },
  {
    id: 'markAnswer',
    summary: "Say which reply answers one's own question",
    method: 'put',
    path: '/api/comments/:id/answer',
    audience: 'own',
    body: relations.markAnswer,
    answer: changedComment,
    once: true,
  },
  {
    id: 'confirmUnderstood',
    summary: "Confirm that one's own view was said back rightly",
    method: 'put',
    path: '/api/comments/:id/understood',
    audience: 'own',
    body: relations.confirmUnderstood,
    answer: changedComment,
    once: true,
  },
];
