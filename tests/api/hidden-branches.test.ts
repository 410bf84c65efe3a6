import { expect, it } from 'vitest';
import type { ThreadPage } from '../../src/contract/comment.ts';
import { limits } from '../../src/contract/limits.ts';
import { freshComment } from '../../src/server/comments/fresh-comment.ts';
import { recount } from '../../src/server/comments/recount.ts';
import { newId } from '../../src/server/ids.ts';
import { lockPost } from '../../src/server/posts/store.ts';
import { eachDatabase } from '../databases.ts';
import { bothNumbers } from './counts.ts';
import { type Moderated, moderatedSite } from './moderated.ts';

const sizeOf = async (site: Moderated, id: string) =>
  (await site.ask<{ comments: number }>(200, 'GET', `/api/comments/${id}/branch`, { as: 'moderator' }))
    .comments;
const inThread = async (site: Moderated) =>
  (await site.ask<ThreadPage>(200, 'GET', '/api/posts/rotas/thread')).comments.map(({ id }) => id);

/** top ← reply ← below, and one beside them. */
async function branch(site: Moderated) {
  const top = await site.say('author');
  const reply = await site.say('guest', top, 'question');
  const below = await site.say('member', reply);
  return { top, reply, below, beside: await site.say('guest') };
}
const expectRight = async (site: Moderated) => {
  const { stored, right } = await bothNumbers(site.db, site.postId);
  expect(stored).toEqual(right);
};

eachDatabase('A hidden branch', (open) => {
  it('is gone from the thread at once, with all that stands below, and the rest stays', async () => {
    const site = await moderatedSite(await open());
    const { top, reply, below, beside } = await branch(site);
    expect(await sizeOf(site, top)).toBe(3);
    const answer = await site.hideBranch(top, 3);
    expect(answer.comments).toBe(3);
    expect(answer.changed.map(({ id, state }) => [id, state])).toEqual(
      [top, reply, below].map((id) => [id, 'hidden-readable']),
    );
    expect(answer.changed).toMatchObject([{ isHiddenWithBranch: true, reason: 'off-subject' }, {}, {}]);
    expect(answer.post).toMatchObject({ commentCount: 1, views: { waiting: 0 } });
    expect(await inThread(site)).toEqual([beside]);
    expect(await sizeOf(site, top)).toBe(0);
    expect((await site.log())[0]).toMatchObject({ action: 'branch-hidden', commentId: top, comments: 3 });
    await expectRight(site);
  });

  it('comes back whole, and the log says how many comments that were', async () => {
    const site = await moderatedSite(await open());
    const { top, reply, below, beside } = await branch(site);
    await site.hideBranch(top, 3);
    const { comments, changed, post } = await site.showBranch(top);
    expect([comments, changed.map(({ state }) => state)]).toEqual([3, ['visible', 'visible', 'visible']]);
    expect(post).toMatchObject({ commentCount: 4 });
    expect((await inThread(site)).toSorted()).toEqual([top, reply, below, beside].toSorted());
    expect((await site.log())[0]).toMatchObject({ action: 'branch-shown', comments: 3 });
    await expectRight(site);
  });

  it('leaves what was hidden before as it is, and brings back only what was hidden with it', async () => {
    const site = await moderatedSite(await open());
    const { top, reply, below } = await branch(site);
    await site.hide(reply, 'spam');
    expect((await site.hideBranch(top, 3)).comments).toBe(2);
    expect((await site.showBranch(top)).comments).toBe(2);
    expect(await site.stateOf(reply)).toBe('hidden');
    for (const id of [top, below]) expect(await site.stateOf(id)).toBe('visible');
    await expectRight(site);
  });

  it('does not bring back what was decided about by itself since', async () => {
    const site = await moderatedSite(await open());
    const { top, reply, below } = await branch(site);
    await site.hideBranch(top, 3);
    await site.show(below);
    await site.hide(below, 'spam');
    expect((await site.showBranch(top)).comments).toBe(2);
    expect(await site.stateOf(below)).not.toBe('visible');
    expect(await site.stateOf(reply)).toBe('visible');
    await site.refusal(409, 'POST', `/api/comments/${top}/show-branch`, { as: 'moderator' });
  });

  it('inside another one comes back by itself', async () => {
    const site = await moderatedSite(await open());
    const { top, reply, below } = await branch(site);
    await site.hideBranch(reply, 2);
    expect((await site.hideBranch(top, 1)).comments).toBe(1);
    expect((await site.showBranch(top)).comments).toBe(1);
    expect(await site.stateOf(below)).not.toBe('visible');
    expect((await site.showBranch(reply)).comments).toBe(2);
    await expectRight(site);
  });

  it('can hang from a comment that is gone, whose tombstone goes with it', async () => {
    const site = await moderatedSite(await open());
    const { top, beside } = await branch(site);
    await site.ask(200, 'DELETE', `/api/comments/${top}`, { as: 'author' });
    const answer = await site.hideBranch(top, 2);
    expect(answer).toMatchObject({
      comments: 2,
      changed: [{ id: top, state: 'deleted', replyCount: 0 }, {}, {}],
    });
    expect(await inThread(site)).toEqual([beside]);
    expect((await site.showBranch(top)).comments).toBe(2);
    await expectRight(site);
  });

  it('that its author has deleted since comes back to its author, not hidden', async () => {
    const site = await moderatedSite(await open());
    const { top, below } = await branch(site);
    await site.hideBranch(top, 3);
    await site.ask(200, 'DELETE', `/api/comments/${below}`, { as: 'member' });
    expect((await site.showBranch(top)).comments).toBe(2);
    await site.ask(200, 'POST', `/api/comments/${below}/restore`, { as: 'member' });
    expect(await site.stateOf(below)).toBe('visible');
    await expectRight(site);
  });

  it('has a reply that came meanwhile in it, and says so', async () => {
    const site = await moderatedSite(await open());
    const { top } = await branch(site);
    await site.say('member', top);
    expect((await site.hideBranch(top, 3)).comments).toBe(4);
    expect((await site.log())[0]).toMatchObject({ action: 'branch-hidden', comments: 4 });
  });

  it('decides what was reported in it', async () => {
    const site = await moderatedSite(await open());
    const { top, below } = await branch(site);
    const reported = await site.report(below);
    await site.hideBranch(top, 3);
    const [line] = await site.log();
    expect(await site.caseOf(reported)).toMatchObject({ decision: 'hide', log_id: line?.id });
  });

  it('answers a question in sight no more, and the next answer does', async () => {
    const site = await moderatedSite(await open());
    const question = await site.say('author', null, 'question');
    const first = await site.say('guest', question);
    const second = await site.say('member', question);
    const { related } = await site.hideBranch(first, 1);
    expect(related).toMatchObject([{ id: question, question: { answerId: second } }]);
    expect((await site.showBranch(first)).related).toMatchObject([{ question: { answerId: first } }]);
  });

  it(`has at most ${limits.moderation.branch} comments, and hides them in one go`, async () => {
    const site = await moderatedSite(await open());
    const top = await site.say('author');
    const last = await deepBranch(site, top, limits.moderation.branch);
    const told = await site.refusal(409, 'POST', `/api/comments/${top}/hide-branch`, {
      as: 'moderator',
      body: { reason: 'spam', note: null, comments: 5 },
    });
    expect(told).toMatchObject({
      code: 'branch-too-large',
      detail: 'This branch has more than 1,000 comments. Hide smaller branches of it first.',
    });
    expect(await sizeOf(site, top)).toBe(limits.moderation.branch + 1);
    await site.hide(last, 'spam');
    const { comments, changed } = await site.hideBranch(top, 1);
    expect([comments, changed.length]).toEqual([limits.moderation.branch, limits.page.comments]);
    expect((await site.showBranch(top)).comments).toBe(limits.moderation.branch);
    await expectRight(site);
  }, 30_000);
});

/** So many comments below one, each third in answer to the one before it. Gives the last. */
async function deepBranch(site: Moderated, top: string, many: number): Promise<string> {
  let parent = { id: top, depth: 0, replies: 0 };
  const rows = Array.from({ length: many }, (_, index) => {
    const id = newId(site.time.now + index);
    parent.replies += 1;
    const row = {
      ...{ ...freshComment, id, post_id: site.postId, parent_id: parent.id, root_id: top },
      ...{ depth: parent.depth + 1, sibling_no: parent.replies },
      ...{ author_key: 'key', alias: 'Blue Kettle', body: 'Words.', html: '<p>Words.</p>' },
      created_at: site.time.now + index,
    };
    if (index % 3 === 0) parent = { id, depth: row.depth, replies: 0 };
    return row;
  });
  await site.db.write(async (trx) => {
    await lockPost(trx, { id: site.postId });
    for (let at = 0; at < many; at += 300)
      await trx
        .insertInto('comments')
        .values(rows.slice(at, at + 300))
        .execute();
    await recount(trx, site.postId);
  });
  return rows.at(-1)?.id ?? top;
}
