import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import type { EasyRead } from '../../src/contract/easy-read.ts';
import type { Post, PostPage } from '../../src/contract/post.ts';
import { importMarkdown } from '../../src/server/import/markdown-folder.ts';
import { eachDatabase } from '../databases.ts';
import { folder } from '../import/wxr-file.ts';
import { siteOn } from './site.ts';

const post = '---\ntitle: Rotas\ndate: 2025-03-14\nquestion: Who decides when it is over?\n---\nWords.\n';
const easy = '---\nquestion: Who decides?\n---\n![A house](home)\nYou have a home.\n';

function folderOf(files: Record<string, string>): string {
  const path = folder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), text);
  }
  return path;
}

eachDatabase('Easy Read versions', (open) => {
  const opened = async () => {
    const site = siteOn(await open());
    const bring = (files: Record<string, string>) => importMarkdown(site.db, folderOf(files), site.time.now);
    const read = () => site.ask<EasyRead>(200, 'GET', '/api/posts/rotas/easy-read');
    return { site, bring, read };
  };

  it('come from a file beside the post, are brought up to date, and go when the file has gone', async () => {
    const { site, bring, read } = await opened();
    const files = { 'rotas.md': post, 'rotas.easy-read.md': easy };
    expect((await bring({ 'rotas.md': post })).easyRead.added).toBe(0);
    const whole = () => site.ask<Post>(200, 'GET', '/api/posts/rotas');
    expect((await whole()).hasEasyRead).toBe(false);
    await site.ask(404, 'GET', '/api/posts/rotas/easy-read');
    const tags = [(await site.send('GET', '/api/posts/rotas')).headers.get('etag')];

    expect(await bring(files)).toMatchObject({ unchanged: 1, easyRead: { added: 1 }, bad: [] });
    expect((await whole()).hasEasyRead).toBe(true);
    expect((await site.ask<PostPage>(200, 'GET', '/api/posts')).posts[0]?.hasEasyRead).toBe(true);
    expect(await read()).toEqual({
      title: 'Rotas',
      question: 'Who decides?',
      commentCount: 0,
      isOlder: false,
      rows: [{ heading: null, sentence: 'You have a home.', picture: 'home', alt: 'A house' }],
    });
    tags.push((await site.send('GET', '/api/posts/rotas')).headers.get('etag'));
    const answer = await site.send('GET', '/api/posts/rotas/easy-read');
    expect(answer.headers.get('cache-control')).toBe('public, no-cache');
    const easyTag = answer.headers.get('etag') ?? '';

    expect((await bring(files)).easyRead).toMatchObject({ added: 0, unchanged: 1 });
    const asked = { headers: { 'if-none-match': easyTag } };
    expect((await site.send('GET', '/api/posts/rotas/easy-read', asked)).status).toBe(304);
    const changed = { ...files, 'rotas.easy-read.md': easy.replace('home.', 'flat.') };
    expect((await bring(changed)).easyRead.changed).toBe(1);
    expect((await read()).rows[0]?.sentence).toBe('You have a flat.');
    expect((await site.send('GET', '/api/posts/rotas/easy-read', asked)).status).toBe(200);

    expect((await bring({ 'rotas.md': post })).easyRead.removed).toBe(1);
    expect((await whole()).hasEasyRead).toBe(false);
    tags.push((await site.send('GET', '/api/posts/rotas')).headers.get('etag'));
    expect(new Set(tags).size).toBe(3);
  });

  it('may be called easy-read.md where one post has the folder; what is wrong is told with its line', async () => {
    const { bring, read } = await opened();
    const report = await bring({
      'a/rotas.md': post,
      'a/easy-read.md': easy,
      'b/easy-read.md': easy,
      'c/other.md': post.replace('title: Rotas', 'title: Other'),
      'c/other.easy-read.md': `${easy}\n![](hous)\nTwo.\n`,
      'lost.easy-read.md': easy,
    });
    expect(report).toMatchObject({ added: 2, easyRead: { added: 1 } });
    expect((await read()).rows).toHaveLength(1);
    expect(report.bad).toMatchObject([
      { file: 'b/easy-read.md', line: 0, reason: expect.stringContaining('exactly one post') },
      { file: 'c/other.easy-read.md', line: 7, reason: expect.stringContaining('no picture "hous"') },
      { file: 'lost.easy-read.md', line: 0, reason: expect.stringContaining('no post lost.md') },
    ]);
  });

  it('of the pages come with the program, and say when the whole page has changed since', async () => {
    const { site, bring } = await opened();
    const path = '/api/pages/house-rules/easy-read';
    const rules = () => site.ask<EasyRead>(200, 'GET', path);
    expect(await rules()).toMatchObject({ title: 'House rules', question: null, isOlder: false });
    const tag = (await site.send('GET', path)).headers.get('etag') ?? '';
    const body = { body: 'New rules.', revision: 0 };
    await site.ask(200, 'PUT', '/api/pages/house-rules', { as: 'administrator', body });
    expect((await rules()).isOlder).toBe(true);
    expect((await site.send('GET', path, { headers: { 'if-none-match': tag } })).status).toBe(200);
    site.time.now += 1000;
    expect(await bring({ 'easy-read.md': '---\npage: house-rules\n---\nBe kind.\n' })).toMatchObject({
      bad: [],
      easyRead: { added: 1 },
    });
    expect(await rules()).toMatchObject({ isOlder: false, rows: [{ sentence: 'Be kind.' }] });
    const how = await site.ask<EasyRead>(200, 'GET', '/api/pages/how-to-comment/easy-read');
    expect(how.rows.length).toBeGreaterThan(20);
    await site.ask(200, 'GET', '/api/pages/how-to-comment');
    await site.ask(404, 'GET', '/api/pages/other/easy-read');
  });
});
