import fc from 'fast-check';
import { expect, it } from 'vitest';
import { eachDatabase } from '../databases.ts';
import { kinds, pointsOfViewAtFirst, votes } from '../../src/contract/vocabulary.ts';
import { castVote } from '../../src/server/votes/store.ts';
import { createComment } from '../../src/server/comments/create.ts';
import { deleteComment, restoreComment } from '../../src/server/comments/change.ts';
import { hideComment, showComment } from '../../src/server/moderation/store.ts';
import { Refusal } from '../../src/server/http/problem.ts';
import type { Writer } from '../../src/server/db/database.ts';
import { bothNumbers } from './counts.ts';
import { newComment, storePost } from './site.ts';

const start = Date.UTC(2026, 2, 1);
const author = { id: 'author', role: 'member', bannedUntil: null, mutedUntil: null } as const;
const voter = { id: 'voter', role: 'guest', bannedUntil: null, mutedUntil: null } as const;
const moderator = { id: 'moderator', role: 'moderator', bannedUntil: null, mutedUntil: null } as const;

const step = fc.record({
  what: fc.constantFrom(
    ...Array<'reply'>(6).fill('reply'),
    'top',
    'hide',
    'hide',
    'show',
    'delete',
    'restore',
    'vote',
  ),
  /** Which comment, counted from the newest. */
  on: fc.nat({ max: 12 }),
  pointOfView: fc.constantFrom(...pointsOfViewAtFirst, 'not-said'),
  kind: fc.constantFrom(null, ...kinds),
  vote: fc.constantFrom(null, ...votes),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

eachDatabase('the numbers of a debate', (open) => {
  it('are what counting from nothing gives, whatever was written, hidden, shown, deleted, brought back', async () => {
    const db = await open();
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 60, size: 'max' }), async (steps) => {
        run += 1;
        const slug = `post-${run}`;
        const postId = await storePost(db, slug, start + run);
        const ids: string[] = [];
        for (const [index, { what, on, pointOfView, kind, vote }] of steps.entries()) {
          const at = start + index;
          const id = ids.at(-1 - on) ?? ids[0] ?? '';
          const create = async (trx: Writer, parentId: string | null) => {
            const comment = newComment('author', { parentId, pointOfView, kind });
            const creation = { slug, comment, html: '<p>Words.</p>', at, secret: 'secret' };
            ids.push((await createComment(trx, author, creation)).comment.id);
          };
          const acts: Record<Step['what'], (trx: Writer) => Promise<unknown>> = {
            top: (trx) => create(trx, null),
            reply: (trx) => create(trx, id === '' ? null : id),
            hide: (trx) => hideComment(trx, moderator, id, { reason: 'spam', note: null, at }),
            show: (trx) => showComment(trx, moderator, id, at),
            delete: (trx) => deleteComment(trx, author, id, at),
            restore: (trx) => restoreComment(trx, author, id, at),
            vote: (trx) => castVote(trx, voter, id, { vote, at }),
          };
          await db.write(acts[what]).catch((error: unknown) => {
            if (!(error instanceof Refusal)) throw error;
          });
        }
        const { stored, right } = await bothNumbers(db, postId);
        expect(stored).toEqual(right);
      }),
      // Looking for a smaller failing debate takes a while: not for ever.
      { numRuns: 40, interruptAfterTimeLimit: 30_000, markInterruptAsFailure: true },
    );
  });
});
