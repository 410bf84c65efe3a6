import * as changes from './changes.ts';
import { pageQuery } from './comment.ts';
import type { Operation } from './operation.ts';

/** The wall of changes, and what becomes of one. */
export const changesOperations: Operation[] = [
  {
    id: 'listChanges',
    summary: 'The changes people ask for in all debates, newest first',
    method: 'get',
    path: '/api/changes',
    audience: 'public',
    query: changes.wallQuery,
    answer: changes.wallPage,
  },
  {
    id: 'getPostChanges',
    summary: 'The changes people ask for in one debate, newest first',
    method: 'get',
    path: '/api/posts/:slug/changes',
    audience: 'public',
    query: pageQuery,
    answer: changes.slipPage,
  },
  {
    id: 'getChange',
    summary: 'What became of a change, newest first',
    method: 'get',
    path: '/api/comments/:id/change',
    audience: 'public',
    query: pageQuery,
    answer: changes.changeHistory,
  },
  {
    id: 'moveChange',
    summary: 'Say where a change stands now, for its author and moderators',
    method: 'post',
    path: '/api/comments/:id/change',
    audience: 'own',
    body: changes.moveChange,
    answer: changes.movedChange,
    once: true,
  },
  {
    id: 'takeBackNote',
    summary: 'Take back what one said about a change, or put it back for 10 minutes',
    method: 'put',
    path: '/api/comments/:id/change/notes/:noteId',
    audience: 'own',
    body: changes.takeBackNote,
    answer: changes.movedChange,
    once: true,
  },
  {
    id: 'tryChange',
    summary: 'Say that one is trying a change too, or no longer',
    method: 'put',
    path: '/api/comments/:id/trying',
    audience: 'own',
    body: changes.tryChange,
    answer: changes.tried,
    once: true,
  },
  {
    id: 'getMyChanges',
    summary: "The changes one is trying, and one's own",
    method: 'get',
    path: '/api/mine/changes',
    audience: 'own',
    answer: changes.myChanges,
  },
];
