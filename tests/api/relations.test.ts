import fc from 'fast-check';
import { expect, it } from 'vitest';
import { deleteComment, editComment, restoreComment } from '../../src/server/comments/change.ts';
import { createComment } from '../../src/server/comments/create.ts';
import type { Database, Writer } from '../../src/server/db/database.ts';
import { markAnswer } from '../../src/server/debate/questions.ts';
import { readWaiting } from '../../src/server/debate/questions-list.ts';
import { relationsOf } from '../../src/server/debate/relations-recount.ts';
import { Refusal } from '../../src/server/http/problem.ts';
import { hideComment, showComment } from '../../src/server/moderation/store.ts';
import { eachDatabase } from '../databases.ts';
import { storeThread, topLevel } from './big-thread.ts';
import { bothNumbers } from './counts.ts';
import { plansOf, readsOf } from './plans.ts';
import { newComment, siteOn, storePost, type SendOptions, type Site } from './site.ts';

const start = Date.UTC(2026, 2, 1);
const why = 'I had not thought of the night shift, and what you say about it is true.';
const names = ['author', 'guest', 'member'] as const;
const person = (id: string) => ({ id, role: 'member', bannedUntil: null, mutedUntil: null }) as const;
const moderator = { id: 'moderator', role: 'moderator', bannedUntil: null, mutedUntil: null } as const;
const views = ['manager', 'family'] as const;

const step = fc.record({
  what: fc.constantFrom(
    ...Array<'reply'>(5).fill('reply'),
    'ask',
    'ask',
    'change-mind',
    'change-mind',
    'answer',
    'answer',
    'edit',
    'hide',
    'hide',
    'show',
    'delete',
    'restore',
  ),
  who: fc.constantFrom(...names),
  /** Which comments, counted from the newest. */
  on: fc.nat({ max: 8 }),
  other: fc.nat({ max: 8 }),
  view: fc.constantFrom(...views),
  askedOf: fc.constantFrom(null, ...views),
  kind: fc.constantFrom(null, 'question', 'differ'),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const plain = { who: 'guest', on: 0, other: 0, view: 'family', askedOf: null, kind: null } as const;
/** What comes seldom: somebody asks, somebody else too, the first changes their mind, and what they said is hidden. */
const earlierViewHidden: Step[] = [
  { ...plain, what: 'ask' },
  { ...plain, what: 'ask', who: 'member' },
  { ...plain, what: 'change-mind', other: 1 },
  { ...plain, what: 'hide', on: 2 },
];

async function run(db: Database, slug: string, steps: readonly Step[]): Promise<void> {
  const said: { id: string; by: string }[] = [];
  for (const [index, { what, who, on, other, view, askedOf, kind }] of steps.entries()) {
    const at = start + index;
    const target = said.at(-1 - on) ?? said[0];
    const second = said.at(-1 - other) ?? said[0];
    const id = target?.id ?? '';
    const create = async (trx: Writer, more: Parameters<typeof newComment>[1]) => {
      const body = `${why} ${index}`;
      const comment = newComment(who, { pointOfView: view, body, ...more });
      const creation = { slug, comment, html: `<p>${body}</p>`, at, secret: 'secret' };
      said.push({ id: (await createComment(trx, person(who), creation)).comment.id, by: who });
    };
    const author = person(target?.by ?? '');
    const acts: Record<Step['what'], (trx: Writer) => Promise<unknown>> = {
      reply: (trx) => create(trx, { parentId: target?.id ?? null, kind }),
      ask: (trx) => create(trx, { kind: 'question', askedOf }),
      'change-mind': (trx) => create(trx, { parentId: id, changedMindAbout: second?.id ?? '' }),
      answer: (trx) =>
        markAnswer(trx, author, id, { answerId: who === 'author' ? null : (second?.id ?? ''), at }),
      edit: (trx) =>
        editComment(trx, author, id, { body: why, kind, html: `<p>${why}</p>`, at, secret: 'secret' }),
      hide: (trx) => hideComment(trx, moderator, id, { reason: 'spam', note: null, at }),
      show: (trx) => showComment(trx, moderator, id, at),
      delete: (trx) => deleteComment(trx, author, id, at),
      restore: (trx) => restoreComment(trx, author, id, at),
    };
    await db.write(acts[what]).catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
    });
  }
}

/** What is stored of every comment, and what it should be, worked out from nothing. */
async function bothRelations(db: Database, postId: string) {
  const rows = await db.read
    .selectFrom('comments')
    .selectAll()
    .where('post_id', '=', postId)
    .orderBy('id')
    .execute();
  const right = relationsOf(rows);
  const stored = rows.map(
    ({ id, answer_id, answered_at, answer_by, mind_about_gone, minds_changed, mind_changed_in_id }) => [
      id,
      { answer_id, answered_at, answer_by, mind_about_gone, minds_changed, mind_changed_in_id },
    ],
  );
  return { stored, right: [...right] };
}

eachDatabase('what comments are to each other', (open) => {
  it('is what working it out from nothing gives, whatever was said, hidden, shown, deleted, brought back', async () => {
    const db = await open();
    let nth = 0;
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 50, size: 'max' }), async (steps) => {
        nth += 1;
        const postId = await storePost(db, `post-${nth}`, start + nth);
        await run(db, `post-${nth}`, steps);
        const { stored, right } = await bothRelations(db, postId);
        expect(stored).toEqual(right);
        const numbers = await bothNumbers(db, postId);
        expect(numbers.stored.standings).toEqual(numbers.right.standings);
        for (const [, one] of right)
          for (const [name, value] of Object.entries(one)) if (value !== null && value !== 0) seen.add(name);
      }),
      {
        numRuns: 25,
        examples: [[earlierViewHidden]],
        interruptAfterTimeLimit: 60_000,
        markInterruptAsFailure: false,
      },
    );
    // It has come to everything there is.
    expect([...seen].sort()).toEqual([
      'answer_by',
      'answer_id',
      'answered_at',
      'mind_about_gone',
      'mind_changed_in_id',
      'minds_changed',
    ]);
  }, 90_000);
});

type Request = [method: string, path: string, options: SendOptions];
type Debate = { question: string; answer: string; earlier: string; cause: string };

async function debateFor(site: Site, slug: string): Promise<Debate> {
  const { comment: question } = await site.comment('author', slug, { kind: 'question' });
  const { comment: answer } = await site.comment('guest', slug, { parentId: question.id });
  const { comment: earlier } = await site.comment('guest', slug);
  const { comment: cause } = await site.comment('member', slug);
  return { question: question.id, answer: answer.id, earlier: earlier.id, cause: cause.id };
}

const hide = (id: string, as = 'moderator'): Request => [
  'POST',
  `/api/comments/${id}/hide`,
  { as, body: { reason: 'spam', note: null } },
];
const say = (as: string, slug: string, more: Parameters<typeof newComment>[1]): Request => [
  'POST',
  `/api/posts/${slug}/comments`,
  { as, body: newComment(as, more) },
];
const changeMind = (slug: string, { cause, earlier }: Debate) =>
  say('guest', slug, { parentId: cause, body: why, changedMindAbout: earlier });

const races: { title: string; requests: (slug: string, debate: Debate) => Request[]; outcomes: string[] }[] =
  [
    {
      title: 'hiding an answer and choosing it',
      requests: (_slug, { question, answer }) => [
        hide(answer),
        ['PUT', `/api/comments/${question}/answer`, { as: 'author', body: { answerId: answer } }],
      ],
      outcomes: ['200 200', '200 410'],
    },
    {
      title: 'hiding an answer and giving another one',
      requests: (slug, { question, answer }) => [hide(answer), say('member', slug, { parentId: question })],
      outcomes: ['200 201'],
    },
    {
      title: 'two first answers to one question',
      requests: (slug, { question }) => [
        say('member', slug, { parentId: question }),
        say('other-guest', slug, { parentId: question }),
      ],
      outcomes: ['201 201'],
    },
    {
      title: 'changing one’s mind twice about the same',
      requests: (slug, debate) => [changeMind(slug, debate), changeMind(slug, debate)],
      outcomes: ['201 409'],
    },
    {
      title: 'changing one’s mind and deleting the earlier view',
      requests: (slug, debate) => [
        changeMind(slug, debate),
        ['DELETE', `/api/comments/${debate.earlier}`, { as: 'guest' }],
      ],
      outcomes: ['200 201', '200 422'],
    },
    {
      title: 'changing one’s mind and hiding what did it',
      requests: (slug, debate) => [changeMind(slug, debate), hide(debate.cause)],
      outcomes: ['200 201', '200 409'],
    },
  ];

eachDatabase('at the same time', (open) => {
  for (const { title, requests, outcomes } of races)
    it(`${title} ends as one of them having come first`, async () => {
      const site = siteOn(await open());
      for (let round = 0; round < 4; round += 1) {
        site.time.now += 60 * 60 * 1000;
        const slug = `round-${round}`;
        const postId = await site.post(slug);
        const debate = await debateFor(site, slug);
        site.time.now += 1000;
        const answers = await Promise.all(
          requests(slug, debate).map(
            async ([method, path, options]) => (await site.send(method, path, options)).status,
          ),
        );
        expect(outcomes).toContain(answers.sort().join(' '));
        const { stored, right } = await bothRelations(site.db, postId);
        expect(stored).toEqual(right);
        const numbers = await bothNumbers(site.db, postId);
        expect(numbers.stored).toEqual(numbers.right);
      }
    });
});

eachDatabase('the questions that wait among 20,000 comments', (open) => {
  it('are found by index, those of one point of view too', async () => {
    const site = siteOn(await open());
    const postId = await site.post('rotas');
    const ids = await storeThread(site.db, postId, topLevel(20_000), start);
    const asked = ids.filter((_, index) => index % 50 === 0);
    await site.db.write(async (trx) => {
      for (const [index, id] of asked.entries())
        await trx
          .updateTable('comments')
          .set({ kind: 'question', asked_of: index % 4 === 0 ? 'manager' : null })
          .where('id', '=', id)
          .execute();
    });
    const debate = { id: postId, voteFirst: false };
    for (const whom of [undefined, 'manager', 'not-said', 'family']) {
      const first = await readWaiting(site.db.read, debate, whom, undefined);
      for (const after of [undefined, first.next ?? undefined]) {
        const steps = await plansOf(site.db, (db) => readWaiting(db.read, debate, whom, after));
        expect(steps.filter((one) => one.startsWith('SCAN comments'))).toEqual([]);
        expect(readsOf(steps)).toBeLessThanOrEqual(50);
      }
    }
  }, 60_000);
});
