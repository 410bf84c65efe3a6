import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { ChangeHistory, WallPage } from '../../src/contract/changes.ts';
import { limits } from '../../src/contract/limits.ts';
import { readHistory } from '../../src/server/changes/history-store.ts';
import { listChanges, listChangesOf } from '../../src/server/changes/list-store.ts';
import { readMyChanges } from '../../src/server/changes/trying.ts';
import { hangAnew } from '../../src/server/changes/wall.ts';
import { freshComment } from '../../src/server/comments/fresh-comment.ts';
import { recount } from '../../src/server/comments/recount.ts';
import type { Database } from '../../src/server/db/database.ts';
import { newId } from '../../src/server/ids.ts';
import { lockPost } from '../../src/server/posts/store.ts';
import { eachDatabase } from '../databases.ts';
import { plansOf } from './plans.ts';
import { type SendOptions, type Site, siteOn, storePost } from './site.ts';

const rounds = 6;
const from = Date.UTC(2026, 1, 1);

const moving = (as: string, id: string, state: string, note: string | null = null): Sent => [
  'POST',
  `/api/comments/${id}/change`,
  { as, body: { state, note } },
];
const trying = (as: string, id: string, isTrying = true): Sent => [
  'PUT',
  `/api/comments/${id}/trying`,
  { as, body: { isTrying } },
];
type Sent = [string, string, SendOptions];
const hiding = (id: string): Sent => [
  'POST',
  `/api/comments/${id}/hide`,
  { as: 'moderator', body: { reason: 'spam', note: null } },
];

/** What is stored of the wall, and what it is when it is hung anew. */
async function bothWalls(db: Database, post: string) {
  const wallNow = async () => ({
    wall: await db.read.selectFrom('wall').selectAll().orderBy('tag').orderBy('comment_id').execute(),
    counts: await db.read
      .selectFrom('wall_counts')
      .selectAll()
      .where('changes', '>', 0)
      .orderBy('state')
      .orderBy('point_of_view')
      .execute(),
  });
  const stored = await wallNow();
  await db.write(async (trx) => {
    await lockPost(trx, { id: post });
    await recount(trx, post);
  });
  return { stored, right: await wallNow() };
}

/** So that its tags are known, as they are after an import. */
const hangAnewIn = (db: Database, post: string) => db.write((trx) => hangAnew(trx, post));

async function race(site: Site, requests: (id: string) => Sent[]) {
  const { comment } = await site.comment('author', 'rotas', { kind: 'change' });
  const answers = await Promise.all(requests(comment.id).map((request) => site.send(...request)));
  const outcome = answers
    .map(({ status }) => status)
    .sort()
    .join(' ');
  return { id: comment.id, outcome };
}

eachDatabase('two at once', (open) => {
  it('moving one change each leave a step, the later one where it stands', async () => {
    const site = siteOn(await open());
    const post = await site.post('rotas');
    await hangAnewIn(site.db, post);
    for (let round = 0; round < rounds; round += 1) {
      const { id, outcome } = await race(site, (one) => [
        moving('author', one, 'trying', 'Begun.'),
        moving('moderator', one, 'happened', 'Done.'),
      ]);
      expect(outcome).toBe('200 200');
      const { notes } = await site.ask<ChangeHistory>(200, 'GET', `/api/comments/${id}/change`);
      expect(notes.map(({ note }) => note).sort()).toEqual(['Begun.', 'Done.']);
      const row = await site.db.read
        .selectFrom('comments')
        .select('change_state')
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      expect(row.change_state).toBe(notes[0]?.state);
    }
    const { stored, right } = await bothWalls(site.db, post);
    expect(stored).toEqual(right);
  });

  it('moving a change to the same state leave one step', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    for (let round = 0; round < rounds; round += 1) {
      const { id, outcome } = await race(site, (one) => [
        moving('author', one, 'trying'),
        moving('moderator', one, 'trying'),
      ]);
      expect(outcome).toBe('200 409');
      const { notes } = await site.ask<ChangeHistory>(200, 'GET', `/api/comments/${id}/change`);
      expect(notes.length).toBe(1);
    }
  });

  it('trying a change and hiding it leave a count that is true and nothing on the wall', async () => {
    const site = siteOn(await open());
    const post = await site.post('rotas');
    await hangAnewIn(site.db, post);
    for (let round = 0; round < rounds; round += 1) {
      const { id, outcome } = await race(site, (one) => [
        trying('guest', one),
        hiding(one),
        moving('author', one, 'trying'),
      ]);
      expect(['200 200 200', '200 200 410', '200 410 410']).toContain(outcome);
      const count = await site.db.read
        .selectFrom('trying')
        .select('at')
        .where('comment_id', '=', id)
        .execute();
      const row = await site.db.read
        .selectFrom('comments')
        .select('trying_count')
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      expect(row.trying_count).toBe(count.length);
    }
    expect((await site.ask<WallPage>(200, 'GET', '/api/changes')).slips).toEqual([]);
    const { stored, right } = await bothWalls(site.db, post);
    expect(stored).toEqual(right);
  });

  it('saying and unsaying that one tries it count one person once', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    for (let round = 0; round < rounds; round += 1) {
      const { id } = await race(site, (one) => [
        trying('guest', one),
        trying('guest', one),
        trying('member', one),
        trying('member', one, false),
      ]);
      const people = await site.db.read
        .selectFrom('trying')
        .select('at')
        .where('comment_id', '=', id)
        .execute();
      const row = await site.db.read
        .selectFrom('comments')
        .select('trying_count')
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      expect(row.trying_count).toBe(people.length);
      expect(people.length).toBeLessThanOrEqual(2);
    }
  });
});

const states = ['idea', 'trying', 'happened'] as const;
const views = ['family', 'manager', 'support-staff'] as const;
const many = 6000;

/** Very many changes in two posts; only every hundredth happened, and one tag is on the smaller post alone. */
async function longWall(db: Database): Promise<{ posts: string[]; last: string }> {
  const posts = [await storePost(db, 'large', from), await storePost(db, 'small', from + 1)];
  let last = '';
  await db.write(async (trx) => {
    for (const [i, id] of posts.entries()) {
      const tags = JSON.stringify(i === 0 ? ['culture'] : ['culture', 'rare']);
      await lockPost(trx, { id });
      await trx.updateTable('posts').set({ tags }).where('id', '=', id).execute();
    }
    for (let at = 0; at < many; at += 300) {
      const rows = Array.from({ length: 300 }, (_, i) => {
        const n = at + i;
        const id = (last = newId(from + n));
        return {
          ...freshComment,
          id,
          root_id: id,
          post_id: posts[n % 50 === 0 ? 1 : 0] ?? '',
          parent_id: null,
          depth: 0,
          sibling_no: 0,
          author_key: 'key',
          alias: 'Blue Kettle',
          point_of_view: views[n % 3] ?? 'family',
          kind: 'change' as const,
          change_state: states[n % 100 === 0 ? 2 : n % 2] ?? 'idea',
          body: 'Words.',
          html: '<p>Words.</p>',
          created_at: from + n,
        };
      });
      await trx.insertInto('comments').values(rows).execute();
      await trx
        .insertInto('change_notes')
        .values(
          rows.map(({ id, created_at }) => ({
            ...{ id: newId(created_at), comment_id: id, state: 'trying' as const, moved: 1 as const },
            ...{ note: 'Begun.', person_id: null, by: 'author' as const, at: created_at },
            ...{ deleted_at: null, deleted_by: null },
          })),
        )
        .execute();
      await trx
        .insertInto('trying')
        .values(
          rows.map(({ id, post_id, created_at }) => ({
            ...{ comment_id: id, person_id: `person ${created_at}`, post_id },
            at: created_at,
          })),
        )
        .execute();
    }
    for (const id of posts) await recount(trx, id);
  });
  if (db.dialect === 'postgres') await db.write((trx) => sql`analyze`.execute(trx));
  return { posts, last };
}

eachDatabase(`a wall of ${many.toLocaleString('en-GB')} changes`, (open) => {
  it('is read by looking up the slips of a page and no others, however it is narrowed', async () => {
    const db = await open();
    const { posts, last } = await longWall(db);
    const filters = [undefined, ...states].flatMap((state) =>
      [undefined, 'manager'].flatMap((of) =>
        [undefined, 'culture', 'rare'].map((tag) => ({
          ...(state && { state }),
          ...(of && { of }),
          ...(tag && { tag }),
        })),
      ),
    );
    const lookups = async (reads: Parameters<typeof plansOf>[1]) => {
      const steps = await plansOf(db, reads);
      expect(steps).not.toEqual([]);
      expect(steps.filter((step) => /^SCAN (?:wall|comments|said|change_notes|trying)\b/.test(step))).toEqual(
        [],
      );
      for (const step of steps)
        expect(Number(/^READS (?:wall|comments|change_notes) (\d+)/.exec(step)?.[1] ?? 0)).toBeLessThan(100);
      // In order from their index: nothing is sorted but the points of view and the tags.
      expect(steps.filter((step) => step.includes('TEMP B-TREE FOR ORDER BY')).length).toBeLessThan(3);
    };
    for (const filter of filters) {
      let next: string | undefined;
      await lookups(async ({ read }) => {
        next = (await listChanges(read, filter)).next ?? undefined;
      });
      if (next !== undefined) await lookups(({ read }) => listChanges(read, { ...filter, after: next }));
    }
    for (const post of posts) {
      const { next } = await listChangesOf(db.read, post, undefined);
      await lookups(({ read }) => listChangesOf(read, post, undefined));
      await lookups(({ read }) => listChangesOf(read, post, next ?? undefined));
    }
    await lookups(({ read }) => readHistory(read, last, undefined));
    await lookups(({ read }) =>
      readMyChanges(read, { id: 'nobody-here', role: 'guest', bannedUntil: null, mutedUntil: null }),
    );
    expect((await listChanges(db.read, { state: 'happened', tag: 'rare' })).slips.length).toBe(
      limits.page.changes,
    );
  });
});
