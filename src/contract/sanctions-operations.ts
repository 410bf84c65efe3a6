import { pageQuery } from './comment.ts';
import type { Operation } from './operation.ts';
import * as sanctions from './sanctions.ts';

/** Muting and banning, for moderators. */
export const sanctionsOperations: Operation[] = [
  {
    id: 'imposeSanction',
    summary: 'Mute or ban whoever wrote a comment, for a time',
    method: 'post',
    path: '/api/comments/:id/sanction',
    audience: 'own',
    body: sanctions.newSanction,
    answer: sanctions.sanction,
    status: 201,
    once: true,
  },
  {
    id: 'liftSanction',
    summary: 'End a mute or a ban before its time',
    method: 'post',
    path: '/api/moderation/sanctions/:id/lift',
    audience: 'own',
    answer: sanctions.sanction,
    once: true,
  },
  {
    id: 'restoreSanction',
    summary: 'Take back that a mute or a ban was lifted',
    method: 'post',
    path: '/api/moderation/sanctions/:id/restore',
    audience: 'own',
    answer: sanctions.sanction,
    once: true,
  },
  {
    id: 'listSanctions',
    summary: 'Who is muted or banned, and who was, newest first',
    method: 'get',
    path: '/api/moderation/sanctions',
    audience: 'own',
    query: pageQuery,
    answer: sanctions.sanctionPage,
  },
];
