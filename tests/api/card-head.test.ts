import { expect, it } from 'vitest';
import { createRender } from '../../src/client/entry-server.tsx';
import { eachDatabase } from '../databases.ts';
import { origin, type Site, siteOn } from './site.ts';

const template =
  '<!doctype html><html lang="en"><head><!--head--></head><body><!--page--><!--state--></body></html>';
const render = createRender(template);

async function metaOf(site: Site, id: string) {
  const html = await (await site.send('GET', `/posts/rotas/comments/${id}`)).text();
  return (name: string) =>
    new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)">`).exec(html)?.[1] ?? null;
}
const asked = { kind: 'change', sharing: 'share', body: 'Let **me** swap a shift.' } as const;

eachDatabase('the page of a change', (open) => {
  it('is shown elsewhere with its picture, and with what the picture says in words', async () => {
    const site = siteOn(await open(), { render });
    await site.post('rotas');
    const { id } = (await site.comment('author', 'rotas', asked)).comment;
    const meta = await metaOf(site, id);
    expect(meta('og:image')).toBe(`${origin}/api/comments/${id}/card.png`);
    expect([meta('og:image:width'), meta('og:image:height'), meta('og:image:type')]).toEqual([
      '1200',
      '630',
      'image/png',
    ]);
    for (const name of ['og:image:alt', 'twitter:image:alt'])
      expect(meta(name)).toBe(
        'A slip of paper. A change somebody would like: “Let me swap a shift.” An idea.',
      );
    expect(meta('twitter:card')).toBe('summary_large_image');
    expect((await site.send('GET', new URL(meta('og:image') ?? '').pathname)).status).toBe(200);
  });

  it('describes a long change by how it begins', async () => {
    const site = siteOn(await open(), { render });
    await site.post('rotas');
    const { id } = (await site.comment('author', 'rotas', { ...asked, body: 'Ask me first. '.repeat(200) }))
      .comment;
    const alt = (await metaOf(site, id))('og:image:alt') ?? '';
    expect(alt).toMatch(/Ask…”/);
    expect(alt.length).toBeLessThan(400);
  });

  it('has no picture unless its author lets others share it, and none once it is hidden', async () => {
    const site = siteOn(await open(), { render });
    await site.post('rotas');
    for (const more of [{ sharing: 'here' }, { sharing: 'quote' }, { kind: 'experience' }] as const) {
      const { id } = (await site.comment('author', 'rotas', { ...asked, ...more })).comment;
      const meta = await metaOf(site, id);
      expect([meta('og:image'), meta('twitter:card')]).toEqual([null, 'summary']);
    }
    const { id } = (await site.comment('author', 'rotas', asked)).comment;
    await site.ask(200, 'POST', `/api/comments/${id}/hide`, {
      as: 'moderator',
      body: { reason: 'spam', note: null },
    });
    expect((await metaOf(site, id))('og:image')).toBeNull();
  });

  it('is the page of that change alone: replies below it bring no picture', async () => {
    const site = siteOn(await open(), { render });
    await site.post('rotas');
    const { id } = (await site.comment('author', 'rotas', { ...asked, sharing: 'here' })).comment;
    await site.comment('guest', 'rotas', { ...asked, parentId: id });
    expect((await metaOf(site, id))('og:image')).toBeNull();
  });

  it('names no picture where the site does not know its own address', async () => {
    const site = siteOn(await open(), { render, publicUrl: null });
    await site.post('rotas');
    const { id } = (await site.comment('author', 'rotas', asked)).comment;
    expect((await metaOf(site, id))('og:image')).toBeNull();
  });
});
