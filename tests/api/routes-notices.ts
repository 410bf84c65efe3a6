import type { NewNotice, Notice, NoticePage, NoticeReceipt } from '../../src/contract/notices.ts';
import { everybody, get, type RouteCase, staff } from './route-case.ts';
import type { Site } from './site.ts';

/** A legal complaint; each call is another one. */
export const newNotice = (more: Partial<NewNotice> = {}): NewNotice => ({
  requestId: crypto.randomUUID(),
  kind: 'legal',
  name: 'Pat Harper',
  email: 'pat@example.net',
  place: 'the whole post about rotas',
  what: 'That nobody at the home was told.',
  why: 'It is not true. Everybody was told in May.',
  nation: 'england',
  mayTell: false,
  ...more,
});

/** As moderators know it, and its receipt. */
export async function storeNotice(site: Site, more: Partial<NewNotice> = {}): Promise<Notice> {
  const { receipt } = await site.ask<NoticeReceipt>(201, 'POST', '/api/notices', { body: newNotice(more) });
  const { notices } = await site.ask<NoticePage>(200, 'GET', '/api/moderation/notices', { as: 'moderator' });
  for (const { id } of notices) {
    const notice = await site.ask<Notice>(200, 'GET', `/api/moderation/notices/${id}`, { as: 'moderator' });
    if (notice.receipt === receipt) return notice;
  }
  throw new Error('The notice is not in its queue');
}

export const noticeCases: RouteCase[] = [
  {
    id: 'createNotice',
    method: 'POST',
    path: () => '/api/notices',
    body: (as) => newNotice({ email: `${as}@example.net` }),
    expect: everybody(201),
  },
  get('getNoticeReceipt', ({ notice }) => `/api/notices/${notice.receipt}`, everybody(200)),
  get('listNotices', () => '/api/moderation/notices?state=closed', staff(200)),
  get('countNotices', () => '/api/moderation/notices/open', staff(200)),
  get('getNotice', ({ notice }) => `/api/moderation/notices/${notice.id}`, staff(200)),
  {
    id: 'addNoticeEvent',
    method: 'POST',
    path: ({ notice }) => `/api/moderation/notices/${notice.id}/events`,
    body: () => ({ action: 'note', text: 'I look at it today.', outcome: null, latest: crypto.randomUUID() }),
    expect: staff(200),
  },
];
