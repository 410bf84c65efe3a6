import { pageQuery, threadPage } from './comment.ts';
import type { Operation } from './operation.ts';
import { quotes } from './quote.ts';

export const quotesOperations: Operation[] = [
  {
    id: 'getQuotes',
    summary: 'How many comments respond to each paragraph of a post',
    method: 'get',
    path: '/api/posts/:slug/quotes',
    audience: 'public',
    answer: quotes,
  },
  {
    id: 'getQuoting',
    summary: 'A page of the comments that respond to one paragraph, oldest first, without their replies',
    method: 'get',
    path: '/api/posts/:slug/quotes/:paragraph',
    audience: 'public',
    query: pageQuery,
    answer: threadPage,
  },
];
