import { debateMap, mapQuery } from './map.ts';
import type { Operation } from './operation.ts';

export const mapOperations: Operation[] = [
  {
    id: 'getMap',
    summary:
      'A debate, or one branch of it, as one picture: its largest branches, and the others counted by kind',
    method: 'get',
    path: '/api/posts/:slug/map',
    audience: 'public',
    query: mapQuery,
    answer: debateMap,
  },
];
