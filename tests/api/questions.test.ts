import { expect, it } from 'vitest';
import type { ChangedComment, Comment, CommentContext, Marks } from '../../src/contract/comment.ts';
import type { Post } from '../../src/contract/post.ts';
import type { Problem } from '../../src/contract/problem.ts';
import type { WaitingPage } from '../../src/contract/relations.ts';
import { limits } from '../../src/contract/limits.ts';
import { eachDatabase } from '../databases.ts';
import { type Site, siteOn } from './site.ts';

const questionOf = (comment: ChangedComment['comment']): Marks['question'] =>
  'marks' in comment ? (comment.marks?.question ?? null) : null;

/** Everything that is said below is said in the debate `rotas`. */
async function debate(open: Parameters<Parameters<typeof eachDatabase>[1]>[0]) {
  const site = siteOn(await open());
  await site.post('rotas');
  const say = (as: string, more: Parameters<Site['comment']>[2] = {}) => site.comment(as, 'rotas', more);
  const ask = (askedOf: string | null = null) => say('author', { kind: 'question', askedOf });
  const read = async (id: string): Promise<Comment | undefined> =>
    (await site.ask<CommentContext>(200, 'GET', `/api/comments/${id}/context`)).comments.find(
      (one) => one.id === id,
    );
  const answer = async (id: string) => {
    const question = await read(id);
    return question === undefined ? null : questionOf(question);
  };
  const waiting = async (query = '') =>
    (await site.ask<WaitingPage>(200, 'GET', `/api/posts/rotas/waiting${query}`)).comments.map(
      ({ id }) => id,
    );
  const counted = async () => (await site.ask<Post>(200, 'GET', '/api/posts/rotas')).views.waiting;
  const act = (as: string, what: 'hide' | 'show' | 'delete' | 'restore', id: string) =>
    site.ask<ChangedComment>(
      200,
      what === 'delete' ? 'DELETE' : 'POST',
      `/api/comments/${id}${what === 'delete' ? '' : `/${what}`}`,
      { as, ...(what === 'hide' ? { body: { reason: 'spam', note: null } } : {}) },
    );
  const mark = (id: string, answerId: string | null, as = 'author') =>
    site.ask<ChangedComment>(200, 'PUT', `/api/comments/${id}/answer`, { as, body: { answerId } });
  return { site, say, ask, read, answer, waiting, counted, act, mark };
}

eachDatabase('a question', (open) => {
  it('put to a point of view is answered by the first direct reply from there, and by nothing else', async () => {
    const { say, ask, answer, waiting, counted } = await debate(open);
    const { comment: question } = await ask('commissioner');
    expect(questionOf(question)).toEqual({
      askedOf: 'commissioner',
      answerId: null,
      answeredAt: null,
      answeredBy: null,
      isChosen: false,
    });
    const parentId = question.id;
    const { comment: other, related } = await say('guest', { parentId, pointOfView: 'manager' });
    expect(related).toEqual([]);
    await say('author', { parentId, pointOfView: 'commissioner' });
    await say('member', { parentId: other.id, pointOfView: 'commissioner' });
    expect(await waiting()).toEqual([parentId]);
    expect(await counted()).toBe(1);

    const reply = await say('member', { parentId, pointOfView: 'commissioner' });
    const answered = {
      askedOf: 'commissioner',
      answerId: reply.comment.id,
      answeredAt: reply.comment.createdAt,
      answeredBy: 'Warm Window',
      isChosen: false,
    };
    expect(reply.related).toEqual([
      { id: parentId, question: answered, changedMindAbout: null, mindsChanged: 0, mindChangedIn: null },
    ]);
    await say('other-guest', { parentId, pointOfView: 'commissioner' });
    expect(await answer(parentId)).toEqual(answered);
    expect(await waiting()).toEqual([]);
    expect(await counted()).toBe(0);
  });

  it('put to nobody is answered by anybody but the asker', async () => {
    const { say, ask, answer } = await debate(open);
    const { id } = (await ask()).comment;
    await say('author', { parentId: id });
    expect(await answer(id)).toMatchObject({ answerId: null });
    const { comment } = await say('guest', { parentId: id, pointOfView: 'not-said' });
    expect(await answer(id)).toMatchObject({ answerId: comment.id, answeredBy: 'Blue Kettle' });
  });

  it('waits again when its answer is hidden or deleted, or takes the next one; and the first when it is back', async () => {
    const { say, ask, answer, waiting, act, counted } = await debate(open);
    const { id } = (await ask()).comment;
    const first = (await say('guest', { parentId: id })).comment;
    const second = (await say('member', { parentId: id })).comment;
    const { related } = await act('moderator', 'hide', first.id);
    expect(related).toMatchObject([{ id, question: { answerId: second.id, answeredBy: 'Warm Window' } }]);
    await act('member', 'delete', second.id);
    expect(await answer(id)).toMatchObject({ answerId: null, answeredAt: null, answeredBy: null });
    expect([await waiting(), await counted()]).toEqual([[id], 1]);
    await act('member', 'restore', second.id);
    expect(await answer(id)).toMatchObject({ answerId: second.id });
    await act('moderator', 'show', first.id);
    expect(await answer(id)).toMatchObject({ answerId: first.id });
    expect([await waiting(), await counted()]).toEqual([[], 0]);
  });

  it('is answered by what its asker says, anywhere below it, as long as that can be seen', async () => {
    const { say, ask, answer, act, mark } = await debate(open);
    const { id } = (await ask('commissioner')).comment;
    const direct = (await say('member', { parentId: id, pointOfView: 'commissioner' })).comment;
    const deep = (await say('guest', { parentId: direct.id, pointOfView: 'family' })).comment;
    const marked = await mark(id, deep.id);
    expect(questionOf(marked.comment)).toMatchObject({
      answerId: deep.id,
      answeredBy: 'Blue Kettle',
      isChosen: true,
    });
    await act('moderator', 'hide', deep.id);
    expect(await answer(id)).toMatchObject({ answerId: direct.id, isChosen: false });
    await act('moderator', 'show', deep.id);
    expect(await answer(id)).toMatchObject({ answerId: deep.id, isChosen: true });
    expect(questionOf((await mark(id, null)).comment)).toMatchObject({
      answerId: direct.id,
      isChosen: false,
    });
  });

  it('is marked as answered by its asker alone, with a visible reply of its own branch', async () => {
    const { site, say, ask, act } = await debate(open);
    const { id } = (await ask()).comment;
    const elsewhere = (await say('guest')).comment;
    const hidden = (await say('guest', { parentId: id })).comment;
    await act('moderator', 'hide', hidden.id);
    const refused = async (status: number, answerId: string, as = 'author', question = id) =>
      (
        await site.ask<Problem>(status, 'PUT', `/api/comments/${question}/answer`, {
          as,
          body: { answerId },
        })
      ).code;
    expect(await refused(403, hidden.id, 'guest')).toBe('not-allowed');
    expect(await refused(403, hidden.id, 'moderator')).toBe('not-allowed');
    expect(await refused(410, hidden.id)).toBe('gone');
    expect(await refused(410, '019ca8a0-3e80-7a14-a9db-abb40b5b5fad')).toBe('gone');
    expect(await refused(422, elsewhere.id)).toBe('invalid');
    expect(await refused(422, id)).toBe('invalid');
    const { comment: plain } = await say('author');
    expect(await refused(422, elsewhere.id, 'author', plain.id)).toBe('invalid');
    await site.ask(200, 'POST', '/api/posts/rotas/close', { as: 'moderator' });
    expect(await refused(409, elsewhere.id)).toBe('debate-closed');
    await act('author', 'delete', id);
    expect(await refused(410, elsewhere.id)).toBe('gone');
  });

  it('can become one, or stop being one, for 15 minutes, and all that follows', async () => {
    const { site, say, answer, waiting, counted, read } = await debate(open);
    const { id } = (await say('author')).comment;
    await say('guest', { parentId: id, pointOfView: 'family' });
    const edit = (kind: string | null) =>
      site.ask(200, 'PATCH', `/api/comments/${id}`, { as: 'author', body: { body: 'Other words.', kind } });
    await edit('question');
    expect(await answer(id)).toMatchObject({ askedOf: null, answeredBy: 'Blue Kettle' });
    expect(await counted()).toBe(0);
    await edit(null);
    expect(await read(id)).toMatchObject({ marks: null });

    const { comment: asked } = await say('author', { kind: 'question', askedOf: 'manager' });
    expect([await waiting(), await counted()]).toEqual([[asked.id], 1]);
    await site.ask(200, 'PATCH', `/api/comments/${asked.id}`, {
      as: 'author',
      body: { body: 'No question.', kind: 'experience' },
    });
    expect([await waiting(), await counted()]).toEqual([[], 0]);
  });

  it('is the only thing that is put to somebody, and only to somebody on the list', async () => {
    const { site, say } = await debate(open);
    const { body } = { body: 'x' };
    const fields = async (comment: object) =>
      (
        await site.ask<Problem>(422, 'POST', '/api/posts/rotas/comments', {
          as: 'guest',
          body: {
            parentId: null,
            body,
            kind: 'question',
            alias: 'Blue Kettle',
            pointOfView: 'family',
            sharing: 'here',
            ...comment,
          },
        })
      ).fields;
    expect(await fields({ askedOf: 'not-said' })).toHaveProperty('askedOf');
    expect(await fields({ askedOf: 'astronaut' })).toHaveProperty('askedOf');
    expect(await fields({ askedOf: 'manager', kind: 'agree' })).toHaveProperty('askedOf');
    await say('guest', { kind: 'question', askedOf: 'manager' });
  });
});

eachDatabase('the questions that wait', (open) => {
  it('come longest waiting first, page by page, all of them or those put to one point of view', async () => {
    const { site, say, waiting, act } = await debate(open);
    const asked: { id: string; of: string | null }[] = [];
    for (let nth = 0; nth < limits.page.thread + 5; nth += 1) {
      const of = nth % 5 === 0 ? 'manager' : null;
      if (nth % 15 === 0) site.time.now += 60 * 60 * 1000;
      const { comment } = await say('author', { kind: 'question', askedOf: of });
      asked.push({ id: comment.id, of });
    }
    const [first, hidden, ...rest] = asked;
    await act('moderator', 'hide', hidden?.id ?? '');
    const page = await site.ask<WaitingPage>(200, 'GET', '/api/posts/rotas/waiting');
    expect(page.comments).toHaveLength(limits.page.thread);
    const left = [first?.id, ...rest.map(({ id }) => id)];
    expect([...page.comments.map(({ id }) => id), ...(await waiting(`?after=${page.next}`))]).toEqual(left);
    const of = (one: string | null) =>
      [first, ...rest].filter((each) => each?.of === one).map((each) => each?.id);
    expect(await waiting('?of=manager')).toEqual(of('manager'));
    expect(await waiting('?of=not-said')).toEqual(of(null));
    expect(await waiting('?of=family')).toEqual([]);
    await site.ask(400, 'GET', '/api/posts/rotas/waiting?after=nonsense');
    await site.ask(404, 'GET', '/api/posts/nowhere/waiting');
  });
});
