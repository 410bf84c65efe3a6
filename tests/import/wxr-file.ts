import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

type Fields = Record<string, string | number>;
const element = (name: string, value: string | number) => `<${name}><![CDATA[${value}]]></${name}>`;
const elements = (fields: Fields) =>
  Object.entries(fields)
    .map(([name, value]) => element(name, value))
    .join('\n');

/** A comment as WordPress writes it; approved, by Ann, unless told. */
export const wpComment = (id: number, content: string, more: Fields = {}): string =>
  `<wp:comment>${elements({
    'wp:comment_id': id,
    'wp:comment_author': 'Ann',
    'wp:comment_author_email': 'ann@private.invalid',
    'wp:comment_author_url': 'https://private.invalid',
    'wp:comment_author_IP': '192.0.2.7',
    'wp:comment_date': '2020-01-02 04:04:05',
    'wp:comment_date_gmt': '2020-01-02 03:04:05',
    'wp:comment_content': content,
    'wp:comment_approved': 1,
    'wp:comment_type': 'comment',
    'wp:comment_parent': 0,
    'wp:comment_user_id': 0,
    ...more,
  })}</wp:comment>`;

export const wpPost = (id: number, comments: string[] = [], more: Fields = {}): string =>
  `<item>${elements({
    title: `Post ${id}`,
    'dc:creator': 'jo',
    guid: `https://old.invalid/?p=${id}`,
    'content:encoded': `<p>Text of post ${id}. Is this so?</p>`,
    'excerpt:encoded': '',
    'wp:post_id': id,
    'wp:post_date': '2020-01-01 10:00:00',
    'wp:post_date_gmt': '2020-01-01 09:00:00',
    'wp:comment_status': 'open',
    'wp:post_name': `post-${id}`,
    'wp:status': 'publish',
    'wp:post_type': 'post',
    'wp:post_password': '',
    ...more,
  })}<category domain="post_tag" nicename="rotas"><![CDATA[Rotas]]></category>${comments.join('\n')}</item>`;

export const wxrHead = `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Old site</title><link>https://old.invalid</link><wp:wxr_version>1.2</wp:wxr_version>
<wp:author><wp:author_login><![CDATA[jo]]></wp:author_login><wp:author_email>jo@private.invalid</wp:author_email><wp:author_display_name><![CDATA[Jo Bloggs]]></wp:author_display_name></wp:author>
`;
export const wxrFoot = '</channel>\n</rss>\n';
export const wxr = (...posts: string[]): string => wxrHead + posts.join('\n') + wxrFoot;

/** A folder of its own for one test. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'equal-say-import-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return path;
}

export function fileOf(content: string | Uint8Array): string {
  const path = join(folder(), 'export.xml');
  writeFileSync(path, content);
  return path;
}
