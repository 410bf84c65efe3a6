import type { Writer } from '../db/database.ts';
import type { CommentRow, Flag, PostRow } from '../db/schema.ts';
import { newId } from '../ids.ts';
import { readingTime } from '../text/markdown.ts';
import type { PostFile } from './post-file.ts';

/** A new post. */
export const postRow = (post: PostFile, source: string | null, closedAt: number | null = null): PostRow => ({
  id: newId(post.publishedAt),
  source,
  ...postColumns(post),
  closed_at: closedAt,
  comment_count: 0,
  revision: 1,
});

/** What of a post comes from its file. */
export const postColumns = (post: PostFile) => ({
  slug: post.slug,
  lang: post.lang ?? ('en' as const),
  title: post.title,
  standfirst: post.standfirst,
  question: post.question,
  byline: post.byline,
  tags: JSON.stringify(post.tags),
  html: post.html,
  reading_time: readingTime(post.html),
  published_at: post.publishedAt,
  ...(post.voteFirst === undefined ? {} : { vote_first: Number(post.voteFirst) as Flag }),
});

/** Rows a statement: both databases allow some 32,000 values in one. */
const batch = 100;

/** Stores one comment for each item; `toRow` is asked only when its turn has come. */
export async function insertComments<T>(
  trx: Writer,
  items: readonly T[],
  toRow: (item: T) => CommentRow,
): Promise<void> {
  for (let from = 0; from < items.length; from += batch)
    await trx
      .insertInto('comments')
      .values(items.slice(from, from + batch).map(toRow))
      .execute();
}
