import { openCase } from '../../src/server/moderation/cases.ts';
import { lockPost } from '../../src/server/posts/store.ts';
import { get, people, type RouteCase, staff } from './route-case.ts';
import type { Site } from './site.ts';

/** Somebody has reported this. Gives the case. */
export const storeCaseOf = (site: Site, { id, postId }: { id: string; postId: string }): Promise<string> =>
  site.db.write(async (trx) => {
    await lockPost(trx, { id: postId });
    return openCase(trx, { id, post_id: postId }, 'reported', site.time.now);
  });

/** The same for a comment of somebody who is not asking in any case. */
export const storeCase = async (site: Site, slug: string): Promise<string> =>
  storeCaseOf(site, (await site.comment('member', slug)).comment);

/** The same, and the moderator has decided it. */
export async function storeDecided(site: Site, slug: string): Promise<string> {
  const id = await storeCase(site, slug);
  await site.ask(200, 'POST', `/api/moderation/cases/${id}/decide`, {
    as: 'moderator',
    body: { decision: 'hide', reason: 'spam', note: null },
  });
  return id;
}

export const queueCases: RouteCase[] = [
  get('getQueue', () => '/api/moderation/queue', staff(200)),
  get('getQueueVersion', () => '/api/moderation/queue/version', staff(200)),
  {
    id: 'claimCase',
    method: 'POST',
    path: ({ openCase: id }) => `/api/moderation/cases/${id}/claim`,
    expect: staff(200),
  },
  {
    id: 'releaseCase',
    method: 'POST',
    path: ({ openCase: id }) => `/api/moderation/cases/${id}/release`,
    expect: staff(200),
  },
  {
    id: 'decideCase',
    method: 'POST',
    path: ({ openCase: id }) => `/api/moderation/cases/${id}/decide`,
    body: () => ({ decision: 'show', reason: null, note: null }),
    expect: staff(200),
  },
  {
    id: 'undoCase',
    method: 'POST',
    path: ({ decidedCase: id }) => `/api/moderation/cases/${id}/undo`,
    // The administrator did not decide it.
    expect: people(403, { moderator: 200 }),
  },
  {
    id: 'decideCases',
    method: 'POST',
    path: () => '/api/moderation/decisions',
    body: () => ({
      cases: [
        {
          id: '019ca8a0-0000-7000-8000-000000000000',
          decision: 'hide',
          reason: 'spam',
          note: null,
        },
      ],
    }),
    expect: staff(200),
  },
  {
    id: 'undoCases',
    method: 'POST',
    path: () => '/api/moderation/decisions/undo',
    body: () => ({ cases: ['019ca8a0-0000-7000-8000-000000000000'] }),
    expect: staff(200),
  },
];
