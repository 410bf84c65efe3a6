import { expect, it } from 'vitest';
import { createRender } from '../../src/client/entry-server.tsx';
import { eachDatabase } from '../databases.ts';
import { siteOn } from './site.ts';

const template =
  '<!doctype html><html lang="en"><head><!--head--></head><body><!--page--><!--state--></body></html>';
const render = createRender(template);
/** As votes, written with or without commas. */
const number = /93,?781,?246/;

/** As it stands in the data of a page, whatever is escaped; what stands in a view is counted likewise. */
const counts = (html: string) =>
  html.replaceAll(/\\?"views\\?":\{[^}]*\}/g, '').match(/"(?:agree|disagree|unsure)\\?":\d+/g) ?? [];

eachDatabase('Where one votes first', (open) => {
  it('no page the server draws has the counts, in sight or in its data', async () => {
    const site = siteOn(await open(), { render });
    await site.post('rotas');
    const { comment } = await site.comment('author', 'rotas', { kind: 'agree', sharing: 'share' });
    // A number that stands nowhere else.
    await site.db.write((trx) => trx.updateTable('comments').set({ agree: 93781246 }).execute());
    const pages = async () =>
      Promise.all(
        ['', `/comments/${comment.id}`, '/common-ground', '/both-sides', '/waiting', '/changes', '/map'].map(
          async (path) => (await site.send('GET', `/posts/rotas${path}`)).text(),
        ),
      );
    expect((await pages()).join('\n')).toMatch(number);
    await site.ask(200, 'PUT', '/api/posts/rotas/vote-first', { as: 'moderator', body: { voteFirst: true } });
    for (const html of await pages()) {
      expect(html).toContain('</html>');
      expect(html).not.toMatch(number);
      expect(counts(html)).toEqual([]);
    }
  });
});
