import { pageQuery } from './comment.ts';
import { help } from './help.ts';
import type { Operation } from './operation.ts';
import * as reports from './reports.ts';

/** Reports of comments, and help for somebody who may be at risk. */
export const reportsOperations: Operation[] = [
  {
    id: 'reportComment',
    summary: 'Report a comment to the moderators',
    method: 'post',
    path: '/api/comments/:id/reports',
    audience: 'own',
    body: reports.newReport,
    answer: reports.reported,
    status: 201,
    once: true,
  },
  {
    id: 'getReport',
    summary: 'What became of a report, for whoever has its receipt',
    method: 'get',
    path: '/api/reports/:receipt',
    audience: 'own',
    answer: reports.reportStatus,
  },
  {
    id: 'getHelp',
    summary: 'Who helps somebody at risk, by nation',
    method: 'get',
    path: '/api/help',
    audience: 'public',
    answer: help,
  },
  {
    id: 'setHelp',
    summary: 'Say who helps somebody at risk, for administrators',
    method: 'put',
    path: '/api/moderation/help',
    audience: 'own',
    body: help,
    answer: help,
    once: true,
  },
  {
    id: 'getSafeguarding',
    summary: 'Reports that somebody may be at risk, newest first, for moderators; reading it is recorded',
    method: 'get',
    path: '/api/moderation/safeguarding',
    audience: 'own',
    query: pageQuery,
    answer: reports.safeguardingPage,
  },
];
