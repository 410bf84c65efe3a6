import { expect, it } from 'vitest';
import { limits } from '../../src/contract/limits.ts';
import { seedSamples } from '../../src/server/import/samples.ts';
import { carryOutRecount } from '../../src/server/operator/recount.ts';
import { sweep } from '../../src/server/sweep.ts';
import { castVote } from '../../src/server/votes/store.ts';
import { eachDatabase } from '../databases.ts';
import { siteOn } from './site.ts';

const now = Date.UTC(2026, 4, 1, 12);
const person = { id: 'person', role: 'guest', bannedUntil: null, mutedUntil: null } as const;
const told = (wrong: number) => `Posts counted: 6. Numbers that were wrong, and are right now: ${wrong}.`;

eachDatabase('Counting anew', (open) => {
  it('finds nothing wrong in the samples, after votes either, and sets right what is', async () => {
    const db = await open();
    await seedSamples(db, { secret: 'the secret of a test, 32 characters or more', now });
    expect(await carryOutRecount(db)).toBe(told(0));

    const visible = await db.read
      .selectFrom('comments')
      .innerJoin('posts', 'posts.id', 'comments.post_id')
      .select(['comments.id', 'posts.slug', 'posts.id as post'])
      .where('posts.closed_at', 'is', null)
      .where('hidden_at', 'is', null)
      .where('deleted_at', 'is', null)
      .orderBy('comments.id')
      .limit(3)
      .execute();
    for (const { id } of visible)
      await db.write((trx) => castVote(trx, person, id, { vote: 'agree', at: now }));
    expect(await carryOutRecount(db)).toBe(told(0));

    const [one, two, three] = visible;
    await db.write(async (trx) => {
      const where = (id: string | undefined) => trx.updateTable('comments').where('id', '=', id ?? '');
      await where(one?.id).set({ agree: 999 }).execute();
      await where(two?.id).set({ common: 0.5, agreed_across: 7 }).execute();
      await trx
        .updateTable('heard')
        .set({ comments: 999 })
        .where('post_id', '=', one?.post ?? '')
        .execute();
      await where(three?.id).set({ trying_count: 99 }).execute();
      await trx
        .updateTable('branch_counts')
        .set({ branches: 999 })
        .where('post_id', '=', three?.post ?? '')
        .execute();
      await trx
        .updateTable('wall_counts')
        .set({ changes: 999 })
        .where('post_id', '=', three?.post ?? '')
        .execute();
      await trx
        .deleteFrom('standings')
        .where('post_id', '=', one?.post ?? '')
        .execute();
    });
    const found = await carryOutRecount(db);
    expect(found).toContain(`${one?.slug}: `);
    expect(found).not.toContain(told(0));
    expect(await carryOutRecount(db)).toBe(told(0));
  });

  it('finds nothing wrong when a question is erased that its asker replied to', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    const { id } = (await site.comment('author', 'rotas', { kind: 'question' })).comment;
    const own = (await site.comment('author', 'rotas', { parentId: id })).comment;
    const { id: other } = (await site.comment('guest', 'rotas', { parentId: id })).comment;
    await site.ask(200, 'PUT', `/api/comments/${id}/answer`, { as: 'author', body: { answerId: own.id } });
    await site.ask(200, 'DELETE', `/api/comments/${id}`, { as: 'author' });
    site.time.now += limits.undoDeleteFor;
    await sweep(site.db, site.time.now);
    const stored = () =>
      site.db.read
        .selectFrom('comments')
        .select(['answer_id', 'answered_at', 'answer_by', 'answer_chosen_id'])
        .where('id', '=', id)
        .executeTakeFirst();
    const nothing = { answer_id: null, answered_at: null, answer_by: null, answer_chosen_id: null };
    expect(await stored()).toEqual(nothing);
    // Whoever hides a reply looks for the answer anew.
    const body = { reason: 'spam', note: null };
    await site.ask(200, 'POST', `/api/comments/${other}/hide`, { as: 'moderator', body });
    expect(await stored()).toEqual(nothing);
    expect(await carryOutRecount(site.db)).toContain('right now: 0.');
    expect(await stored()).toEqual(nothing);
  });
});
