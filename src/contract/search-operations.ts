import type { Operation } from './operation.ts';
import { searchPage, searchQuery } from './search.ts';

export const searchOperations: Operation[] = [
  {
    id: 'search',
    summary: 'Posts and comments with these words',
    method: 'get',
    path: '/api/search',
    audience: 'public',
    query: searchQuery,
    answer: searchPage,
  },
];
