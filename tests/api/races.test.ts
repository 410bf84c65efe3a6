import { expect, it } from 'vitest';
import type { ThreadPage } from '../../src/contract/comment.ts';
import { eachDatabase } from '../databases.ts';
import { bothNumbers } from './counts.ts';
import { newComment, type SendOptions, type Site, siteOn } from './site.ts';

const rounds = 8;

type Race = {
  title: string;
  /** Two requests about one comment, sent at the same time. */
  requests: (slug: string, id: string) => [string, string, SendOptions][];
  /** What the two may answer, sorted. */
  outcomes: string[];
};

const reply = (slug: string, id: string): [string, string, SendOptions] => [
  'POST',
  `/api/posts/${slug}/comments`,
  { as: 'guest', body: newComment('guest', { parentId: id }) },
];
const hide = (as: string, id: string): [string, string, SendOptions] => [
  'POST',
  `/api/comments/${id}/hide`,
  { as, body: { reason: 'spam', note: null } },
];

const races: Race[] = [
  {
    title: 'hiding a comment and replying to it',
    requests: (slug, id) => [hide('moderator', id), reply(slug, id)],
    outcomes: ['200 201', '200 409'],
  },
  {
    title: 'two moderators hiding one comment',
    requests: (_slug, id) => [hide('moderator', id), hide('administrator', id)],
    outcomes: ['200 409'],
  },
  {
    title: 'deleting a comment and replying to it',
    requests: (slug, id) => [['DELETE', `/api/comments/${id}`, { as: 'author' }], reply(slug, id)],
    outcomes: ['200 201', '200 409'],
  },
  {
    title: 'deleting a comment and hiding it',
    requests: (_slug, id) => [['DELETE', `/api/comments/${id}`, { as: 'author' }], hide('moderator', id)],
    outcomes: ['200 200', '200 410'],
  },
  {
    title: 'closing a debate and replying in it',
    requests: (slug, id) => [['POST', `/api/posts/${slug}/close`, { as: 'moderator' }], reply(slug, id)],
    outcomes: ['200 201', '200 409'],
  },
  {
    title: 'two replies to one comment',
    requests: (slug, id) => [
      reply(slug, id),
      ['POST', `/api/posts/${slug}/comments`, { as: 'member', body: newComment('member', { parentId: id }) }],
    ],
    outcomes: ['201 201'],
  },
  {
    title: 'two people taking one name',
    requests: (slug) =>
      ['guest', 'member'].map((as): [string, string, SendOptions] => [
        'POST',
        `/api/posts/${slug}/comments`,
        { as, body: newComment(as, { alias: 'Tall Lamp' }) },
      ]),
    outcomes: ['201 409'],
  },
  {
    title: 'two votes of one person',
    requests: (_slug, id) =>
      (['agree', 'disagree'] as const).map((vote): [string, string, SendOptions] => [
        'PUT',
        `/api/comments/${id}/vote`,
        { as: 'guest', body: { vote } },
      ]),
    outcomes: ['200 200'],
  },
];

async function raceOnce(site: Site, race: Race, slug: string): Promise<void> {
  const postId = await site.post(slug);
  const { comment } = await site.comment('author', slug);
  const answers = await Promise.all(
    race
      .requests(slug, comment.id)
      .map(async ([method, path, options]) => (await site.send(method, path, options)).status),
  );
  expect(race.outcomes).toContain(answers.sort().join(' '));
  const { stored, right } = await bothNumbers(site.db, postId);
  expect(stored).toEqual(right);
  const siblings = await site.db.read
    .selectFrom('comments')
    .select('sibling_no')
    .where('parent_id', '=', comment.id)
    .execute();
  expect(siblings.map(({ sibling_no }) => sibling_no).sort()).toEqual(siblings.map((_, index) => index + 1));
  const thread = await site.ask<ThreadPage>(200, 'GET', `/api/posts/${slug}/thread`);
  expect(new Set(thread.comments.map(({ id }) => id)).size).toBe(thread.comments.length);
}

eachDatabase('at the same time', (open) => {
  for (const race of races)
    it(`${race.title} ends as one of them having come first`, async () => {
      const site = siteOn(await open());
      for (let round = 0; round < rounds; round += 1) {
        site.time.now += 60 * 60 * 1000;
        await raceOnce(site, race, `round-${round}`);
      }
    });

  it('the same request with the same key is done once', async () => {
    const site = siteOn(await open());
    const postId = await site.post('rotas');
    const options = { as: 'guest', body: newComment('guest'), headers: { 'idempotency-key': 'one' } };
    await site.sessions.idOf('guest');
    const answers = await Promise.all(
      Array.from({ length: 6 }, async () => {
        const response = await site.send('POST', '/api/posts/rotas/comments', options);
        return `${response.status} ${await response.text()}`;
      }),
    );
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toMatch(/^201 /);
    const { stored } = await bothNumbers(site.db, postId);
    expect(stored.comments).toHaveLength(1);
  });
});
