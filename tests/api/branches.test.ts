import fc from 'fast-check';
import { expect, it } from 'vitest';
import { kinds } from '../../src/contract/vocabulary.ts';
import { deleteComment, restoreComment } from '../../src/server/comments/change.ts';
import { createComment } from '../../src/server/comments/create.ts';
import type { Database, Writer } from '../../src/server/db/database.ts';
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
const author = { id: 'author', role: 'member', bannedUntil: null, mutedUntil: null } as const;
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

eachDatabase('whatever moderators do in a debate', (open) => {
  it('its numbers are what counting from nothing gives, and its locks where they were put', async () => {
    const db = await open();
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 30, maxLength: 70, size: 'max' }), async (steps) => {
        run += 1;
        const slug = `post-${run}`;
        const postId = await storePost(db, slug, start + run);
        const ids: string[] = [];
        const locks = new Set<string>();
        for (const [index, { what, on, kind }] of steps.entries()) {
          const at = start + index;
          const id = ids.at(-1 - on) ?? ids[0] ?? '';
          const words = { body: 'Words.', html: '<p>Words.</p>' };
          const why = { reason: 'spam', note: null, at } as const;
          const create = async (trx: Writer, parentId: string | null) => {
            const comment = newComment('author', { parentId, kind });
            const creation = { slug, comment, html: words.html, at, secret: 'secret' };
            ids.push((await createComment(trx, author, creation)).comment.id);
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
            sendAgain: (trx) => sendAgain(trx, author, id, { ...words, kind, at, secret: 'secret' }),
            delete: (trx) => deleteComment(trx, author, id, at),
            restore: (trx) => restoreComment(trx, author, id, at),
          };
          await db.write(acts[what]).catch((error: unknown) => {
            if (!(error instanceof Refusal)) throw error;
          });
        }
        const { stored, right } = await bothNumbers(db, postId);
        expect(stored).toEqual(right);
        const both = await bothLocks(db, postId, locks);
        expect(both.stored).toEqual(both.right);
      }),
      // Looking for a smaller failing debate takes a while: not for ever.
      { numRuns: 40, interruptAfterTimeLimit: 30_000, markInterruptAsFailure: true },
    );
  });
});
