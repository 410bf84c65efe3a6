/** What moderators do on comments, as tests say it. */
import type { ChangedComment, Mine } from '../../src/contract/comment.ts';
import type { ChangedBranch } from '../../src/contract/inline-moderation.ts';
import type { LogEntry, LogPage } from '../../src/contract/moderation.ts';
import type { Problem } from '../../src/contract/problem.ts';
import { lockPost } from '../../src/server/posts/store.ts';
import { openCase } from '../../src/server/moderation/cases.ts';
import { type Site, siteOn } from './site.ts';
import type { Database } from '../../src/server/db/database.ts';

export type Moderated = Site & ReturnType<typeof actionsOf> & { postId: string };

const slug = 'rotas';
let said = 0;

/** A site with one open debate. */
export async function moderatedSite(db: Database): Promise<Moderated> {
  const site = siteOn(db);
  const postId = await site.post(slug);
  return { ...site, ...actionsOf(site), postId };
}

function actionsOf(site: Site) {
  const act = (as: string, action: string) => (id: string) => {
    site.time.now += 1000;
    return site.ask<ChangedComment>(200, 'POST', `/api/comments/${id}/${action}`, { as });
  };
  const hideAs = (as: string) => (id: string, reason: string) => {
    site.time.now += 1000;
    const body = { reason, note: null };
    return site.ask<ChangedComment>(200, 'POST', `/api/comments/${id}/hide`, { as, body });
  };
  return {
    /** Words nobody has said yet. Gives the id. */
    say: async (as: string, parentId: string | null = null, kind: 'question' | 'change' | null = null) => {
      said += 1;
      return (await site.comment(as, slug, { parentId, kind, body: `Words of their own, ${said}.` })).comment
        .id;
    },
    hide: hideAs('moderator'),
    hideAs,
    show: act('moderator', 'show'),
    showAs: (as: string) => act(as, 'show'),
    lock: act('moderator', 'lock'),
    unlock: act('moderator', 'unlock'),
    hideBranch: (id: string, comments = 1) => {
      site.time.now += 1000;
      const body = { reason: 'off-subject', note: null, comments };
      const path = `/api/comments/${id}/hide-branch`;
      return site.ask<ChangedBranch>(200, 'POST', path, { as: 'moderator', body });
    },
    showBranch: (id: string) => {
      site.time.now += 1000;
      return site.ask<ChangedBranch>(200, 'POST', `/api/comments/${id}/show-branch`, { as: 'moderator' });
    },
    mineOf: (as: string) => site.ask<Mine>(200, 'GET', `/api/mine/posts/${slug}`, { as }),
    /** Newest first. */
    log: async (): Promise<LogEntry[]> =>
      (await site.ask<LogPage>(200, 'GET', '/api/moderation/log', { as: 'moderator' })).entries,
    refusal: (status: number, method: string, path: string, options: { as: string; body?: unknown }) =>
      site.ask<Problem>(status, method, path, options),
    /** As if it had been reported. Gives the id of the case. */
    report: async (id: string) => {
      const at = site.time.now;
      return site.db.write(async (trx) => {
        const row = await trx
          .selectFrom('comments')
          .selectAll()
          .where('id', '=', id)
          .executeTakeFirstOrThrow();
        await lockPost(trx, { id: row.post_id });
        return openCase(trx, row, 'reported', at);
      });
    },
    caseOf: (id: string) =>
      site.db.read.selectFrom('cases').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
    stateOf: async (id: string) => {
      const { comments } = await site.ask<{ comments: { id: string; state: string }[] }>(
        200,
        'GET',
        `/api/comments/${id}/context`,
      );
      return comments.find((one) => one.id === id)?.state;
    },
  };
}
