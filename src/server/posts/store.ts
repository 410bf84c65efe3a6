import { sql } from 'kysely';
import { z } from 'zod';
import { id } from '../../contract/comment.ts';
import { limits } from '../../contract/limits.ts';
import type { Post, PostPage, PostSummary } from '../../contract/post.ts';
import type { Language } from '../../contract/vocabulary.ts';
import type { Reader, Writer } from '../db/database.ts';
import { prepared } from '../db/prepared.ts';
import { fromCursor, toCursor } from '../http/cursor.ts';
import { readViewCounts } from '../debate/standing.ts';
import type { SiteGlossary } from '../glossary/glossary.ts';
import { refuse } from '../http/problem.ts';
import { readPointsOfView } from '../points-of-view/store.ts';
import { readPinned } from '../summaries/store.ts';
import { fullPost, heardFrom, postSummary } from './view.ts';

const noPost = () => refuse('not-found', 'There is no such post.');

const pointOfViewCount = sql<number>`(select count(*) from heard
  where heard.post_id = posts.id and heard.comments > 0 and heard.point_of_view <> 'not-said')`.as(
  'point_of_view_count',
);

/**
 * By one look at an index: ids are in the order of time. Ordered by both columns between two bounds, not for one post,
 * since PostgreSQL might otherwise read all ids from the end until it meets a comment of this post.
 */
const latestAt = sql<number | null>`(select created_at from comments
  where (comments.post_id, comments.id) <= (posts.id || '', 'g') and comments.post_id >= posts.id
    and hidden_at is null and deleted_at is null
  order by comments.post_id desc, comments.id desc limit 1)`.as('latest_at');

const easyReads = sql<number>`(select count(*) from easy_reads where easy_reads.subject = posts.id)`.as(
  'easy_reads',
);

const summaryColumns = [
  'id',
  'slug',
  'lang',
  'title',
  'standfirst',
  'question',
  'byline',
  'tags',
  'reading_time',
  'published_at',
  'closed_at',
  'comment_count',
] as const;

/** `voteFirst`: counts of votes are held back from public answers (comments/view.ts). */
export type PostHead = { id: string; revision: number; voteFirst: boolean };

const headOf = prepared<{ slug: string }>()((db, p) =>
  db.selectFrom('posts').select(['id', 'revision', 'vote_first']).where('slug', '=', p('slug')),
);

/** What every public answer about a post depends on. */
export async function readHead(db: Reader, slug: string): Promise<PostHead> {
  const [head] = await headOf(db, { slug });
  return head === undefined
    ? noPost()
    : { id: head.id, revision: head.revision, voteFirst: head.vote_first === 1 };
}

/** What the list of posts depends on: a revision only ever grows. */
export async function readListVersion(db: Reader): Promise<[number, number]> {
  const { count, sum } = await db
    .selectFrom('posts')
    .select([
      sql<number>`count(*)`.as('count'),
      sql<number>`cast(coalesce(sum(revision), 0) as bigint)`.as('sum'),
    ])
    .executeTakeFirstOrThrow();
  return [Number(count), Number(sum)];
}

const position = z.tuple([z.int(), id]);

/** A page of posts, newest first. */
export async function listPosts(db: Reader, after: string | undefined): Promise<PostPage> {
  const from = fromCursor(after, position);
  const rows = await db
    .selectFrom('posts')
    .select([...summaryColumns, pointOfViewCount, latestAt, easyReads])
    .$if(from !== null, (query) =>
      query.where((eb) =>
        eb(eb.refTuple('published_at', 'id'), '<', eb.tuple(from?.[0] ?? 0, from?.[1] ?? '')),
      ),
    )
    .orderBy('published_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limits.page.posts + 1)
    .execute();
  const page = rows.slice(0, limits.page.posts);
  const last = page.at(-1);
  return {
    posts: page.map(postSummary),
    next: last && rows.length > page.length ? toCursor([last.published_at, last.id]) : null,
  };
}

export async function readPost(db: Reader, slug: string, glossary: SiteGlossary): Promise<Post> {
  const row = await db
    .selectFrom('posts')
    .select([
      ...summaryColumns,
      'html',
      'vote_first',
      'hold',
      'slow_seconds',
      pointOfViewCount,
      latestAt,
      easyReads,
    ])
    .where('slug', '=', slug)
    .executeTakeFirst();
  if (row === undefined) return noPost();
  const [heard, pointsOfView, views, summary] = await Promise.all([
    readHeard(db, row.id),
    readPointsOfView(db),
    readViewCounts(db, row.id),
    readPinned(db, row.id),
  ]);
  return fullPost(row, { heard, pointsOfView, views, summary, glossary });
}

const heardIn = prepared<{ post: string }>()((db, p) =>
  db.selectFrom('heard').select(['point_of_view', 'comments']).where('post_id', '=', p('post')),
);
const readHeard = (db: Reader, post: string) => heardIn(db, { post });

export async function readSummary(db: Reader, postId: string): Promise<PostSummary> {
  const row = await db
    .selectFrom('posts')
    .select([...summaryColumns, pointOfViewCount, latestAt, easyReads])
    .where('id', '=', postId)
    .executeTakeFirstOrThrow();
  return postSummary(row);
}

const countIn = prepared<{ post: string }>()((db, p) =>
  db.selectFrom('posts').select(['comment_count', 'vote_first']).where('id', '=', p('post')),
);

/** The numbers that come with every change of a comment, and whether counts of votes are held back. */
export async function readNumbers(db: Reader, postId: string) {
  const [[post], heard, pointsOfView, views] = await Promise.all([
    countIn(db, { post: postId }),
    readHeard(db, postId),
    readPointsOfView(db),
    readViewCounts(db, postId),
  ]);
  return {
    voteFirst: post?.vote_first === 1,
    commentCount: post?.comment_count ?? 0,
    pointOfViewCount: heard.filter((one) => one.comments > 0 && one.point_of_view !== 'not-said').length,
    heard: heardFrom(heard, pointsOfView),
    views,
  };
}

export type LockedPost = {
  id: string;
  lang: Language;
  closedAt: number | null;
  /** Comments are held until checked. */
  isHeld: boolean;
  slowSeconds: number;
};

const lockBy = (column: 'id' | 'slug') =>
  prepared<{ value: string }>()((db, p) =>
    db
      .updateTable('posts')
      .set({ revision: sql<number>`revision + 1` })
      .where(column, '=', p('value'))
      .returning(['id', 'lang', 'closed_at', 'hold', 'slow_seconds']),
  );
const lockById = lockBy('id');
const lockBySlug = lockBy('slug');

/**
 * The first statement of every change of a post or its debate: its revision grows, and whoever else changes the same
 * post waits until this transaction is over.
 */
export async function lockPost(trx: Writer, by: { slug: string } | { id: string }): Promise<LockedPost> {
  const [row] = await ('slug' in by ? lockBySlug(trx, { value: by.slug }) : lockById(trx, { value: by.id }));
  if (row === undefined) return noPost();
  return {
    id: row.id,
    lang: row.lang,
    closedAt: row.closed_at,
    isHeld: row.hold === 1,
    slowSeconds: row.slow_seconds,
  };
}
