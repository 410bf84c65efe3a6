import * as openness from './openness.ts';
import type { Operation } from './operation.ts';

export const opennessOperations: Operation[] = [
  {
    id: 'getOpenness',
    summary: 'What moderators did in the last 13 months, in numbers',
    method: 'get',
    path: '/api/openness',
    audience: 'public',
    answer: openness.openness,
  },
  {
    id: 'getFairness',
    summary: 'Whose comments are hidden, what is taken back, and how long decisions take, for moderators',
    method: 'get',
    path: '/api/moderation/fairness',
    audience: 'own',
    query: openness.fairnessQuery,
    answer: openness.fairness,
  },
];
