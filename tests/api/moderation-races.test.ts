import { expect, it } from 'vitest';
import type { Problem } from '../../src/contract/problem.ts';
import { eachDatabase } from '../databases.ts';
import { bothNumbers } from './counts.ts';
import { type Moderated, moderatedSite } from './moderated.ts';
import { newComment, type SendOptions } from './site.ts';

const rounds = 6;

type Sent = [method: string, path: string, options: SendOptions];
type Ids = { top: string; reply: string };

const why = { reason: 'spam', note: null };
const hide = (as: string, id: string): Sent => ['POST', `/api/comments/${id}/hide`, { as, body: why }];
const show = (as: string, id: string): Sent => ['POST', `/api/comments/${id}/show`, { as }];
const hideBranch = (as: string, id: string): Sent => [
  'POST',
  `/api/comments/${id}/hide-branch`,
  { as, body: { ...why, comments: 2 } },
];
const remove = (id: string): Sent => ['DELETE', `/api/comments/${id}`, { as: 'author' }];
const edit = (id: string): Sent => [
  'PATCH',
  `/api/comments/${id}`,
  { as: 'author', body: { body: 'In other words.', kind: 'question' } },
];
const lock = (id: string): Sent => ['POST', `/api/comments/${id}/lock`, { as: 'moderator' }];
const answer = (id: string): Sent => [
  'POST',
  '/api/posts/rotas/comments',
  { as: 'member', body: newComment('member', { parentId: id, body: `Nobody said this of ${id}.` }) },
];

type Race = {
  title: string;
  before?: (site: Moderated, ids: Ids) => Promise<unknown>;
  requests: (ids: Ids) => Sent[];
  /** Their statuses in the order they were sent. */
  outcomes: string[];
  /** What is so afterwards, whoever was first. */
  after?: (site: Moderated, ids: Ids, answers: { status: number; told: Problem }[]) => Promise<void>;
};

const isShown = async (site: Moderated, id: string) => (await site.stateOf(id)) === 'visible';

const races: Race[] = [
  {
    title: 'hiding a comment and replying to it',
    requests: ({ reply }) => [hide('moderator', reply), answer(reply)],
    outcomes: ['200 201', '200 409'],
    after: async (_site, _ids, [, replied]) => {
      if (replied?.status !== 409) return;
      expect(replied.told).toMatchObject({
        code: 'parent-gone',
        detail: 'The comment you answer is no longer here.',
      });
    },
  },
  {
    title: 'hiding a branch and replying in it',
    requests: ({ top, reply }) => [hideBranch('moderator', top), answer(reply)],
    outcomes: ['200 201', '200 409'],
    after: async (site, { top }) => {
      // A reply that was first is hidden with the branch.
      const { comments } = await site.ask<{ comments: number }>(200, 'GET', `/api/comments/${top}/branch`, {
        as: 'moderator',
      });
      expect(comments).toBe(0);
    },
  },
  {
    title: 'hiding a comment and editing it',
    requests: ({ top }) => [hide('moderator', top), edit(top)],
    outcomes: ['200 200', '200 410'],
    after: async (site, { top }) => expect(await site.stateOf(top)).toBe('hidden'),
  },
  {
    title: 'hiding a branch and editing a comment of it',
    requests: ({ top }) => [hideBranch('moderator', top), edit(top)],
    outcomes: ['200 200', '200 410'],
  },
  {
    title: 'two moderators hiding one comment',
    requests: ({ top }) => [hide('moderator', top), hide('administrator', top)],
    outcomes: ['200 409', '409 200'],
    after: async (_site, _ids, answers) => {
      const second = answers.find(({ status }) => status === 409);
      const first = answers[0]?.status === 200 ? 'Meera Moderator' : 'Ade Administrator';
      expect(second?.told).toMatchObject({
        code: 'decided-already',
        detail: `${first} hid this: it is spam.`,
      });
    },
  },
  {
    title: 'two moderators deciding about a reported comment',
    before: (site, { reply }) => site.report(reply),
    requests: ({ reply }) => [show('moderator', reply), show('administrator', reply)],
    outcomes: ['200 409', '409 200'],
    after: async (_site, _ids, answers) => {
      const second = answers.find(({ status }) => status === 409);
      const first = answers[0]?.status === 200 ? 'Meera Moderator' : 'Ade Administrator';
      expect(second?.told.detail).toBe(`${first} looked at this and left it in sight.`);
    },
  },
  {
    title: 'two moderators hiding one branch',
    requests: ({ top }) => [hideBranch('moderator', top), hideBranch('administrator', top)],
    outcomes: ['200 409', '409 200'],
  },
  {
    title: 'approving a comment that waits and deleting it',
    before: async (site, { top }) => {
      await site.hide(top, 'spam');
      const body = { body: 'Words to look at.', kind: null };
      await site.ask(200, 'POST', `/api/comments/${top}/send-again`, { as: 'author', body });
    },
    requests: ({ top }) => [show('moderator', top), remove(top)],
    outcomes: ['200 200', '410 200'],
    after: async (site, { top }) => expect(await site.stateOf(top)).toBe('deleted'),
  },
  {
    title: 'showing a comment and hiding its branch',
    before: (site, { reply }) => site.hide(reply, 'spam'),
    requests: ({ top, reply }) => [show('administrator', reply), hideBranch('moderator', top)],
    outcomes: ['200 200'],
    after: async (site, { top, reply }) => {
      // Shown first, it went with the branch; shown last, it stands alone.
      const [line] = await site.log();
      const isLast = line?.action === 'comment-shown';
      expect(await isShown(site, reply)).toBe(isLast);
      expect(await isShown(site, top)).toBe(false);
    },
  },
  {
    title: 'showing a branch and hiding a comment of it again',
    before: (site, { top }) => site.hideBranch(top, 2),
    requests: ({ top, reply }) => [
      ['POST', `/api/comments/${top}/show-branch`, { as: 'moderator' }],
      hide('administrator', reply),
    ],
    outcomes: ['200 200', '200 409'],
    after: async (site, { top }) => expect(await site.stateOf(top)).toBe('visible'),
  },
  {
    title: 'locking a branch and replying in it',
    requests: ({ top, reply }) => [lock(top), answer(reply)],
    outcomes: ['200 201', '200 409'],
    after: async (site, { top }, [, replied]) => {
      if (replied?.status === 409) expect(replied.told.code).toBe('branch-locked');
      const rows = await site.db.read
        .selectFrom('comments')
        .select('locked_id')
        .where('root_id', '=', top)
        .execute();
      expect(new Set(rows.map(({ locked_id }) => locked_id))).toEqual(new Set([top]));
    },
  },
  {
    title: 'locking a branch and one inside it',
    requests: ({ top, reply }) => [lock(top), lock(reply)],
    outcomes: ['200 200', '200 409'],
  },
  {
    title: 'two requests for another look',
    before: (site, { top }) => site.hide(top, 'spam'),
    requests: ({ top }) =>
      ['One.', 'Two.'].map((text): Sent => [
        'POST',
        `/api/comments/${top}/appeal`,
        { as: 'author', body: { text } },
      ]),
    outcomes: ['200 409', '409 200'],
  },
  {
    title: 'asking for another look and showing the comment',
    before: (site, { top }) => site.hide(top, 'spam'),
    requests: ({ top }) => [
      ['POST', `/api/comments/${top}/appeal`, { as: 'author', body: { text: '' } }],
      show('moderator', top),
    ],
    // Asked first, it is not for who hid it to decide.
    outcomes: ['200 403', '409 200'],
  },
  {
    title: 'correcting a kind and editing it',
    requests: ({ top }) => [
      ['PUT', `/api/comments/${top}/kind`, { as: 'moderator', body: { kind: 'experience' } }],
      edit(top),
    ],
    outcomes: ['200 200'],
  },
];

eachDatabase('at the same time', (open) => {
  for (const { title, before, requests, outcomes, after } of races)
    it(`${title} ends as one of them having come first`, async () => {
      const site = await moderatedSite(await open());
      for (const name of ['moderator', 'administrator', 'author', 'member']) await site.sessions.idOf(name);
      for (let round = 0; round < rounds; round += 1) {
        const top = await site.say('author');
        const ids = { top, reply: await site.say('guest', top) };
        await before?.(site, ids);
        site.time.now += 1000;
        const answers = await Promise.all(
          requests(ids).map(async (request) => {
            const response = await site.send(...request);
            return { status: response.status, told: (await response.json()) as Problem };
          }),
        );
        expect(outcomes).toContain(answers.map(({ status }) => status).join(' '));
        await after?.(site, ids, answers);
        site.time.now += 10 * 60_000;
      }
      const { stored, right } = await bothNumbers(site.db, site.postId);
      expect(stored).toEqual(right);
    });
});
