import { counted, recount } from '../comments/recount.ts';
import type { Database, Reader, Writer } from '../db/database.ts';
import type { CommentRow } from '../db/schema.ts';
import { authorKey } from '../people/author-key.ts';
import { lockPost } from '../posts/store.ts';
import { langOfComment } from '../text/language-of.ts';
import { textOf } from '../text/markdown.ts';
import { freshComment } from '../comments/fresh-comment.ts';
import { insertComments, postRow } from './rows.ts';
import { place, type Placed, type Stored } from './threads.ts';
import {
  commentsOf,
  count,
  type ImportedComment,
  leftOut,
  postOf,
  sourceOf,
  type Tally,
} from './wordpress-post.ts';
import { commentBody } from './wordpress-text.ts';
import { type Progress, readWxr, unknownSite, type WxrPost, type WxrSite } from './wxr.ts';

export type Report = { cameIn: Tally; leftOut: Tally };
type Options = {
  secret: string;
  now: number;
  checking?: Progress;
  importing?: (read: number, total: number, report: Report) => void;
};
type Run = { db: Database; secret: string; now: number; site: WxrSite; seen: Set<string>; report: Report };

/**
 * Posts of a WordPress export file with their comments. The whole file is read once before anything is written: throws
 * BadFile when it is not well-formed. What is here already is left as it is, so that a second run adds only what is new.
 */
export async function importWordpress(db: Database, path: string, options: Options): Promise<Report> {
  const { secret, now, checking = () => {}, importing = () => {} } = options;
  const site = unknownSite();
  for await (const _ of readWxr(path, site, checking));

  const run: Run = {
    db,
    secret,
    now,
    site,
    seen: new Set(),
    report: { cameIn: new Map(), leftOut: new Map() },
  };
  const posts = readWxr(path, unknownSite(), (read, total) => importing(read, total, run.report));
  for await (const post of posts) await importPost(run, post);
  return run.report;
}

async function importPost(run: Run, post: WxrPost): Promise<void> {
  const source = sourceOf(post, run.site);
  const reason = leftOut(post) ?? (run.seen.has(source) ? 'posts that are in the file twice' : null);
  run.seen.add(source);
  if (reason !== null) {
    count(run.report.leftOut, reason);
    return;
  }
  const stored = await findPost(run.db.read, source);
  await (stored === undefined ? addPost(run, post, source) : addComments(run, post, source, stored));
}

const findPost = (db: Reader, source: string) =>
  db.selectFrom('posts').select(['id', 'published_at']).where('source', '=', source).executeTakeFirst();

async function addPost({ db, secret, now, site, report }: Run, post: WxrPost, source: string): Promise<void> {
  const file = postOf(post, site, now);
  const comments = commentsOf(post, file.publishedAt, () => false, report.leftOut);
  const last = Math.max(file.publishedAt, ...lastOf(comments));
  const row = postRow(file, source, post.fields['wp:comment_status'] === 'closed' ? last : null);
  const placed = place(comments);
  const { comments: numbers } = counted(placed.map(({ item, row: each }) => skeleton(item, each)));
  await db.write(async (trx) => {
    const slug = await freeSlug(trx, row.slug);
    await trx
      .insertInto('posts')
      .values({ ...row, slug })
      .execute();
    await insertComments(trx, placed, ({ item, row: each }) => ({
      ...rowOf(item, each, row.id, source, secret),
      ...numbers.get(each.id),
    }));
    await recount(trx, row.id);
  });
  count(report.cameIn, 'posts');
  for (const comment of comments) count(report.cameIn, comment.counted);
}

const lastOf = (comments: ImportedComment[]): number[] => {
  const last = comments.reduce((latest, { at }) => Math.max(latest, at), -Infinity);
  return Number.isFinite(last) ? [last + 1] : [];
};

/** New comments of a post that came in before. The post's revision changes only when there are any. */
async function addComments(
  { db, secret, report }: Run,
  post: WxrPost,
  source: string,
  stored: { id: string; published_at: number },
): Promise<void> {
  const here = await storedComments(db.read, stored.id, source);
  const comments = commentsOf(post, stored.published_at, (key) => here.has(key), report.leftOut);
  count(report.leftOut, 'posts that were here already');
  if (here.size > 0) count(report.leftOut, 'comments that were here already', here.size);
  if (comments.length === 0) return;
  await db.write(async (trx) => {
    await lockPost(trx, { id: stored.id });
    const before = await storedComments(trx, stored.id, source);
    const counts = new Map([...before.values()].map(({ id, child_count }) => [id, child_count]));
    const fresh = comments.filter(({ key }) => !before.has(key));
    await insertComments(trx, place(fresh, before), ({ item, row }) =>
      rowOf(item, row, stored.id, source, secret),
    );
    for (const { id, child_count } of before.values())
      if (counts.get(id) !== child_count)
        await trx.updateTable('comments').set({ child_count }).where('id', '=', id).execute();
    await recount(trx, stored.id);
  });
  for (const comment of comments) count(report.cameIn, comment.counted);
}

/** The comments of a post that came from its source, by their numbers there. */
async function storedComments(db: Reader, postId: string, source: string): Promise<Map<string, Stored>> {
  const rows = await db
    .selectFrom('comments')
    .select(['id', 'root_id', 'depth', 'child_count', 'source'])
    .where('post_id', '=', postId)
    .where('source', 'is not', null)
    .execute();
  return new Map(rows.map((row) => [(row.source ?? '').slice(source.length + 1), row]));
}

/** What counting needs: of a debate there can be very many. */
const skeleton = (comment: ImportedComment, { id, parent_id, root_id, depth, created_at }: Placed) => ({
  id,
  parent_id,
  root_id,
  depth,
  point_of_view: freshComment.point_of_view,
  deleted_at: null,
  hidden_at: comment.state === null ? null : created_at,
});

function rowOf(
  comment: ImportedComment,
  placed: Placed,
  postId: string,
  source: string,
  secret: string,
): CommentRow {
  const html = commentBody(comment.content);
  const text = textOf(html);
  return {
    ...freshComment,
    ...placed,
    ...(comment.state && { ...comment.state, hidden_at: placed.created_at, hidden_by: 'WordPress' }),
    post_id: postId,
    source: `${source}#${comment.key}`,
    author_key: authorKey(secret, `import:${comment.author}`, postId),
    alias: comment.alias,
    body: text,
    html,
    lang: langOfComment(text, 'en'),
  };
}

async function freeSlug(trx: Writer, slug: string): Promise<string> {
  for (let n = 1; ; n += 1) {
    const wanted = n === 1 ? slug : `${slug}-${n}`;
    const taken = await trx.selectFrom('posts').select('id').where('slug', '=', wanted).executeTakeFirst();
    if (taken === undefined) return wanted;
  }
}
