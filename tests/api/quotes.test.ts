import { expect, it } from 'vitest';
import type { ChangedComment, Mine, Source, ThreadPage } from '../../src/contract/comment.ts';
import { limits } from '../../src/contract/limits.ts';
import type { Problem } from '../../src/contract/problem.ts';
import type { NewQuote, Quotes } from '../../src/contract/quote.ts';
import { lockPost } from '../../src/server/posts/store.ts';
import { anchorAgain } from '../../src/server/quotes/anchor-again.ts';
import { sweep } from '../../src/server/sweep.ts';
import { eachDatabase } from '../databases.ts';
import { newComment, siteOn } from './site.ts';

const story =
  '<p>At ten the lights went out.</p><h2>Why</h2><p>Nobody <em>asked</em> us&#x3B; the “rota” decided.</p>' +
  '<p>At ten the lights went out.</p>';

async function debate(open: Parameters<Parameters<typeof eachDatabase>[1]>[0]) {
  const site = siteOn(await open());
  const postId = await site.post('rotas');
  const edit = (html: string) =>
    site.db.write(async (trx) => {
      await lockPost(trx, { id: postId });
      await trx.updateTable('posts').set({ html }).where('id', '=', postId).execute();
      await anchorAgain(trx, postId, html);
    });
  await edit(story);
  const quoting = (quote: NewQuote, as = 'guest') => site.comment(as, 'rotas', { quote });
  const counts = async () => (await site.ask<Quotes>(200, 'GET', '/api/posts/rotas/quotes')).paragraphs;
  const listed = (paragraph: number, after = '') =>
    site.ask<ThreadPage>(200, 'GET', `/api/posts/rotas/quotes/${paragraph}${after && `?after=${after}`}`);
  const marks = async (id: string) => {
    const { comments } = await site.ask<ThreadPage>(200, 'GET', '/api/posts/rotas/thread');
    const comment = comments.find((one) => one.id === id);
    return comment?.state === 'visible' ? comment.marks : undefined;
  };
  const hide = (id: string) =>
    site.ask(200, 'POST', `/api/comments/${id}/hide`, {
      as: 'moderator',
      body: { reason: 'spam', note: null },
    });
  return { site, edit, quoting, counts, listed, marks, hide };
}

eachDatabase('"Respond to this"', (open) => {
  it('keeps the words of the post with what stands around them, and counts them by paragraph', async () => {
    const { site, quoting, counts, listed, marks } = await debate(open);
    const { comment } = await quoting({ text: ' asked us; the "rota"  decided ' });
    expect(await marks(comment.id)).toMatchObject({
      quote: {
        text: 'asked us; the “rota” decided',
        before: 'At ten the lights went out. Nobody ',
        paragraph: 1,
      },
    });
    const second = await quoting({ text: 'the lights', after: 'went out.', paragraph: 2 });
    await site.comment('member', 'rotas');
    expect(await counts()).toEqual([
      { paragraph: 1, comments: 1 },
      { paragraph: 2, comments: 1 },
    ]);
    expect((await listed(2)).comments).toMatchObject([{ id: second.comment.id, state: 'visible' }]);
    expect((await listed(0)).comments).toEqual([]);
  });

  it('refuses words that are not in the post, and replies, with a sentence to read', async () => {
    const { site, quoting } = await debate(open);
    const refused = (more: object) =>
      site.ask<Problem>(422, 'POST', '/api/posts/rotas/comments', {
        as: 'guest',
        body: newComment('guest', more),
      });
    const gone = await refused({ quote: { text: 'At nine' } });
    expect(gone.fields).toEqual({ quote: gone.detail });
    const { comment } = await quoting({ text: 'At ten' });
    await refused({ parentId: comment.id, quote: { text: 'At ten' } });
    await refused({ quote: { text: 'x'.repeat(limits.quote.text + 1) } });
    await refused({ quote: { text: 'the', paragraph: -1 } });
    await site.ask(404, 'GET', '/api/posts/rotas/quotes/none');
    await site.ask(404, 'GET', '/api/posts/nowhere/quotes');
  });

  it('is found again when the post was edited, and says when it is not', async () => {
    const { site, edit, quoting, counts, marks } = await debate(open);
    const { comment } = await quoting({ text: 'Nobody asked us' });
    const before = await site.send('GET', '/api/posts/rotas/quotes');
    await edit(`<p>New.</p><p>And new.</p>${story}`);
    expect(await counts()).toEqual([{ paragraph: 3, comments: 1 }]);
    await edit('<p>Everybody was asked.</p>');
    expect(await counts()).toEqual([]);
    expect(await marks(comment.id)).toMatchObject({ quote: { text: 'Nobody asked us', paragraph: null } });
    await edit(story);
    expect(await counts()).toEqual([{ paragraph: 1, comments: 1 }]);
    const again = await site.send('GET', '/api/posts/rotas/quotes', {
      headers: { 'if-none-match': before.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(200);
  });

  it('goes with its comment: hidden from all but its author and moderators, erased with it', async () => {
    const { site, quoting, counts, listed, marks, hide } = await debate(open);
    const { comment } = await quoting({ text: 'Nobody asked us' });
    await hide(comment.id);
    expect(await counts()).toEqual([]);
    expect((await listed(1)).comments).toEqual([]);
    expect(await marks(comment.id)).toBeUndefined();
    const mine = (as: string) => site.ask<Mine>(200, 'GET', '/api/mine/posts/rotas', { as });
    for (const as of ['guest', 'moderator'])
      expect((await mine(as)).hidden).toMatchObject([{ marks: { quote: { text: 'Nobody asked us' } } }]);
    await site.ask(200, 'POST', `/api/comments/${comment.id}/show`, { as: 'moderator' });
    expect(await counts()).toEqual([{ paragraph: 1, comments: 1 }]);
    await site.ask(200, 'DELETE', `/api/comments/${comment.id}`, { as: 'guest' });
    expect(await counts()).toEqual([]);
    await sweep(site.db, site.time.now + limits.undoDeleteFor);
    const kept = await site.db.read.selectFrom('comments').select(['quote', 'quote_paragraph']).execute();
    expect(kept).toEqual([{ quote: null, quote_paragraph: null }]);
  });

  it('stays when its comment is edited, until its author takes it out', async () => {
    const { site, quoting, counts } = await debate(open);
    const { comment } = await quoting({ text: 'Nobody asked us' });
    const edit = async (more: object) =>
      (
        await site.ask<ChangedComment>(200, 'PATCH', `/api/comments/${comment.id}`, {
          as: 'guest',
          body: { body: 'Other words.', kind: null, ...more },
        })
      ).comment;
    expect(await edit({})).toMatchObject({ marks: { quote: { text: 'Nobody asked us' } } });
    const source = await site.ask<Source>(200, 'GET', `/api/mine/comments/${comment.id}`, { as: 'guest' });
    expect(source.quote?.text).toBe('Nobody asked us');
    expect(await edit({ withoutQuote: true })).toMatchObject({ marks: null });
    expect(await counts()).toEqual([]);
  });

  it('is listed page by page', async () => {
    const { quoting, counts, listed } = await debate(open);
    for (let nth = 0; nth <= limits.page.quoting; nth += 1)
      await quoting({ text: 'Nobody asked us' }, ['guest', 'member', 'other-guest'][nth % 3]);
    const first = await listed(1);
    expect(first.comments).toHaveLength(limits.page.quoting);
    expect((await listed(1, first.next ?? '')).comments).toHaveLength(1);
    expect(await counts()).toEqual([{ paragraph: 1, comments: limits.page.quoting + 1 }]);
  });
});
