import { expect, it } from 'vitest';
import type { PostPage } from '../../src/contract/post.ts';
import type { SearchPage } from '../../src/contract/search.ts';
import type { ThreadPage } from '../../src/contract/comment.ts';
import { eachDatabase } from '../databases.ts';
import { siteOn } from './site.ts';

const welsh = 'Rwy’n cytuno â’r rheolwr am y rota newydd.';
const english = 'I agree with the manager about the new rota.';

eachDatabase('languages of what people write', (open) => {
  it('tells the language of a comment only where it is not that of its post, also after an edit', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    const first = await site.comment('author', 'rotas', { body: welsh });
    await site.comment('member', 'rotas', { body: english });
    expect(first.comment).toMatchObject({ lang: 'cy' });
    const read = async () =>
      (await site.ask<ThreadPage>(200, 'GET', '/api/posts/rotas/thread')).comments.map((comment) =>
        'lang' in comment ? comment.lang : null,
      );
    expect(await read()).toEqual(['cy', null]);

    await site.ask(200, 'PATCH', `/api/comments/${first.comment.id}`, {
      as: 'author',
      body: { body: english, kind: null },
    });
    expect(await read()).toEqual([null, null]);
  });

  it('tells the language of a post where it is listed and found, and measures comments by it', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    await site.db.write((trx) => trx.updateTable('posts').set({ lang: 'cy' }).execute());
    const { posts } = await site.ask<PostPage>(200, 'GET', '/api/posts');
    expect(posts).toMatchObject([{ lang: 'cy' }]);
    await site.comment('author', 'rotas', { body: welsh });
    await site.comment('member', 'rotas', { body: english, kind: 'change', sharing: 'share' });
    const found = await site.ask<SearchPage>(200, 'GET', '/api/search?q=rota');
    expect(found.comments.map(({ lang, post }) => [lang, post.lang])).toEqual([
      ['en', 'cy'],
      [undefined, 'cy'],
    ]);
    expect(await site.ask(200, 'GET', '/api/changes')).toMatchObject({
      slips: [{ comment: { lang: 'en' }, post: { lang: 'cy' } }],
    });
    expect(await site.ask(200, 'GET', '/api/changes/sheet')).toMatchObject({
      slips: [{ lang: 'en', post: { lang: 'cy' } }],
    });
  });
});
