import { expect, it } from 'vitest';
import type { Glossary, HardWord } from '../../src/contract/glossary.ts';
import type { Post } from '../../src/contract/post.ts';
import { createApp } from '../../src/server/app.ts';
import { builtInWords } from '../../src/server/glossary/built-in.ts';
import { eachDatabase } from '../databases.ts';
import { siteOn } from './site.ts';

const rota: HardWord = { slug: 'rota', word: 'rota', forms: ['rota'], explanation: 'Who works when.' };

eachDatabase('hard words', (open) => {
  it('are those of the program, or the operator’s, and public', async () => {
    const db = await open();
    expect(await siteOn(db).ask<Glossary>(200, 'GET', '/api/glossary')).toEqual({ words: builtInWords() });
    const own = siteOn(db, { glossary: [rota] });
    expect(await own.ask<Glossary>(200, 'GET', '/api/glossary')).toEqual({ words: [rota] });
  });

  it('are marked in a post, and what was kept is not used once they have changed', async () => {
    const site = siteOn(await open(), { glossary: [rota] });
    await site.post('rotas');
    const html = '<p>A rota.</p>';
    await site.db.write((trx) => trx.updateTable('posts').set({ html }).execute());
    const post = await site.ask<Post>(200, 'GET', '/api/posts/rotas');
    expect(post.html).toBe(
      '<p>A <dfn><button type="button" popovertarget="word-rota">rota</button></dfn>.</p>',
    );
    expect(post.explained).toEqual([{ slug: 'rota', word: 'rota', explanation: 'Who works when.' }]);

    const changed = createApp({ ...site.ports, glossary: [{ ...rota, explanation: 'A plan.' }] });
    for (const path of ['/api/posts/rotas', '/api/glossary']) {
      const etag = (await site.send('GET', path)).headers.get('etag') ?? '';
      const headers = { 'if-none-match': etag };
      expect((await site.send('GET', path, { headers })).status).toBe(304);
      expect((await changed.request(path, { headers })).status).toBe(200);
    }
  });
});
