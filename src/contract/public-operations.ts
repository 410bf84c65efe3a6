/** What everybody may read: the answers are the same for everybody, and ignore cookies. */
import * as comment from './comment.ts';
import { glossary } from './glossary.ts';
import type { Operation } from './operation.ts';
import * as pointsOfView from './points-of-view.ts';
import * as post from './post.ts';
import * as since from './since.ts';

export const publicOperations: Operation[] = [
  {
    id: 'listPosts',
    summary: 'Posts, newest first',
    method: 'get',
    path: '/api/posts',
    audience: 'public',
    query: comment.pageQuery,
    answer: post.postPage,
  },
  {
    id: 'getPost',
    summary: 'One post',
    method: 'get',
    path: '/api/posts/:slug',
    audience: 'public',
    answer: post.post,
  },
  {
    id: 'getThread',
    summary: 'A page of top-level comments with their first replies',
    method: 'get',
    path: '/api/posts/:slug/thread',
    audience: 'public',
    query: comment.threadQuery,
    answer: comment.threadPage,
  },
  {
    id: 'getWhole',
    summary: 'A page of all comments: each top-level one followed by its whole branch, oldest first',
    method: 'get',
    path: '/api/posts/:slug/whole',
    audience: 'public',
    query: comment.threadQuery,
    answer: comment.threadPage,
  },
  {
    id: 'getSince',
    summary: 'Which comments are new since a time',
    method: 'get',
    path: '/api/posts/:slug/since',
    audience: 'public',
    query: since.sinceQuery,
    answer: since.newSince,
  },
  {
    id: 'getReplies',
    summary: 'A page of the direct replies to a comment, each with its first replies',
    method: 'get',
    path: '/api/comments/:id/replies',
    audience: 'public',
    query: comment.pageQuery,
    answer: comment.threadPage,
  },
  {
    id: 'getContext',
    summary: 'A comment with its ancestors, the replies beside it, and its first replies',
    method: 'get',
    path: '/api/comments/:id/context',
    audience: 'public',
    answer: comment.commentContext,
  },
  {
    id: 'getGlossary',
    summary: 'Hard words with what they mean',
    method: 'get',
    path: '/api/glossary',
    audience: 'public',
    answer: glossary,
  },
  {
    id: 'listPointsOfView',
    summary: 'The points of view people speak from here',
    method: 'get',
    path: '/api/points-of-view',
    audience: 'public',
    answer: pointsOfView.pointsOfViewAnswer,
  },
];
