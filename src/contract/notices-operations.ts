import * as notices from './notices.ts';
import type { Operation } from './operation.ts';

/** Legal and data-protection complaints. */
export const noticesOperations: Operation[] = [
  {
    id: 'createNotice',
    summary: 'Complain in the form of the law, or about personal data; nobody needs an account',
    method: 'post',
    path: '/api/notices',
    audience: 'own',
    body: notices.newNotice,
    answer: notices.noticeReceipt,
    status: 201,
  },
  {
    id: 'getNoticeReceipt',
    summary: 'What became of a complaint, for whoever has its receipt',
    method: 'get',
    path: '/api/notices/:receipt',
    audience: 'own',
    answer: notices.noticeReceipt,
  },
  {
    id: 'listNotices',
    summary: 'Complaints, for moderators: what is due first comes first',
    method: 'get',
    path: '/api/moderation/notices',
    audience: 'own',
    query: notices.noticesQuery,
    answer: notices.noticePage,
  },
  {
    id: 'countNotices',
    summary: 'How many complaints are open, and overdue, for moderators',
    method: 'get',
    path: '/api/moderation/notices/open',
    audience: 'own',
    answer: notices.noticeCounts,
  },
  {
    id: 'getNotice',
    summary: 'A complaint with its history, for moderators',
    method: 'get',
    path: '/api/moderation/notices/:id',
    audience: 'own',
    answer: notices.notice,
  },
  {
    id: 'addNoticeEvent',
    summary: 'Answer a complaint, close it, or write a note, for moderators',
    method: 'post',
    path: '/api/moderation/notices/:id/events',
    audience: 'own',
    body: notices.newNoticeEvent,
    answer: notices.notice,
    once: true,
  },
];
