import { expect, it } from 'vitest';
import { limits } from '../../src/contract/limits.ts';
import { actionsIn, logActions, type LogEntry, type LogPage } from '../../src/contract/moderation.ts';
import { logGroups } from '../../src/contract/vocabulary.ts';
import { newId } from '../../src/server/ids.ts';
import { eachDatabase } from '../databases.ts';
import { plansOf } from './plans.ts';
import { readLog } from '../../src/server/moderation/log-store.ts';
import { type Site, siteOn } from './site.ts';

const page = (site: Site, query = '', status = 200) =>
  site.ask<LogPage>(status, 'GET', `/api/moderation/log${query}`, { as: 'moderator' });
const brief = ({ action, stands }: LogEntry) => (stands ? action : `(${action})`);

/** A line of every action about one comment, its post, and another post; the oldest first. */
async function everyAction(site: Site, rounds = 1) {
  const posts = [await site.post('rotas'), await site.post('keys')];
  const { comment } = await site.comment('guest', 'rotas');
  await site.db.write(async (trx) => {
    for (let round = 0; round < rounds; round += 1)
      for (const action of logActions) {
        const at = (site.time.now += 1000);
        const isOfSite = actionsIn.site.includes(action);
        const isOfPost = /^(debate|hold|slow|summary)/.test(action);
        await trx
          .insertInto('moderation_log')
          .values({
            ...{ id: newId(at), at, action, person_id: 'm', by: 'm@example.org', reason: null, note: null },
            post_id: isOfSite ? '' : (posts[round % 2] ?? ''),
            comment_id: isOfSite || isOfPost ? null : comment.id,
          })
          .execute();
      }
  });
  return comment;
}

async function all(site: Site, query = ''): Promise<LogEntry[]> {
  const entries: LogEntry[] = [];
  for (let next: string | null = ''; next !== null;) {
    const now: LogPage = await page(site, `?${query}${next === '' ? '' : `&after=${next}`}`);
    expect(now.entries.length).toBeLessThanOrEqual(limits.page.log);
    entries.push(...now.entries);
    next = now.next;
  }
  return entries;
}

eachDatabase('the log of moderation', (open) => {
  it('knows a group for every action, and one alone', () => {
    expect(logGroups.flatMap((group) => actionsIn[group]).sort()).toEqual([...logActions].sort());
  });

  it('gives what one looks for, newest first, page by page, and nothing twice', async () => {
    const site = siteOn(await open());
    await everyAction(site, 20);
    const whole = await all(site);
    expect(whole).toHaveLength(20 * logActions.length);
    expect(whole.map(({ id }) => id)).toEqual(
      whole
        .map(({ id }) => id)
        .sort()
        .reverse(),
    );
    for (const of of logGroups) {
      const wanted = whole.filter(({ action }) => actionsIn[of].includes(action));
      expect(await all(site, `of=${of}`)).toEqual(wanted);
      expect(await all(site, `of=${of}&post=keys`)).toEqual(
        wanted.filter(({ post }) => post?.slug === 'keys'),
      );
    }
    expect(await all(site, 'post=rotas')).toEqual(whole.filter(({ post }) => post?.slug === 'rotas'));
  });

  it('says of a line on an old page what became of it later', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    const { comment } = await site.comment('guest', 'rotas');
    const decide = (what: string, body?: unknown) =>
      site.ask(200, 'POST', `/api/comments/${comment.id}/${what}`, { as: 'moderator', body });
    await decide('hide', { reason: 'spam', note: null });
    for (let turn = 0; turn < limits.page.log; turn += 1) {
      site.time.now += 1000;
      await site.ask(200, 'POST', `/api/posts/rotas/${turn % 2 ? 'reopen' : 'close'}`, {
        as: 'administrator',
      });
    }
    const hidden = (await all(site)).at(-1);
    expect(hidden && brief(hidden)).toBe('comment-hidden');
    await decide('show');
    expect((await all(site)).slice(-1).map(brief)).toEqual(['(comment-hidden)']);
    expect((await all(site, 'of=hiding')).map(brief)).toEqual(['comment-shown', '(comment-hidden)']);
  });

  it('refuses what it does not know', async () => {
    const site = siteOn(await open());
    await page(site, '?of=everything', 422);
    await page(site, '?post=nowhere', 404);
    await page(site, '?post=%00', 422);
    await page(site, '?after=x', 400);
  });

  it('is read by index, however it is narrowed', async () => {
    const site = siteOn(await open());
    await everyAction(site, 40);
    for (const query of [
      {},
      { of: 'people' as const },
      { post: 'rotas' },
      { of: 'site' as const, post: 'keys' },
    ]) {
      const steps = await plansOf(site.db, (db) => readLog(db.read, query));
      // PostgreSQL reads what is small as a whole.
      if (site.db.dialect === 'sqlite')
        expect(steps.filter((step) => /^SCAN (entry|moderation_log)/.test(step))).toEqual([]);
    }
  });
});
