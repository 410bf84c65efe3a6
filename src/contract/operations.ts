/**
 * Every route of the API as data. The server's OpenAPI document is made from it, and tests check that the router has
 * these routes and no others. `audience` says whose answer it is: `public` answers ignore cookies and are the same for
 * everybody; `own` answers are never stored by anybody.
 */
import { cardsOperations } from './cards-operations.ts';
import { changesOperations } from './changes-operations.ts';
import * as comment from './comment.ts';
import { easyReadOperations } from './easy-read-operations.ts';
import { inlineModerationOperations } from './inline-moderation-operations.ts';
import { mapOperations } from './map-operations.ts';
import * as moderation from './moderation.ts';
import { noticesOperations } from './notices-operations.ts';
import { opennessOperations } from './openness-operations.ts';
import type { Operation } from './operation.ts';
import * as people from './people.ts';
import * as post from './post.ts';
import { publicOperations } from './public-operations.ts';
import { queueOperations } from './queue-operations.ts';
import { relationsOperations } from './relations-operations.ts';
import { sanctionsOperations } from './sanctions-operations.ts';
import { quotesOperations } from './quotes-operations.ts';
import { reportsOperations } from './reports-operations.ts';
import { settingsOperations } from './settings-operations.ts';
import { searchOperations } from './search-operations.ts';
import { summaryOperations } from './summary-operations.ts';
import { votesOperations } from './votes-operations.ts';
import { writtenPagesOperations } from './written-pages-operations.ts';

export const operations: Operation[] = [
  ...publicOperations,
  ...votesOperations,
  ...relationsOperations,
  ...mapOperations,
  ...quotesOperations,
  ...changesOperations,
  ...cardsOperations,
  ...summaryOperations,
  ...searchOperations,
  ...settingsOperations,
  ...inlineModerationOperations,
  ...reportsOperations,
  ...writtenPagesOperations,
  ...easyReadOperations,
  ...opennessOperations,
  ...noticesOperations,
  ...queueOperations,
  ...sanctionsOperations,
  {
    id: 'createComment',
    summary: 'Add a comment or a reply',
    method: 'post',
    path: '/api/posts/:slug/comments',
    audience: 'own',
    body: comment.newComment,
    answer: comment.changedComment,
    status: 201,
    once: true,
  },
  {
    id: 'editComment',
    summary: "Edit one's own comment, for 15 minutes",
    method: 'patch',
    path: '/api/comments/:id',
    audience: 'own',
    body: comment.editedComment,
    answer: comment.changedComment,
    once: true,
  },
  {
    id: 'deleteComment',
    summary: "Delete one's own comment",
    method: 'delete',
    path: '/api/comments/:id',
    audience: 'own',
    answer: comment.changedComment,
    once: true,
  },
  {
    id: 'restoreComment',
    summary: "Take back the deletion of one's own comment",
    method: 'post',
    path: '/api/comments/:id/restore',
    audience: 'own',
    answer: comment.changedComment,
    once: true,
  },
  {
    id: 'castVote',
    summary: 'Vote on a comment, or take the vote back',
    method: 'put',
    path: '/api/comments/:id/vote',
    audience: 'own',
    body: comment.castVote,
    answer: comment.voted,
    once: true,
  },
  {
    id: 'hideComment',
    summary: 'Hide a comment',
    method: 'post',
    path: '/api/comments/:id/hide',
    audience: 'own',
    body: comment.hideComment,
    answer: comment.changedComment,
    once: true,
  },
  {
    id: 'showComment',
    summary: 'Show a hidden comment again',
    method: 'post',
    path: '/api/comments/:id/show',
    audience: 'own',
    answer: comment.changedComment,
    once: true,
  },
  {
    id: 'closeDebate',
    summary: 'Close a debate',
    method: 'post',
    path: '/api/posts/:slug/close',
    audience: 'own',
    answer: post.postSummary,
    once: true,
  },
  {
    id: 'reopenDebate',
    summary: 'Reopen a debate',
    method: 'post',
    path: '/api/posts/:slug/reopen',
    audience: 'own',
    answer: post.postSummary,
    once: true,
  },
  {
    id: 'getLog',
    summary: 'The moderation log, newest first',
    method: 'get',
    path: '/api/moderation/log',
    audience: 'own',
    query: moderation.logQuery,
    answer: moderation.logPage,
  },
  {
    id: 'getViewer',
    summary: 'Who is asking',
    method: 'get',
    path: '/api/mine/viewer',
    audience: 'own',
    answer: people.viewer,
  },
  {
    id: 'getMine',
    summary: 'What one has in a debate: name, point of view, votes, own and hidden comments',
    method: 'get',
    path: '/api/mine/posts/:slug',
    audience: 'own',
    answer: comment.mine,
  },
  {
    id: 'setPointOfView',
    summary: 'Say from which point of view one speaks in this debate',
    method: 'put',
    path: '/api/mine/posts/:slug/point-of-view',
    audience: 'own',
    body: comment.ownPointOfView,
    answer: comment.ownPointOfView,
    once: true,
  },
  {
    id: 'getSource',
    summary: "One's own comment as it was typed",
    method: 'get',
    path: '/api/mine/comments/:id',
    audience: 'own',
    answer: comment.source,
  },
  {
    id: 'startGuest',
    summary: "A guest's session, unless there is one",
    method: 'post',
    path: '/api/session/guest',
    audience: 'own',
    answer: people.viewer,
  },
  {
    id: 'sendSignInLink',
    summary: 'Send a sign-in link by e-mail',
    method: 'post',
    path: '/api/session/link',
    audience: 'own',
    body: people.signInLinkRequest,
    answer: people.signInLinkSent,
    status: 202,
  },
  {
    id: 'signIn',
    summary: 'Sign in with the token of a link',
    method: 'post',
    path: '/api/session',
    audience: 'own',
    body: people.signIn,
    answer: people.viewer,
  },
  {
    id: 'signOut',
    summary: 'End the session',
    method: 'delete',
    path: '/api/session',
    audience: 'own',
    answer: null,
  },
];
