import { expect, it } from 'vitest';
import { operations } from '../../src/contract/operations.ts';
import type { Sanction } from '../../src/contract/sanctions.ts';
import type { MovedChange } from '../../src/contract/changes.ts';
import type { ChangedComment, Mine } from '../../src/contract/comment.ts';
import { eachDatabase } from '../databases.ts';
import { roles, routeCases, type TestRole, type World } from './routes.ts';
import { report } from './routes-reports.ts';
import { aMute } from './routes-sanctions.ts';
import { storeInline } from './routes-inline.ts';
import { storeCaseOf, storeDecided } from './routes-queue.ts';
import { storeNotice } from './routes-notices.ts';
import { type Site, siteOn } from './site.ts';

/** In the body, the name and the moderator's note of what was hidden: `canary`, in any spelling of case. */
const canary = /canary/i;

const publicIds = new Set(operations.filter(({ audience }) => audience === 'public').map(({ id }) => id));
const reads = routeCases.filter(({ method }) => method === 'GET');
const mayRead: readonly TestRole[] = ['author', 'moderator', 'administrator'];

async function everythingRead(site: Site, world: World, role: TestRole): Promise<string> {
  const paths = [
    ...reads.map(({ path }) => path(world)),
    `/api/comments/${world.hidden}/replies`,
    `/api/comments/${world.visible}/context`,
    `/api/posts/${world.slug}/thread?order=newest`,
    `/api/posts/${world.slug}/waiting`,
    `/api/posts/${world.slug}/changes`,
    '/api/changes',
    `/api/comments/${world.change}/change`,
    '/api/changes/sheet',
    `/api/posts/${world.slug}/map`,
    `/api/posts/${world.slug}/map?branch=${world.hidden}`,
    `/api/posts/${world.slug}/thread?order=discussed`,
    `/api/posts/${world.slug}/whole?order=newest`,
    `/api/posts/${world.slug}/whole?order=discussed`,
    `/api/mine/comments/${world.hidden}`,
    `/posts/${world.slug}`,
    `/posts/${world.slug}/comments/${world.hidden}`,
    '/api/nowhere',
  ];
  const answers = await Promise.all(
    paths.map(async (path) => {
      const response = await site.send('GET', path, role === 'nobody' ? {} : { as: role });
      return [path, JSON.stringify([...response.headers]), await response.text()].join('\n');
    }),
  );
  return answers.join('\n');
}

/** A page that says everything the API tells it, as the real one may. */
const render = async (url: URL, api: (request: Request) => Promise<Response>) => {
  const slug = url.pathname.split('/')[2] ?? '';
  const paths = [`/api/posts/${slug}`, `/api/posts/${slug}/thread`, `/api/mine/posts/${slug}`];
  const answers = await Promise.all(
    paths.map(async (path) => (await api(new Request(new URL(path, url)))).text()),
  );
  return { status: 200, html: answers.join('\n') };
};

async function hideCanary(site: Site): Promise<World> {
  await site.post('rotas');
  const words = { body: 'The canary sings at number 4.', alias: 'Yellow Canary' };
  const { comment: visible } = await site.comment('member', 'rotas', { kind: 'question' });
  // While it can be seen it answers the question, by name.
  const { comment: hidden } = await site.comment('author', 'rotas', {
    ...words,
    parentId: visible.id,
    kind: 'differ',
    saidBack: 'The canary should sing.',
  });
  await site.comment('guest', 'rotas', { parentId: hidden.id });
  const { comment: deleted } = await site.comment('author', 'rotas', {
    ...words,
    body: 'The canary has gone.',
  });
  // A summary rests on both.
  await site.ask(200, 'PUT', '/api/posts/rotas/summary', {
    as: 'moderator',
    body: { body: 'Most agree.', easyRead: [], rests: [hidden.id, deleted.id], revision: 0 },
  });
  await site.ask(200, 'DELETE', `/api/comments/${deleted.id}`, { as: 'author' });
  const { receipt } = await report(site, hidden.id, { as: 'member', text: 'The canary is named.' });
  await site.ask(200, 'POST', `/api/comments/${hidden.id}/hide`, {
    as: 'moderator',
    body: { reason: 'names-person', note: 'The canary is a real person.' },
  });
  const { comment: change } = await site.comment('author', 'rotas', {
    ...words,
    body: 'The canary wants a window.',
    kind: 'change',
    sharing: 'share',
  });
  const { step } = await site.ask<MovedChange>(200, 'POST', `/api/comments/${change.id}/change`, {
    as: 'author',
    body: { state: 'trying', note: 'The canary tries it.' },
  });
  await site.ask(200, 'POST', `/api/comments/${change.id}/hide`, {
    as: 'moderator',
    body: { reason: 'other', note: null },
  });
  const inline = await storeInline(site, 'rotas', { as: 'author', words: 'The canary' });
  await site.ask(200, 'POST', `/api/comments/${hidden.id}/appeal`, {
    as: 'author',
    body: { text: 'The canary is nobody.' },
  });
  const { id: sanction } = await site.ask<Sanction>(201, 'POST', `/api/comments/${hidden.id}/sanction`, {
    as: 'moderator',
    body: { ...aMute, note: 'The canary again.', message: 'No more about the canary.' },
  });
  return {
    slug: 'rotas',
    visible: visible.id,
    hidden: hidden.id,
    deleted: deleted.id,
    question: visible.id,
    saidBack: hidden.id,
    change: change.id,
    note: step.id,
    receipt,
    inline,
    notice: await storeNotice(site, { place: `/posts/rotas/comments/${hidden.id}` }),
    sanction,
    openCase: await storeCaseOf(site, hidden),
    decidedCase: await storeDecided(site, 'rotas'),
  };
}

const expectSilence = (role: TestRole, everything: string) => {
  const at = everything.search(canary);
  const around = at === -1 ? '' : everything.slice(Math.max(0, at - 200), at + 50);
  expect(`${role}: ${around}`).toBe(`${role}: `);
};

eachDatabase('what is hidden', (open) => {
  it('is in no answer, header or page for those who may not see it', async () => {
    const site = siteOn(await open(), { render });
    const world = await hideCanary(site);
    for (const role of roles.filter((one) => !mayRead.includes(one)))
      expectSilence(role, await everythingRead(site, world, role));
  });

  it('is in no public answer for anybody, whoever asks', async () => {
    const site = siteOn(await open(), { render });
    const world = await hideCanary(site);
    const everyone = await Promise.all(
      roles.map(async (role) => {
        const answers = await Promise.all(
          reads
            .filter(({ id }) => publicIds.has(id))
            .map(async ({ path }) =>
              (await site.send('GET', path(world), role === 'nobody' ? {} : { as: role })).text(),
            ),
        );
        return answers.join('\n');
      }),
    );
    for (const [index, text] of everyone.entries()) expectSilence(roles[index] ?? 'nobody', text);
  });

  it('is not told by any answer to a change, for those who may not see it', async () => {
    const site = siteOn(await open());
    const world = await hideCanary(site);
    for (const role of roles.filter((one) => !mayRead.includes(one)))
      for (const route of routeCases.filter(({ method }) => method !== 'GET'))
        for (const about of [world.hidden, world.deleted]) {
          const response = await site.send(
            route.method,
            route.path({
              ...world,
              visible: about,
              hidden: about,
              question: about,
              saidBack: about,
              change: about,
            }),
            {
              ...(role === 'nobody' ? {} : { as: role }),
              ...(route.body === undefined ? {} : { body: route.body(role) }),
            },
          );
          expectSilence(role, JSON.stringify([...response.headers]) + (await response.text()));
        }
  });

  it('is told to its author with the reason, and to moderators with the note too', async () => {
    const site = siteOn(await open());
    const { hidden } = await hideCanary(site);
    const seenBy = async (as: string) =>
      (await site.ask<Mine>(200, 'GET', '/api/mine/posts/rotas', { as })).hidden.filter(
        ({ id }) => id === hidden,
      );
    const words = { id: hidden, state: 'hidden-readable', reason: 'names-person' };
    expect(await seenBy('author')).toMatchObject([{ ...words, moderation: null }]);
    expect(await seenBy('administrator')).toMatchObject([
      { ...words, moderation: { by: 'moderator@example.org', note: 'The canary is a real person.' } },
    ]);
    expect(await seenBy('guest')).toEqual([]);
  });

  it('is gone for a moderator who no longer is one, in kept answers too', async () => {
    const db = await open();
    const site = siteOn(db);
    await site.post('rotas');
    const { comment } = await site.comment('author', 'rotas', { body: 'The canary sings.' });
    const path = `/api/comments/${comment.id}/hide`;
    const request = {
      as: 'moderator',
      body: { reason: 'spam', note: null },
      headers: { 'idempotency-key': 'hide' },
    };
    const { comment: answer } = await site.ask<ChangedComment>(200, 'POST', path, request);
    expect(answer.state).toBe('hidden-readable');
    const id = await site.sessions.idOf('moderator');
    const viewerOf = async () => ({ id, role: 'member', bannedUntil: null, mutedUntil: null }) as const;
    const later = siteOn(db, { sessions: { ...site.sessions, viewerOf } });
    expect(await (await later.send('POST', path, request)).text()).not.toMatch(canary);
  });

  it('comes back as it was when it is shown again', async () => {
    const site = siteOn(await open());
    const { hidden } = await hideCanary(site);
    await site.ask(200, 'POST', `/api/comments/${hidden}/show`, { as: 'administrator' });
    const response = await site.send('GET', `/api/comments/${hidden}/context`);
    expect(await response.text()).toContain('The canary sings at number 4.');
  });
});
