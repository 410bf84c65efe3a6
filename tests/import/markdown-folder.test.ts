import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { importMarkdown } from '../../src/server/import/markdown-folder.ts';
import type { Database } from '../../src/server/db/database.ts';
import { eachDatabase } from '../databases.ts';
import { folder } from './wxr-file.ts';

const now = Date.UTC(2026, 0, 1);
const head = { title: 'Rotas', date: '2025-03-14', question: 'Who decides?' };
const post = (more: Record<string, unknown> = {}, body = 'Words of the post.') =>
  `---\n${Object.entries({ ...head, ...more })
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}: ${String(value)}\n`)
    .join('')}---\n${body}\n`;

function folderOf(files: Record<string, string | Uint8Array>): string {
  const path = folder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return path;
}
const postsIn = (db: Database) => db.read.selectFrom('posts').selectAll().orderBy('slug').execute();

eachDatabase('Importing a folder of Markdown', (open) => {
  it('brings every field, and makes what is not given from the file name and the text', async () => {
    const db = await open();
    const full = { slug: 'who', byline: 'Jo', standfirst: 'Short.', tags: '[a, b c]' };
    await importMarkdown(db, folderOf({ '2025-03-14-late-shifts.md': post(), 'deep/x.md': post(full) }), now);
    const common = {
      title: 'Rotas',
      question: 'Who decides?',
      published_at: Date.UTC(2025, 2, 14, 12),
      revision: 1,
    };
    expect(await postsIn(db)).toMatchObject([
      {
        ...common,
        slug: 'late-shifts',
        standfirst: 'Words of the post.',
        byline: 'The site team',
        tags: '[]',
      },
      {
        ...common,
        slug: 'who',
        standfirst: 'Short.',
        byline: 'Jo',
        tags: '["a","b c"]',
        source: 'markdown:who',
      },
    ]);
  });

  it('changes nothing when no file has changed, and only what has', async () => {
    const db = await open();
    await importMarkdown(db, folderOf({ 'a.md': post(), 'b.md': post() }), now);
    const before = await postsIn(db);
    expect(await importMarkdown(db, folderOf({ 'a.md': post(), 'b.md': post() }), now + 1)).toMatchObject({
      added: 0,
      changed: 0,
      unchanged: 2,
    });
    expect(await postsIn(db)).toEqual(before);
    const again = await importMarkdown(db, folderOf({ 'a.md': post({ title: 'New' }), 'b.md': post() }), now);
    expect(again).toMatchObject({ changed: 1, unchanged: 1 });
    const [a, b] = await postsIn(db);
    expect(a).toMatchObject({ id: before[0]?.id, title: 'New', revision: 2 });
    expect(b).toEqual(before[1]);
  });

  it('says whether one votes first, and where it does not say leaves it as it is on the site', async () => {
    const db = await open();
    const voteFirst = async (fields: Record<string, string>) => {
      const report = await importMarkdown(db, folderOf({ 'a.md': post(fields) }), now);
      return [report.bad[0]?.reason, (await postsIn(db))[0]?.vote_first];
    };
    expect(await voteFirst({})).toEqual([undefined, 0]);
    expect(await voteFirst({ vote_first: 'true' })).toEqual([undefined, 1]);
    expect(await voteFirst({ title: 'New' })).toEqual([undefined, 1]);
    expect(await voteFirst({ vote_first: 'false' })).toEqual([undefined, 0]);
    expect(await voteFirst({ vote_first: 'often' })).toEqual(['vote_first must be true or false.', 0]);
  });

  it('does not write over a post that came from elsewhere, or twice over one slug', async () => {
    const db = await open();
    await importMarkdown(db, folderOf({ 'a.md': post() }), now);
    await db.write((trx) => trx.updateTable('posts').set({ source: null }).execute());
    const report = await importMarkdown(
      db,
      folderOf({ 'a.md': post({ title: 'New' }), 'b.md': post({ slug: 'c' }), 'c.md': post() }),
      now,
    );
    expect(report.bad).toMatchObject([
      { file: 'a.md' },
      { file: 'c.md', reason: expect.stringContaining('b.md') },
    ]);
    expect(await postsIn(db)).toMatchObject([{ title: 'Rotas' }, { slug: 'c' }]);
  });

  it('reports bad files with their line, and brings the good ones', async () => {
    const db = await open();
    const files = {
      'good.md': post({ layout: 'post' }),
      'no-title.md': post({ title: null }),
      'bad-date.md': post({ date: '2025-02-30' }),
      'bad-slug.md': post({ slug: '"Über uns"' }),
      'bad-yaml.md': post({ tags: '[a' }),
      'number.md': post({ title: 42 }),
      'no-front-matter.md': 'Only words.',
      'no-end.md': '---\ntitle: x\n',
      'no-text.md': post({}, ''),
      'latin1.md': Buffer.from(post({ title: 'Café' }), 'latin1'),
    };
    const { added, bad, ignored } = await importMarkdown(db, folderOf(files), now);
    expect(added).toBe(1);
    expect(ignored).toEqual([{ file: 'good.md', names: ['layout'] }]);
    expect(Object.fromEntries(bad.map(({ file, line, reason }) => [file, `${line} ${reason}`]))).toEqual({
      'no-title.md': '1 title is missing.',
      'bad-date.md': '3 date must be a real date, for example 2026-03-14.',
      'bad-slug.md': '5 slug may have only small letters, numbers and single hyphens.',
      'bad-yaml.md': expect.stringMatching(/^[56] The front matter cannot be read/),
      'number.md': '2 title must be text; put it between quotes.',
      'no-front-matter.md': expect.stringMatching(/^1 /),
      'no-end.md': expect.stringMatching(/^1 /),
      'no-text.md': expect.stringMatching(/no text/),
      'latin1.md': expect.stringMatching(/UTF-8/),
    });
  });
});
