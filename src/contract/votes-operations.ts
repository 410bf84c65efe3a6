import { pageQuery } from './comment.ts';
import type { Operation } from './operation.ts';
import * as votes from './votes.ts';

export const votesOperations: Operation[] = [
  {
    id: 'getCommonGround',
    summary: 'A page of what people with different points of view agree on, and by point of view why',
    method: 'get',
    path: '/api/posts/:slug/common-ground',
    audience: 'public',
    query: pageQuery,
    answer: votes.commonGroundPage,
  },
  {
    id: 'getBothSides',
    summary: 'The strongest top-level comments that agree, and that see it differently',
    method: 'get',
    path: '/api/posts/:slug/both-sides',
    audience: 'public',
    query: votes.bothSidesQuery,
    answer: votes.bothSides,
  },
  {
    id: 'setVoteFirst',
    summary: 'Show counts of votes only to who has voted, or asked for them',
    method: 'put',
    path: '/api/posts/:slug/vote-first',
    audience: 'own',
    body: votes.voteFirst,
    answer: votes.voteFirst,
    once: true,
  },
  {
    id: 'getCounts',
    summary: 'Counts of votes that public answers hold back, of comments one may see them of',
    method: 'get',
    path: '/api/mine/posts/:slug/counts',
    audience: 'own',
    query: votes.countsQuery,
    answer: votes.counts,
  },
  {
    id: 'setShownCounts',
    summary: 'See the counts of votes of this debate without voting first',
    method: 'put',
    path: '/api/mine/posts/:slug/counts',
    audience: 'own',
    body: votes.shownCounts,
    answer: votes.shownCounts,
    once: true,
  },
];
