/** Debates for measuring: rows as the stores and the import leave them. */
import { kinds, pointsOfViewAtFirst } from '../src/contract/vocabulary.ts';
import { freshComment } from '../src/server/comments/fresh-comment.ts';
import { counted, recount } from '../src/server/comments/recount.ts';
import type { Database } from '../src/server/db/database.ts';
import type { CommentRow } from '../src/server/db/schema.ts';
import { insertComments, postRow } from '../src/server/import/rows.ts';
import { place } from '../src/server/import/threads.ts';
import { authorKey } from '../src/server/people/author-key.ts';
import { lockPost } from '../src/server/posts/store.ts';
import { commentHtml, postHtml } from '../src/server/text/markdown.ts';
import { type BenchComment, numbersFrom, pick } from './threads.ts';

/** Letters and the plainest signs alone: no Markdown in it. */
const isPlain = (text: string) => /^[a-z][a-z ,.']*(\n\n[a-z][a-z ,.']*)*$/i.test(text);

/** What the site makes of it. Plain words take a short way to the same, so that 100,000 comments take seconds. */
export const htmlOf = (body: string): string =>
  isPlain(body)
    ? body
        .split('\n\n')
        .map((paragraph) => `<p>${paragraph.trim()}</p>`)
        .join('')
    : commentHtml(body);

const pointsOfView = [...pointsOfViewAtFirst, 'not-said'];

/** What a generator leaves out, always the same for the same author and comment. */
function looksOf(
  comment: BenchComment,
): Pick<CommentRow, 'kind' | 'point_of_view' | 'agree' | 'disagree' | 'unsure'> {
  const seedOf = (text: string) =>
    [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 7);
  const author = numbersFrom(seedOf(comment.author));
  const random = numbersFrom(seedOf(comment.id));
  const votes = (most: number) => Math.floor(random() ** 3 * most);
  return {
    kind: random() < 0.3 ? pick(kinds, random) : null,
    point_of_view: pick(pointsOfView, author),
    agree: votes(40),
    disagree: votes(20),
    unsure: votes(10),
  };
}

/** Adds a post with this debate; `parentId` names an older comment of the same list. */
export async function fill(db: Database, slug: string, comments: readonly BenchComment[]): Promise<void> {
  const post = postRow(
    {
      slug,
      title: `A debate of ${comments.length} comments`,
      standfirst: 'A post to measure with.',
      question: 'How long does it take?',
      byline: 'The site team',
      tags: [],
      publishedAt: Math.min(Date.now(), ...comments.slice(0, 1).map(({ createdAt }) => createdAt)),
      html: postHtml(
        'Two short paragraphs, so that the debate begins on the first screen.\n\nHere is the second one.',
      ),
    },
    `bench:${slug}`,
  );
  const keys = new Map<string, string>();
  const keyOf = (author: string) => {
    const known = keys.get(author) ?? authorKey('bench', author, post.id);
    keys.set(author, known);
    return known;
  };

  const loose = comments.map((comment) => ({
    key: comment.id,
    parentKey: comment.parentId,
    at: comment.createdAt,
    comment,
  }));
  const rows = place(loose).map(({ item: { comment }, row }): CommentRow => ({
    ...freshComment,
    ...looksOf(comment),
    ...row,
    post_id: post.id,
    author_key: keyOf(comment.author),
    alias: comment.author,
    body: comment.body,
    html: htmlOf(comment.body),
  }));
  const numbers = counted(rows).comments;
  for (const row of rows) Object.assign(row, numbers.get(row.id));
  // As they would have come in: neighbours in time are neighbours on the disk.
  rows.sort((a, b) => a.created_at - b.created_at);

  await db.write(async (trx) => {
    const there = await trx.selectFrom('posts').select('id').where('slug', '=', slug).executeTakeFirst();
    if (there) throw new Error(`There is a post ${slug} already`);
    await trx.insertInto('posts').values(post).execute();
    await lockPost(trx, { id: post.id });
    await insertComments(trx, rows, (row) => row);
    const wrong = await recount(trx, post.id);
    if (wrong > 0)
      throw new Error(`${wrong} comments of ${slug} have other numbers than the site would count`);
  });
}
