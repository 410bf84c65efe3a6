import { expect, it } from 'vitest';
import type { ChangedComment, Mine, ThreadPage } from '../../src/contract/comment.ts';
import { limits } from '../../src/contract/limits.ts';
import type { Problem } from '../../src/contract/problem.ts';
import { sweep } from '../../src/server/sweep.ts';
import { eachDatabase } from '../databases.ts';
import { newComment, type Site, siteOn } from './site.ts';

async function debate(open: Parameters<Parameters<typeof eachDatabase>[1]>[0]) {
  const site = siteOn(await open());
  await site.post('rotas');
  const { comment: view } = await site.comment('author', 'rotas');
  const reply = (more: Parameters<Site['comment']>[2] = {}) =>
    site.comment('guest', 'rotas', {
      parentId: view.id,
      kind: 'differ',
      saidBack: ' You want \u202Equiet\n  evenings. ',
      ...more,
    });
  const confirm = (status: number, id: string, isConfirmed: boolean, as = 'author') =>
    site.ask<ChangedComment & Problem>(status, 'PUT', `/api/comments/${id}/understood`, {
      as,
      body: { isConfirmed },
    });
  const refused = async (more: object, as = 'guest') =>
    Object.keys(
      (
        await site.ask<Problem>(422, 'POST', '/api/posts/rotas/comments', {
          as,
          body: newComment(as, { parentId: view.id, kind: 'differ', saidBack: 'You want this.', ...more }),
        })
      ).fields ?? {},
    );
  return { site, view, reply, confirm, refused };
}

eachDatabase('"Have I understood you?"', (open) => {
  it('stands in one line above a differing reply, and its reader can confirm it or take that back', async () => {
    const { reply, confirm } = await debate(open);
    const { comment } = await reply();
    const line = (isConfirmed: boolean) => ({
      marks: { saidBack: { text: 'You want quiet evenings.', isConfirmed } },
    });
    expect(comment).toMatchObject(line(false));
    expect((await confirm(200, comment.id, true)).comment).toMatchObject(line(true));
    expect((await confirm(200, comment.id, true)).comment).toMatchObject(line(true));
    expect((await confirm(200, comment.id, false)).comment).toMatchObject(line(false));
  });

  it('is confirmed by nobody but the person answered, in a debate that is open', async () => {
    const { site, reply, confirm } = await debate(open);
    const { comment } = await reply();
    for (const as of ['guest', 'member', 'moderator'])
      expect((await confirm(403, comment.id, true, as)).code).toBe('not-allowed');
    const { comment: plain } = await reply({ saidBack: null });
    expect((await confirm(422, plain.id, true)).code).toBe('invalid');
    await site.ask(200, 'POST', '/api/posts/rotas/close', { as: 'moderator' });
    expect((await confirm(409, comment.id, true)).code).toBe('debate-closed');
    await site.ask(200, 'POST', `/api/comments/${comment.id}/hide`, {
      as: 'moderator',
      body: { reason: 'spam', note: null },
    });
    expect((await confirm(410, comment.id, true)).code).toBe('gone');
  });

  it('is said only where one answers somebody else and sees it differently', async () => {
    const { refused } = await debate(open);
    expect(await refused({ kind: 'agree' })).toEqual(['saidBack']);
    expect(await refused({ parentId: null })).toEqual(['saidBack']);
    expect(await refused({}, 'author')).toEqual(['saidBack']);
    expect(await refused({ saidBack: '\u2066 - \u2069' })).toEqual(['saidBack']);
    expect(await refused({ saidBack: 'x'.repeat(limits.saidBack + 1) })).toEqual(['saidBack']);
  });

  it('is dropped when the reply is edited into one that does not differ, and kept otherwise', async () => {
    const { site, reply, confirm } = await debate(open);
    const { comment } = await reply();
    await confirm(200, comment.id, true);
    const edit = async (kind: string | null) =>
      (
        await site.ask<ChangedComment>(200, 'PATCH', `/api/comments/${comment.id}`, {
          as: 'guest',
          body: { body: 'Other words.', kind },
        })
      ).comment;
    expect(await edit('differ')).toMatchObject({ marks: { saidBack: { isConfirmed: true } } });
    expect(await edit('agree')).toMatchObject({ marks: null });
    expect(await edit('differ')).toMatchObject({ marks: null });
  });

  it('is content: hidden with its comment, read by its author and moderators, erased for good', async () => {
    const { site, reply } = await debate(open);
    const { comment } = await reply();
    await site.ask(200, 'POST', `/api/comments/${comment.id}/hide`, {
      as: 'moderator',
      body: { reason: 'spam', note: null },
    });
    const thread = await site.ask<ThreadPage>(200, 'GET', '/api/posts/rotas/thread');
    expect(JSON.stringify(thread)).not.toContain('evenings');
    const mine = (as: string) => site.ask<Mine>(200, 'GET', '/api/mine/posts/rotas', { as });
    for (const as of ['guest', 'moderator'])
      expect((await mine(as)).hidden).toMatchObject([
        { marks: { saidBack: { text: 'You want quiet evenings.' } } },
      ]);
    expect((await mine('author')).hidden).toEqual([]);

    await site.ask(200, 'DELETE', `/api/comments/${comment.id}`, { as: 'guest' });
    await sweep(site.db, site.time.now + limits.undoDeleteFor);
    const rows = await site.db.read.selectFrom('comments').select('said_back').execute();
    expect(rows).toEqual([{ said_back: null }, { said_back: null }]);
  });
});
