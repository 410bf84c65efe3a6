/** Who answers what: the site, and beside it servers that do next to nothing. */
import { join } from 'node:path';
import { columns } from '../../src/server/comments/view.ts';
import { firstPage } from '../browser/pages.ts';
import { slugOf } from '../site.ts';
import { type Child, child } from './child.ts';
import type { Place } from './databases.ts';
import { barePosts, postsFor, request } from './guests.ts';

export type Contender = {
  what: 'thread' | 'html' | 'html-packed' | 'post';
  who: 'site' | 'bytes' | 'rows' | 'inserts';
  port: number;
  /** How many comments one answer holds. */
  comments: number;
  /** For each connection what it sends. */
  requests: () => Promise<string[][]>;
  /** Once, and not again and again for some seconds. */
  once: boolean;
  stop: () => Promise<void>;
};

const connections = 50;

const portOf = (url: string) => Number(new URL(url).port);
const nothing = async () => {};

/** All contenders for one size of thread; stop them when they are done. */
export async function contendersFor({ name, data }: Place, site: string, n: number): Promise<Contender[]> {
  const slug = slugOf(n);
  const { comments } = await firstPage(site, n);
  const ids = comments.map(({ id }) => id);
  const bare = (how: object): Promise<Child<{ port: number }>> => child('bare.mjs', how);
  const asked = {
    thread: { path: `/api/posts/${slug}/thread`, headers: {} },
    html: { path: `/posts/${slug}`, headers: {} },
    'html-packed': { path: `/posts/${slug}`, headers: { 'accept-encoding': 'gzip' } },
  } as const;

  const contenders: Contender[] = [];
  const reading = (what: keyof typeof asked, who: Contender['who'], port: number, stop = nothing) => {
    const { path, headers } = asked[what];
    const text = request(`GET ${path}`, `http://127.0.0.1:${port}`, '', headers);
    const requests = async () => Array.from({ length: connections }, () => [text]);
    contenders.push({ what, who, port, comments: comments.length, requests, once: false, stop });
  };
  for (const what of ['thread', 'html', 'html-packed'] as const) {
    reading(what, 'site', portOf(site));
    const answer = await fetch(site + asked[what].path);
    const type = answer.headers.get('content-type');
    const packed = what === 'html-packed';
    const bytes = await bare({ kind: 'bytes', body: await answer.text(), type, packed });
    reading(what, 'bytes', bytes.result.port, bytes.stop);
  }
  const database = data.database ?? join(data.folder, 'equal-say.sqlite');
  const rows = await bare({ kind: 'rows', database, columns, ids });
  reading('thread', 'rows', rows.result.port, rows.stop);

  const place = { site, slug, parents: ids };
  contenders.push({
    what: 'post',
    who: 'site',
    port: portOf(site),
    comments: 1,
    requests: () => postsFor(place, connections),
    once: true,
    stop: nothing,
  });
  const own = name === 'sqlite' ? join(data.folder, `bare-${n}.sqlite`) : database;
  const inserts = await bare({ kind: 'inserts', database: own, comments: n });
  contenders.push({
    what: 'post',
    who: 'inserts',
    port: inserts.result.port,
    comments: 1,
    requests: async () =>
      barePosts({ ...place, site: `http://127.0.0.1:${inserts.result.port}` }, connections),
    once: true,
    stop: inserts.stop,
  });
  return contenders;
}
