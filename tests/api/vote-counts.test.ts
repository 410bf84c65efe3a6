import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type PointOfView, pointsOfViewAtFirst, votes } from '../../src/contract/vocabulary.ts';
import { deleteComment, restoreComment } from '../../src/server/comments/change.ts';
import { createComment } from '../../src/server/comments/create.ts';
import type { Database, Writer } from '../../src/server/db/database.ts';
import { Refusal } from '../../src/server/http/problem.ts';
import { hideComment, showComment } from '../../src/server/moderation/store.ts';
import { becomeMember } from '../../src/server/operator/become-member.ts';
import { setPointOfView } from '../../src/server/people/participants-store.ts';
import { lockPost } from '../../src/server/posts/store.ts';
import { rescorePost } from '../../src/server/votes/scores.ts';
import { castVote } from '../../src/server/votes/store.ts';
import { eachDatabase } from '../databases.ts';
import { bothNumbers } from './counts.ts';
import { newComment, storePost } from './site.ts';

const start = Date.UTC(2026, 2, 1);
const author = { id: 'author', role: 'member', bannedUntil: null, mutedUntil: null } as const;
const moderator = { id: 'moderator', role: 'moderator', bannedUntil: null, mutedUntil: null } as const;
const people = Array.from({ length: 14 }, (_, index) => `person-${index}`);
const views = [...pointsOfViewAtFirst.slice(0, 3), 'not-said'];

const step = fc.record({
  what: fc.constantFrom(
    ...Array<'vote'>(25).fill('vote'),
    'write',
    'say who',
    'say who',
    'speak',
    'hide',
    'show',
    'delete',
    'restore',
    'sign in',
    'retire',
    'offer again',
  ),
  who: fc.constantFrom(...people),
  whoElse: fc.constantFrom(...people),
  on: fc.nat({ max: 1 }),
  pointOfView: fc.constantFrom(...views),
  vote: fc.constantFrom(...Array<'agree'>(6).fill('agree'), ...votes, null),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** As the operator's command does it. */
async function offer(trx: Writer, postId: string, id: PointOfView, retired_at: number | null) {
  await trx.updateTable('points_of_view').set({ retired_at }).where('id', '=', id).execute();
  await lockPost(trx, { id: postId });
  await rescorePost(trx, postId);
}

async function play(db: Database, slug: string, postId: string, steps: readonly Step[]): Promise<void> {
  const ids: string[] = [];
  let now = start;
  const write = async (trx: Writer, person: string, pointOfView: PointOfView) => {
    const alias = `The name of ${person}`;
    const comment = newComment(person, { pointOfView, alias, kind: 'agree' });
    const who = { id: person, role: 'guest', bannedUntil: null, mutedUntil: null } as const;
    const creation = { slug, comment, html: '<p>Words.</p>', at: now, secret: 'secret' };
    return (await createComment(trx, person === 'author' ? author : who, creation)).comment.id;
  };
  for (let n = 0; n < 2; n += 1) ids.push(await db.write((trx) => write(trx, 'author', 'family')));
  // The others say who they are later, or never.
  for (const [n, person] of people.slice(0, 12).entries())
    await db.write(async (trx) => {
      await lockPost(trx, { id: postId });
      await setPointOfView(trx, postId, person, views[n % 2] ?? 'family');
      // So many agree that one vote more or less, or one point of view, makes it common ground or not.
      const voter = { id: person, role: 'guest', bannedUntil: null, mutedUntil: null } as const;
      if (n < 7) await castVote(trx, voter, ids[0] ?? '', { vote: n < 6 ? 'agree' : 'disagree', at: start });
    });
  for (const { what, who, whoElse, on, pointOfView, vote } of steps) {
    now += 1;
    const at = now;
    const id = ids[on] ?? '';
    const voter = { id: who, role: 'guest', bannedUntil: null, mutedUntil: null } as const;
    const acts: Record<Step['what'], (trx: Writer) => Promise<unknown>> = {
      vote: (trx) => castVote(trx, voter, id, { vote, at }),
      write: async (trx) => (ids[on] = await write(trx, who, pointOfView)),
      'say who': async (trx) => {
        await lockPost(trx, { id: postId });
        await setPointOfView(trx, postId, who, pointOfView);
      },
      speak: (trx) => write(trx, who, pointOfView),
      hide: (trx) => hideComment(trx, moderator, id, { reason: 'spam', note: null, at }),
      show: (trx) => showComment(trx, moderator, id, at),
      delete: (trx) => deleteComment(trx, author, id, at),
      restore: (trx) => restoreComment(trx, author, id, at),
      'sign in': async (trx) => {
        if (who !== whoElse) await becomeMember(trx, who, whoElse, (post) => `${whoElse} in ${post}`);
      },
      retire: (trx) => offer(trx, postId, pointOfView, at),
      'offer again': (trx) => offer(trx, postId, pointOfView, null),
    };
    await db.write(acts[what]).catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
    });
  }
}

eachDatabase('what is made of votes', (open) => {
  it('is what counting the votes gives, whoever voted, said who they are, signed in, and whatever was hidden', async () => {
    const db = await open();
    let run = 0;
    let agreed = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 70, size: 'max' }), async (steps) => {
        run += 1;
        const slug = `post-${run}`;
        const postId = await storePost(db, slug, start + run);
        await db.write((trx) => trx.updateTable('points_of_view').set({ retired_at: null }).execute());
        await play(db, slug, postId, steps);
        const { stored, right } = await bothNumbers(db, postId);
        expect(stored).toEqual(right);
        agreed += right.comments.filter((comment) => comment.agreed_across >= 2).length;
      }),
      { numRuns: 15, endOnFailure: true },
    );
    expect(agreed).toBeGreaterThan(0);
  });
});
