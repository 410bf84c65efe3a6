import { expect, it } from 'vitest';
import type {
  ChangeHistory,
  MovedChange,
  MyChanges,
  SlipPage,
  Tried,
  WallPage,
} from '../../src/contract/changes.ts';
import type { ChangedComment, NewComment } from '../../src/contract/comment.ts';
import { limits } from '../../src/contract/limits.ts';
import type { LogPage } from '../../src/contract/moderation.ts';
import { hangAnew } from '../../src/server/changes/wall.ts';
import { lockPost } from '../../src/server/posts/store.ts';
import { sweep } from '../../src/server/sweep.ts';
import { eachDatabase } from '../databases.ts';
import { type Site, siteOn } from './site.ts';

const wall = (site: Site, query = '') => site.ask<WallPage>(200, 'GET', `/api/changes${query}`);
const ids = ({ slips }: SlipPage) => slips.map(({ comment }) => comment.id);
const history = (site: Site, id: string) => site.ask<ChangeHistory>(200, 'GET', `/api/comments/${id}/change`);

async function ask(site: Site, as: string, slug: string, more: Partial<NewComment> = {}): Promise<string> {
  const { comment } = await site.comment(as, slug, { kind: 'change', body: 'Let me swap a shift.', ...more });
  return comment.id;
}

function move(site: Site, as: string, id: string, state: string, note: string | null = null, status = 200) {
  site.time.now += 1000;
  return site.ask<MovedChange>(status, 'POST', `/api/comments/${id}/change`, { as, body: { state, note } });
}
const tryIt = (site: Site, as: string, id: string, isTrying = true, status = 200) =>
  site.ask<Tried>(status, 'PUT', `/api/comments/${id}/trying`, { as, body: { isTrying } });
const takeBack = (site: Site, as: string, id: string, note: string, isTakenBack = true, status = 200) =>
  site.ask<MovedChange>(status, 'PUT', `/api/comments/${id}/change/notes/${note}`, {
    as,
    body: { isTakenBack },
  });

/** A post with these tags. */
async function tagged(site: Site, slug: string, tags: string[]): Promise<string> {
  const id = await site.post(slug);
  await site.db.write(async (trx) => {
    await lockPost(trx, { slug });
    await trx
      .updateTable('posts')
      .set({ tags: JSON.stringify(tags) })
      .where('id', '=', id)
      .execute();
    await hangAnew(trx, id);
  });
  return id;
}

eachDatabase('a change', (open) => {
  it('goes from an idea to being tried to having happened, and back, each step with what was said', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    const id = await ask(site, 'author', 'rotas');
    expect((await history(site, id)).notes).toEqual([]);

    const tried = await move(site, 'author', id, 'trying', 'Two houses began on Monday.');
    expect(tried.comment).toMatchObject({ id, marks: { change: { state: 'trying', trying: 0 } } });
    expect(tried.latest).toMatchObject({ note: 'Two houses began on Monday.', by: 'author' });
    await move(site, 'author', id, 'happened');
    await move(site, 'author', id, 'idea', 'It stopped when the manager left.');

    const { notes } = await history(site, id);
    expect(notes.map(({ state, note, by }) => [state, note, by])).toEqual([
      ['idea', 'It stopped when the manager left.', 'author'],
      ['happened', null, 'author'],
      ['trying', 'Two houses began on Monday.', 'author'],
    ]);
    const [slip] = (await wall(site)).slips;
    expect(slip?.latest?.note).toBe('It stopped when the manager left.');
  });

  it('can be said more about while it stays where it is, but not nothing', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    const id = await ask(site, 'author', 'rotas');
    await move(site, 'author', id, 'idea', 'We asked the insurers.');
    await move(site, 'author', id, 'idea', null, 409);
    await move(site, 'author', id, 'idea', '   ', 409);
    await move(site, 'author', id, 'trying', 'x'.repeat(limits.changeNote + 1), 422);
    expect((await history(site, id)).notes).toMatchObject([
      { state: 'idea', note: 'We asked the insurers.' },
    ]);
  });

  it('is moved by its author and by moderators alone, and the log tells what a moderator did', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    const id = await ask(site, 'author', 'rotas');
    for (const as of ['guest', 'member', 'banned']) await move(site, as, id, 'trying', null, 403);
    await move(site, 'author', id, 'trying');
    await move(site, 'moderator', id, 'happened', 'The service told us.');

    const log = await site.ask<LogPage>(200, 'GET', '/api/moderation/log', { as: 'moderator' });
    expect(log.entries).toMatchObject([
      {
        action: 'change-moved',
        commentId: id,
        changeState: 'happened',
        by: 'moderator@example.org',
        stands: true,
      },
    ]);
    expect((await history(site, id)).notes[0]).toMatchObject({ by: 'moderator' });
    await move(site, 'author', id, 'trying');
    const later = await site.ask<LogPage>(200, 'GET', '/api/moderation/log', { as: 'moderator' });
    expect(later.entries).toMatchObject([{ stands: false }]);
  });

  it('does not make what a moderator hid look as if it were shown again', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    const id = await ask(site, 'author', 'rotas');
    await site.ask(200, 'POST', `/api/comments/${id}/hide`, {
      as: 'moderator',
      body: { reason: 'spam', note: null },
    });
    await site.ask(200, 'POST', `/api/comments/${id}/show`, { as: 'moderator' });
    await move(site, 'moderator', id, 'trying');
    await site.ask(200, 'POST', `/api/comments/${id}/hide`, {
      as: 'moderator',
      body: { reason: 'spam', note: null },
    });
    const { entries } = await site.ask<LogPage>(200, 'GET', '/api/moderation/log', { as: 'moderator' });
    expect(entries.map(({ action, stands }) => [action, stands])).toEqual([
      ['comment-hidden', true],
      ['change-moved', true],
      ['comment-shown', false],
      ['comment-hidden', false],
    ]);
  });

  it('stands still in a closed debate, but for moderators', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    const id = await ask(site, 'author', 'rotas');
    await site.ask(200, 'POST', '/api/posts/rotas/close', { as: 'moderator' });
    await move(site, 'author', id, 'trying', null, 409);
    await tryIt(site, 'guest', id, true, 409);
    await move(site, 'moderator', id, 'happened');
  });

  it('is nothing that other kinds of comments are', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    const { comment } = await site.comment('author', 'rotas', { kind: 'question' });
    await move(site, 'author', comment.id, 'trying', null, 403);
    await tryIt(site, 'guest', comment.id, true, 403);
    await site.ask(404, 'GET', `/api/comments/${comment.id}/change`);
    expect((await wall(site)).slips).toEqual([]);
  });

  it('leaves the wall when its kind is changed, and comes back to where it stood', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    const id = await ask(site, 'author', 'rotas');
    await move(site, 'author', id, 'trying');
    const edit = (kind: string) =>
      site.ask<ChangedComment>(200, 'PATCH', `/api/comments/${id}`, {
        as: 'author',
        body: { body: 'Words.', kind },
      });
    await edit('agree');
    expect(ids(await wall(site))).toEqual([]);
    await edit('change');
    expect(ids(await wall(site, '?state=trying'))).toEqual([id]);
  });

  it('is tried by anybody but who asks for it, once each, and no longer when they say so', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    const id = await ask(site, 'author', 'rotas');
    await tryIt(site, 'author', id, true, 403);
    await tryIt(site, 'banned', id, true, 403);
    expect(await tryIt(site, 'guest', id)).toEqual({ commentId: id, isTrying: true, trying: 1 });
    expect(await tryIt(site, 'guest', id)).toMatchObject({ trying: 1 });
    expect(await tryIt(site, 'member', id)).toMatchObject({ trying: 2 });
    expect(await site.ask<MyChanges>(200, 'GET', '/api/mine/changes', { as: 'guest' })).toEqual({
      trying: [id],
      own: [],
    });
    expect(await site.ask<MyChanges>(200, 'GET', '/api/mine/changes', { as: 'author' })).toEqual({
      trying: [],
      own: [id],
    });
    expect(await tryIt(site, 'guest', id, false)).toMatchObject({ isTrying: false, trying: 1 });
    expect((await wall(site)).slips[0]?.comment.marks?.change?.trying).toBe(1);
  });
});

eachDatabase('what was said about a change', (open) => {
  it('can be taken back by who wrote it and by moderators, and put back by who took it back', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    const id = await ask(site, 'author', 'rotas');
    const first = (await move(site, 'author', id, 'trying', 'Priya at Elm House began.')).step.id;
    await takeBack(site, 'guest', id, first, true, 403);
    expect(await takeBack(site, 'author', id, first)).toMatchObject({ latest: null, step: { note: null } });
    await takeBack(site, 'author', id, first, true, 409);
    // The step stays, its words do not.
    expect((await history(site, id)).notes).toMatchObject([{ id: first, state: 'trying', note: null }]);
    await takeBack(site, 'moderator', id, first, false, 403);
    expect(await takeBack(site, 'author', id, first, false)).toMatchObject({
      latest: { note: 'Priya at Elm House began.' },
    });

    await takeBack(site, 'moderator', id, first);
    await takeBack(site, 'author', id, first, false, 403);
    const { entries } = await site.ask<LogPage>(200, 'GET', '/api/moderation/log', { as: 'moderator' });
    expect(entries).toMatchObject([{ action: 'change-note-taken-back', note: null }]);
  });

  it('leaves nothing behind where it was words alone', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    const id = await ask(site, 'author', 'rotas');
    const { step } = await move(site, 'author', id, 'idea', 'More to come.');
    await takeBack(site, 'author', id, step.id);
    expect((await history(site, id)).notes).toEqual([]);
    expect((await wall(site)).slips[0]?.latest).toBeNull();
  });

  it('is erased ten minutes after it was taken back, in kept answers too', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    const id = await ask(site, 'author', 'rotas');
    const body = { state: 'trying', note: 'Priya at Elm House began.' };
    const sent = { as: 'author', body, headers: { 'idempotency-key': 'k1' } };
    const { step } = await site.ask<MovedChange>(200, 'POST', `/api/comments/${id}/change`, sent);
    await takeBack(site, 'author', id, step.id);
    site.time.now += limits.undoDeleteFor;
    await takeBack(site, 'author', id, step.id, false, 409);
    await sweep(site.db, site.time.now);
    const kept = JSON.stringify([
      await site.db.read.selectFrom('change_notes').selectAll().execute(),
      await site.db.read.selectFrom('idempotency_keys').select('answer').execute(),
    ]);
    expect(kept).not.toContain('Priya');
    await site.ask(410, 'POST', `/api/comments/${id}/change`, sent);
  });

  it('is for nobody while its comment is hidden, and is erased with it', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    const id = await ask(site, 'author', 'rotas');
    await move(site, 'author', id, 'trying', 'Priya at Elm House began.');
    await tryIt(site, 'guest', id);
    await site.ask(200, 'POST', `/api/comments/${id}/hide`, {
      as: 'moderator',
      body: { reason: 'other', note: null },
    });
    await site.ask(410, 'GET', `/api/comments/${id}/change`);
    expect(ids(await wall(site))).toEqual([]);
    expect(ids(await site.ask(200, 'GET', '/api/posts/rotas/changes'))).toEqual([]);
    await move(site, 'author', id, 'happened', null, 410);
    await tryIt(site, 'member', id, true, 410);
    await site.ask(200, 'POST', `/api/comments/${id}/show`, { as: 'moderator' });
    expect(ids(await wall(site, '?state=trying'))).toEqual([id]);

    await site.ask(200, 'DELETE', `/api/comments/${id}`, { as: 'author' });
    await site.ask(410, 'GET', `/api/comments/${id}/change`);
    site.time.now += limits.undoDeleteFor;
    await sweep(site.db, site.time.now);
    for (const table of ['change_notes', 'trying', 'wall'] as const)
      expect(await site.db.read.selectFrom(table).selectAll().execute()).toEqual([]);
  });
});

eachDatabase('the wall', (open) => {
  it('has the changes of all debates, newest first, each with where it comes from', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    await site.post('keys');
    const one = await ask(site, 'author', 'rotas');
    const two = await ask(site, 'guest', 'keys', { sharing: 'share' });
    const { slips, next } = await wall(site);
    expect(slips.map(({ comment }) => comment.id)).toEqual([two, one]);
    expect(slips[0]).toMatchObject({
      post: { slug: 'keys', title: 'The title of keys', question: 'What would you change first?' },
      comment: { sharing: 'share', marks: { change: { state: 'idea', trying: 0 } } },
      latest: null,
    });
    expect(next).toBeNull();
  });

  it('can be narrowed by state, point of view and tag at once, with how many each choice would leave', async () => {
    const site = siteOn(await open());
    await tagged(site, 'rotas', ['rotas', 'culture']);
    await tagged(site, 'keys', ['culture']);
    const manager = await ask(site, 'author', 'rotas', { pointOfView: 'manager' });
    const family = await ask(site, 'guest', 'rotas', { pointOfView: 'family' });
    const there = await ask(site, 'member', 'keys', { pointOfView: 'manager' });
    await move(site, 'author', manager, 'trying');

    expect(ids(await wall(site, '?of=manager'))).toEqual([there, manager]);
    expect(ids(await wall(site, '?state=trying'))).toEqual([manager]);
    expect(ids(await wall(site, '?tag=rotas'))).toEqual([family, manager]);
    expect(ids(await wall(site, '?state=idea&of=manager&tag=culture'))).toEqual([there]);
    expect(ids(await wall(site, '?tag=nowhere'))).toEqual([]);

    const { counts } = await wall(site, '?state=idea&tag=culture');
    expect(counts.states).toEqual({ idea: 2, trying: 1, happened: 0 });
    expect(counts.pointsOfView).toEqual([
      { pointOfView: 'family', changes: 1 },
      { pointOfView: 'manager', changes: 1 },
    ]);
    expect(counts.tags).toEqual([
      { tag: 'culture', changes: 2 },
      { tag: 'rotas', changes: 1 },
    ]);
    expect((await wall(site, '?of=family')).counts.states).toEqual({ idea: 1, trying: 0, happened: 0 });
  });

  it('follows the tags of a post', async () => {
    const site = siteOn(await open());
    const post = await tagged(site, 'rotas', ['old']);
    const id = await ask(site, 'author', 'rotas');
    await site.db.write(async (trx) => {
      await lockPost(trx, { id: post });
      await trx.updateTable('posts').set({ tags: '["new","new"]' }).where('id', '=', post).execute();
      await hangAnew(trx, post);
    });
    expect(ids(await wall(site, '?tag=old'))).toEqual([]);
    expect(ids(await wall(site, '?tag=new'))).toEqual([id]);
  });

  it('comes page by page, each change once, whatever is written meanwhile', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    const all: string[] = [];
    for (let n = 0; n < limits.page.changes + 3; n += 1) {
      all.unshift(await ask(site, 'author', 'rotas'));
      site.time.now += limits.rates.comment.person[1];
    }
    const first = await wall(site, '?state=idea');
    await ask(site, 'author', 'rotas');
    const second = await wall(site, `?state=idea&after=${first.next}`);
    expect([...ids(first), ...ids(second)]).toEqual(all);
    expect(second.next).toBeNull();

    const here = await site.ask<SlipPage>(200, 'GET', '/api/posts/rotas/changes');
    const rest = await site.ask<SlipPage>(200, 'GET', `/api/posts/rotas/changes?after=${here.next}`);
    expect([...ids(here), ...ids(rest)].slice(1)).toEqual(all);
    await site.ask(400, 'GET', '/api/changes?after=made-up');
    await site.ask(422, 'GET', '/api/changes?state=done');
  });

  it('is asked for anew only when something has changed', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    const id = await ask(site, 'author', 'rotas');
    const paths = ['/api/changes', '/api/posts/rotas/changes', `/api/comments/${id}/change`];
    const tags = async () =>
      Promise.all(paths.map(async (path) => (await site.send('GET', path)).headers.get('etag') ?? ''));
    const before = await tags();
    expect(await tags()).toEqual(before);
    await tryIt(site, 'guest', id);
    const after = await tags();
    for (const [at, tag] of after.entries()) expect(tag).not.toBe(before[at]);
    const again = await site.send('GET', '/api/changes', { headers: { 'if-none-match': after[0] ?? '' } });
    expect(again.status).toBe(304);
  });
});
