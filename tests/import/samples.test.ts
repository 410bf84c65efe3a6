import { expect, it } from 'vitest';
import { counted } from '../../src/server/comments/recount.ts';
import { seedSamples } from '../../src/server/import/samples.ts';
import { eachDatabase } from '../databases.ts';

const secret = 'the secret of a test, 32 characters or more';
const now = Date.UTC(2026, 4, 1, 12);

eachDatabase('The samples', (open) => {
  it('are six posts, with debates from every point of view that are never later than now', async () => {
    const db = await open();
    await seedSamples(db, { secret, now });
    const posts = await db.read.selectFrom('posts').selectAll().execute();
    const comments = await db.read.selectFrom('comments').selectAll().execute();
    expect(posts).toHaveLength(6);
    expect(comments.length).toBeGreaterThanOrEqual(100);
    expect(comments.length).toBeLessThanOrEqual(300);
    expect(new Set(comments.map((comment) => comment.point_of_view)).size).toBe(7);
    expect(posts.filter((post) => post.closed_at !== null)).toHaveLength(1);
    expect(comments.some((comment) => comment.hidden_at !== null)).toBe(true);
    for (const { created_at, hidden_at, deleted_at } of comments)
      expect(Math.max(created_at, hidden_at ?? 0, deleted_at ?? 0)).toBeLessThanOrEqual(now);
    expect(posts.every((post) => post.html.includes('class="note"'))).toBe(true);
  });

  it('have the numbers that counting them anew gives', async () => {
    const db = await open();
    await seedSamples(db, { secret, now });
    for (const post of await db.read.selectFrom('posts').selectAll().execute()) {
      const comments = await db.read
        .selectFrom('comments')
        .selectAll()
        .where('post_id', '=', post.id)
        .orderBy('id')
        .execute();
      const { comments: numbers, commentCount } = counted(comments);
      expect(post.comment_count).toBe(commentCount);
      for (const { id, reply_count, branch_count, present, child_count } of comments) {
        expect({ reply_count, branch_count, present }).toEqual(numbers.get(id));
        expect(child_count).toBe(comments.filter((other) => other.parent_id === id).length);
      }
      expect(comments.map((comment) => comment.created_at)).toEqual(
        comments.map((comment) => comment.created_at).toSorted((a, b) => a - b),
      );
      const votes = await db.read.selectFrom('votes').selectAll().where('post_id', '=', post.id).execute();
      for (const comment of comments)
        for (const vote of ['agree', 'disagree', 'unsure'] as const)
          expect(votes.filter((one) => one.comment_id === comment.id && one.vote === vote)).toHaveLength(
            comment[vote],
          );
    }
  });
});
