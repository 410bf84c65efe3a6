import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { id } from '../../contract/comment.ts';
import { limits } from '../../contract/limits.ts';
import type { SearchPage, SearchQuery } from '../../contract/search.ts';
import { columns } from '../comments/view.ts';
import type { Database } from '../db/database.ts';
import { fromCursor, toCursor } from '../http/cursor.ts';
import { readPointsOfView } from '../points-of-view/store.ts';
import { type Term, termsOf } from './terms.ts';
import { foundComment, foundPost } from './view.ts';

const quoted = (word: string) => `"${word}"`;
const fts5 = (terms: readonly Term[]): string =>
  terms
    .map(
      ({ begins, is }) => `(${[...begins.map((one) => `${quoted(one)} *`), ...is.map(quoted)].join(' OR ')})`,
    )
    .join(' AND ');
const tsquery = (terms: readonly Term[]): string =>
  terms
    .map(
      ({ begins, is }) =>
        `(${[...begins.map((one) => `'${one}':*`), ...is.map((one) => `'${one}'`)].join(' | ')})`,
    )
    .join(' & ');

/**
 * How each database finds them. `order` gives the place of a comment, newest highest. SQLite keeps the order of a cross
 * join: it goes through the index from the newest on, as far as a page needs.
 */
type Finder = {
  comments: { from: RawBuilder<unknown>; order: RawBuilder<string | number>; matches: RawBuilder<SqlBool> };
  posts: { from: RawBuilder<unknown>; matches: RawBuilder<SqlBool>; rank: RawBuilder<number> };
  place: z.ZodType<string | number>;
};

const sqlite = (terms: readonly Term[]): Finder => ({
  comments: {
    from: sql`search_comments cross join search_comment_numbers on number = search_comments.rowid
      cross join comments on comments.id = comment_id`,
    order: sql`search_comments.rowid`,
    matches: sql`search_comments match ${fts5(terms)}`,
  },
  posts: {
    from: sql`search_posts join search_post_numbers on number = search_posts.rowid
      join posts on posts.id = post_id`,
    matches: sql`search_posts match ${fts5(terms)}`,
    rank: sql`bm25(search_posts)`,
  },
  place: z.int(),
});

const postWords = sql`search_post_words(posts.title, posts.standfirst, posts.question, posts.html)`;
const postgres = (terms: readonly Term[]): Finder => ({
  comments: {
    from: sql`comments`,
    order: sql`comments.id`,
    matches: sql`search_words(comments.body) @@ to_tsquery('simple', ${tsquery(terms)})`,
  },
  posts: {
    from: sql`posts`,
    matches: sql`${postWords} @@ to_tsquery('simple', ${tsquery(terms)})`,
    rank: sql`-ts_rank(${postWords}, to_tsquery('simple', ${tsquery(terms)}))`,
  },
  place: id,
});

/** Posts and comments that everybody can read. What is hidden or deleted is in no index, and is looked for nowhere. */
export async function search(
  { read, dialect }: Database,
  { q, kind, of, after }: SearchQuery,
): Promise<SearchPage> {
  const terms = termsOf(q);
  const finder = (dialect === 'sqlite' ? sqlite : postgres)(terms);
  const from = fromCursor(after, z.tuple([z.literal('search'), finder.place]));
  const pointsOfView = await readPointsOfView(read);
  if (terms.length === 0) return { posts: [], comments: [], next: null, pointsOfView };

  const { comments, posts } = finder;
  const listed = sql.join(columns.map((name) => sql.ref(`comments.${name}`)));
  const { rows } = await sql<Parameters<typeof foundComment>[0] & { place: string | number }>`
    select ${listed}, ${comments.order} as place, posts.slug, posts.lang as post_lang, posts.title, posts.vote_first
    from ${comments.from} join posts on posts.id = comments.post_id
    where ${comments.matches} and comments.hidden_at is null and comments.deleted_at is null
      ${kind === undefined ? sql`` : sql`and comments.kind = ${kind}`}
      ${of === undefined ? sql`` : sql`and comments.point_of_view = ${of}`}
      ${from === null ? sql`` : sql`and ${comments.order} < ${from[1]}`}
    order by ${comments.order} desc limit ${sql.lit(limits.search.page + 1)}`.execute(read);
  const page = rows.slice(0, limits.search.page);
  const last = page.at(-1);

  const isFirst = from === null && kind === undefined && of === undefined;
  const found = isFirst
    ? await sql<Parameters<typeof foundPost>[0]>`
        select posts.slug, posts.lang, posts.title, posts.standfirst, posts.question, posts.html,
          posts.comment_count
        from ${posts.from} where ${posts.matches}
        order by ${posts.rank}, posts.id desc limit ${sql.lit(limits.search.posts)}`.execute(read)
    : { rows: [] };
  return {
    posts: found.rows.map((row) => foundPost(row, terms)),
    comments: page.flatMap((row) => foundComment(row, terms) ?? []),
    next: last && rows.length > page.length ? toCursor(['search', last.place]) : null,
    pointsOfView,
  };
}
