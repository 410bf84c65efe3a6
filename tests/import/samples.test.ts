import { expect, it } from 'vitest';
import { limits } from '../../src/contract/limits.ts';
import { changeStates, debateViews } from '../../src/contract/vocabulary.ts';
import { counted } from '../../src/server/comments/recount.ts';
import { seedSamples } from '../../src/server/import/samples.ts';
import { readQueue } from '../../src/server/queue/list.ts';
import { textOf } from '../../src/server/text/markdown.ts';
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

  it('have something to show in every view of a debate, as its rules want it', async () => {
    const db = await open();
    await seedSamples(db, { secret, now });
    const rows = await db.read.selectFrom('comments').selectAll().execute();
    const byId = new Map(rows.map((row) => [row.id, row]));
    const standings = await db.read.selectFrom('standings').select(['view', 'comments']).execute();
    for (const view of debateViews)
      expect(standings.some((one) => one.view === view && one.comments > 0)).toBe(true);

    const questions = rows.filter(({ asked_of }) => asked_of !== null);
    expect(questions.every(({ kind }) => kind === 'question')).toBe(true);
    expect(questions.some(({ answer_id }) => answer_id === null)).toBe(true);
    expect(questions.some(({ answer_id }) => answer_id !== null)).toBe(true);

    const minds = rows.filter(({ mind_about_id }) => mind_about_id !== null);
    expect(minds.length).toBeGreaterThan(3);
    for (const mind of minds) {
      const earlier = byId.get(mind.mind_about_id ?? '');
      const credited = byId.get(mind.parent_id ?? '');
      expect(earlier?.person_id).toBe(mind.person_id);
      expect(credited?.person_id).not.toBe(mind.person_id);
      expect(credited?.minds_changed).toBeGreaterThan(0);
      expect(textOf(mind.html).length).toBeGreaterThanOrEqual(limits.changedMind);
    }

    const saidBack = rows.filter(({ said_back }) => said_back !== null);
    expect(saidBack.some((row) => row.said_back_confirmed_at !== null)).toBe(true);
    for (const { kind, parent_id, person_id, said_back } of saidBack) {
      expect(kind).toBe('differ');
      expect(byId.get(parent_id ?? '')?.person_id).not.toBe(person_id);
      expect(said_back?.length).toBeLessThanOrEqual(limits.saidBack);
    }

    expect(new Set(rows.map(({ change_state }) => change_state))).toEqual(new Set([null, ...changeStates]));
    const summaries = await db.read.selectFrom('summaries').selectAll().execute();
    expect(summaries.length).toBeGreaterThan(1);
    for (const { id } of summaries)
      expect(
        await db.read.selectFrom('summary_comments').selectAll().where('summary_id', '=', id).execute(),
      ).not.toEqual([]);
  });

  it('have something reported, something held and a request for another look, for moderators to try', async () => {
    const db = await open();
    await seedSamples(db, { secret, now });
    const cases = await db.read
      .selectFrom('cases')
      .innerJoin('comments', 'comments.id', 'cases.comment_id')
      .select(['why', 'reports', 'opened_at', 'hidden_at', 'held_for', 'hidden_reason', 'created_at'])
      .orderBy('gravity')
      .execute();
    expect(cases.map(({ why }) => why)).toEqual(['appeal', 'held', 'reported']);
    const [again, held, reported] = cases;
    expect(again).toMatchObject({ held_for: null, hidden_reason: 'names-person' });
    expect(held).toMatchObject({ held_for: 'links', hidden_reason: null });
    expect(reported).toMatchObject({ reports: 2, hidden_at: null });
    for (const one of cases) {
      expect(one.opened_at).toBeGreaterThanOrEqual(one.created_at);
      expect(one.opened_at).toBeLessThanOrEqual(now);
    }
    const person = { id: 'moderator', role: 'moderator', bannedUntil: null, mutedUntil: null } as const;
    const queue = await readQueue(db.read, person, { show: 'all', at: now });
    expect(queue.totals).toEqual({ all: 3, reported: 1, held: 1, appeals: 1, notices: 0 });
  });
});
