import { easyRead } from './easy-read.ts';
import type { Operation } from './operation.ts';
import { writtenPage } from './written-pages.ts';

export const easyReadOperations: Operation[] = [
  {
    id: 'getEasyRead',
    summary: 'The Easy Read version of a post',
    method: 'get',
    path: '/api/posts/:slug/easy-read',
    audience: 'public',
    answer: easyRead,
  },
  {
    id: 'getEasyReadPage',
    summary: 'The Easy Read version of the house rules, or of how to comment',
    method: 'get',
    path: '/api/pages/:page/easy-read',
    audience: 'public',
    answer: easyRead,
  },
  {
    id: 'getHowToComment',
    summary: 'How to comment',
    method: 'get',
    path: '/api/pages/how-to-comment',
    audience: 'public',
    answer: writtenPage,
  },
];
