import fc from 'fast-check';
import { expect, it } from 'vitest';
import { kinds } from '../../src/contract/vocabulary.ts';
import { deleteComment, restoreComment } from '../../src/server/comments/change.ts';
import { createComment } from '../../src/server/comments/create.ts';
import type { Database, Writer } from '../../src/server/db/database.ts';
import { relationsOf } from '../../src/server/debate/relations-recount.ts';
import { Refusal } from '../../src/server/http/problem.ts';
import { hideBranch, showBranch } from '../../src/server/moderation/branch.ts';
import { correctKind } from '../../src/server/moderation/kind.ts';
import { lockBranch, unlockBranch } from '../../src/server/moderation/lock.ts';
import { sendAgain } from '../../src/server/moderation/send-again.ts';
import { hideComment, showComment } from '../../src/server/moderation/store.ts';
import { eachDatabase } from '../databases.ts';
import { bothNumbers } from './counts.ts';
import { newComment, storePost } from './site.ts';

const start = Date.UTC(2026, 2, 1);
const people = ['one', 'two'] as const;
const person = (id: string) => ({ id, role: 'member', bannedUntil: null, mutedUntil: null }) as const;
const moderator = { id: 'moderator', role: 'moderator', bannedUntil: null, mutedUntil: null } as const;

const step = fc.record({
  what: fc.constantFrom(
    ...Array<'reply'>(8).fill('reply'),
    'top',
    'hide',
    'show',
    'hideBranch',
    'hideBranch',
    'showBranch',
    'showBranch',
    'lock',
    'unlock',
    'kind',
    'sendAgain',
    'delete',
    'restore',
  ),
  /** Which comment, counted from the newest. */
  on: fc.nat({ max: 12 }),
  kind: fc.constantFrom(null, ...kinds),
  who: fc.constantFrom(...people),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** Where each comment is locked, and where it should be: at the nearest lock at or above it. */
async function bothLocks(db: Database, postId: string, locks: ReadonlySet<string>) {
  const rows = await db.read
    .selectFrom('comments')
    .select(['id', 'parent_id', 'locked_id'])
    .where('post_id', '=', postId)
    .orderBy('id')
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  const lockOf = (id: string | null): string | null =>
    id === null || locks.has(id) ? id : lockOf(byId.get(id)?.parent_id ?? null);
  return {
    stored: rows.map(({ id, locked_id }) => [id, locked_id]),
    right: rows.map(({ id }) => [id, lockOf(id)]),
  };
}

const bothRelations = async (db: Database, postId: string) => {
  const rows = await db.read.selectFrom('comments').selectAll().where('post_id', '=', postId).execute();
  const right = relationsOf(rows);
  const stored = rows.map(({ answer_id, answered_at, answer_by, mind_about_gone }) => ({
    ...{ answer_id, answered_at, answer_by, mind_about_gone, minds_changed: 0, mind_changed_in_id: null },
  }));
  return { stored, right: rows.map(({ id }) => right.get(id)) };
};

eachDatabase('whatever moderators do in a debate', (open) => {
  it('its numbers are what counting from nothing gives, and its locks where they were put', async () => {
    const db = await open();
    let run = 0;
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 30, maxLength: 70, size: 'max' }), async (steps) => {
        run += 1;
        const slug = `post-${run}`;
        const postId = await storePost(db, slug, start + run);
        const said: { id: string; by: string }[] = [];
        const locks = new Set<string>();
        for (const [index, { what, on, kind, who }] of steps.entries()) {
          const at = start + index;
          const { id, by } = said.at(-1 - on) ?? said[0] ?? { id: '', by: who };
          const words = { body: 'Words.', html: '<p>Words.</p>' };
          const why = { reason: 'spam', note: null, at } as const;
          const create = async (trx: Writer, parentId: string | null) => {
            const comment = newComment(who, { parentId, kind, alias: `Person ${who}` });
            const creation = { slug, comment, html: words.html, at, secret: 'secret' };
            said.push({ id: (await createComment(trx, person(who), creation)).comment.id, by: who });
          };
          const acts: Record<Step['what'], (trx: Writer) => Promise<unknown>> = {
            top: (trx) => create(trx, null),
            reply: (trx) => create(trx, id === '' ? null : id),
            hide: (trx) => hideComment(trx, moderator, id, why),
            show: (trx) => showComment(trx, moderator, id, at),
            hideBranch: (trx) => hideBranch(trx, moderator, id, why),
            showBranch: (trx) => showBranch(trx, moderator, id, at),
            lock: (trx) => lockBranch(trx, moderator, id, at).then(() => locks.add(id)),
            unlock: (trx) => unlockBranch(trx, moderator, id, at).then(() => locks.delete(id)),
            kind: (trx) => correctKind(trx, moderator, id, { kind, at }),
            sendAgain: (trx) => sendAgain(trx, person(by), id, { ...words, kind, at, secret: 'secret' }),
            delete: (trx) => deleteComment(trx, person(by), id, at),
            restore: (trx) => restoreComment(trx, person(by), id, at),
          };
          await db.write(acts[what]).then(
            () => seen.add(what),
            (error: unknown) => {
              if (!(error instanceof Refusal)) throw error;
            },
          );
        }
        const { stored, right } = await bothNumbers(db, postId);
        expect(stored).toEqual(right);
        const relations = await bothRelations(db, postId);
        expect(relations.stored).toEqual(relations.right);
        if (relations.stored.some(({ answer_id }) => answer_id !== null)) seen.add('answer');
        const both = await bothLocks(db, postId, locks);
        expect(both.stored).toEqual(both.right);
      }),
      // Looking for a smaller failing debate takes a while: not for ever.
      { numRuns: 25, interruptAfterTimeLimit: 50_000, markInterruptAsFailure: true },
    );
    // It has come to everything there is.
    expect(seen.size).toBe(12 + 1);
  }, 60_000);
});
