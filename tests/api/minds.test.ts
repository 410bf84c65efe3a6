import { expect, it } from 'vitest';
import type { ChangedComment, CommentContext, Marks } from '../../src/contract/comment.ts';
import type { Problem } from '../../src/contract/problem.ts';
import { limits } from '../../src/contract/limits.ts';
import { eachDatabase } from '../databases.ts';
import { newComment, type Site, siteOn } from './site.ts';

let times = 0;
/** Nobody says the same twice. */
const why = () => `I had not thought of night shift ${(times += 1)}, and what you say about it is true.`;

async function debate(open: Parameters<Parameters<typeof eachDatabase>[1]>[0]) {
  const site = siteOn(await open());
  await site.post('rotas');
  const say = (as: string, more: Parameters<Site['comment']>[2] = {}) => site.comment(as, 'rotas', more);
  const marks = async (id: string): Promise<Partial<Marks>> => {
    const { comments } = await site.ask<CommentContext>(200, 'GET', `/api/comments/${id}/context`);
    const found = comments.find((one) => one.id === id);
    return found?.state === 'visible' ? (found.marks ?? {}) : {};
  };
  const act = (as: string, what: 'hide' | 'show' | 'restore', id: string) =>
    site.ask<ChangedComment>(200, 'POST', `/api/comments/${id}/${what}`, {
      as,
      ...(what === 'hide' ? { body: { reason: 'spam', note: null } } : {}),
    });
  const remove = (as: string, id: string) =>
    site.ask<ChangedComment>(200, 'DELETE', `/api/comments/${id}`, { as });
  const earlier = (await say('guest')).comment.id;
  const cause = (await say('member')).comment.id;
  const change = (more: Parameters<Site['comment']>[2] = {}) =>
    say('guest', { parentId: cause, body: why(), changedMindAbout: earlier, ...more });
  const refused = async (more: object, as = 'guest') => {
    const body = newComment(as, { parentId: cause, body: why(), changedMindAbout: earlier, ...more });
    const response = await site.send('POST', '/api/posts/rotas/comments', { as, body });
    const { code, fields } = (await response.json()) as Problem;
    return [response.status, code, ...Object.keys(fields ?? {})].join(' ');
  };
  return { site, say, marks, act, remove, earlier, cause, change, refused };
}

eachDatabase('"I have changed my mind"', (open) => {
  it('is said of an earlier comment of one’s own, and shown at all three', async () => {
    const { marks, earlier, cause, change } = await debate(open);
    const { comment, related } = await change();
    expect(comment).toMatchObject({ marks: { changedMindAbout: earlier } });
    expect(related).toHaveLength(2);
    expect(related).toEqual(
      expect.arrayContaining([
        { id: cause, question: null, changedMindAbout: null, mindsChanged: 1, mindChangedIn: null },
        { id: earlier, question: null, changedMindAbout: null, mindsChanged: 0, mindChangedIn: comment.id },
      ]),
    );
    expect(await marks(cause)).toMatchObject({ mindsChanged: 1 });
    expect(await marks(earlier)).toMatchObject({ mindChangedIn: comment.id });
  });

  it('counts people, not comments', async () => {
    const { say, marks, cause, change } = await debate(open);
    await change();
    const another = (await say('guest')).comment.id;
    await change({ changedMindAbout: another });
    const theirs = (await say('author')).comment.id;
    expect(await marks(cause)).toMatchObject({ mindsChanged: 1 });
    await say('author', { parentId: cause, body: why(), changedMindAbout: theirs });
    expect(await marks(cause)).toMatchObject({ mindsChanged: 2 });
  });

  it('says what changed it, now and after editing', async () => {
    const { site, change, refused } = await debate(open);
    const short = 'x'.repeat(limits.changedMind - 1);
    expect(await refused({ body: short })).toBe('422 invalid body');
    expect(await refused({ body: `**${short}**` })).toBe('422 invalid body');
    const { comment } = await change({ body: `${short}y` });
    const edit = (status: number, body: string) =>
      site.ask(status, 'PATCH', `/api/comments/${comment.id}`, { as: 'guest', body: { body, kind: null } });
    await edit(422, short);
    await edit(200, why());
  });

  it('is not said of what is somebody else’s, hidden, deleted or elsewhere, nor in answer to oneself', async () => {
    const { site, say, act, remove, earlier, cause, refused } = await debate(open);
    await site.post('other');
    const elsewhere = (await site.comment('guest', 'other')).comment.id;
    const wrong = '422 invalid changedMindAbout';
    expect(await refused({}, 'author')).toBe(wrong);
    expect(await refused({ changedMindAbout: cause })).toBe(wrong);
    expect(await refused({ changedMindAbout: elsewhere })).toBe(wrong);
    expect(await refused({ changedMindAbout: '019ca8a0-3e80-7a14-a9db-abb40b5b5fad' })).toBe(wrong);
    expect(await refused({ parentId: null })).toBe(wrong);
    const own = (await say('guest')).comment.id;
    expect(await refused({ parentId: own })).toBe(wrong);
    await act('moderator', 'hide', earlier);
    expect(await refused({})).toBe(wrong);
    await remove('guest', own);
    expect(await refused({ changedMindAbout: own })).toBe(wrong);
  });

  it('is said once of the same two, while it can be seen', async () => {
    const { act, remove, change, refused, marks, cause, earlier } = await debate(open);
    const { comment: first } = await change();
    expect(await refused({})).toBe('409 already-done');
    await act('moderator', 'hide', first.id);
    const { comment: second } = await change();
    await act('moderator', 'show', first.id);
    expect(await marks(cause)).toMatchObject({ mindsChanged: 1 });
    expect(await marks(earlier)).toMatchObject({ mindChangedIn: second.id });
    await remove('guest', second.id);
    expect(await marks(earlier)).toMatchObject({ mindChangedIn: first.id });
  });

  it('follows hiding and showing, deleting and bringing back', async () => {
    const { marks, act, remove, earlier, cause, change } = await debate(open);
    const { comment } = await change();
    const nowhere = async () => expect([await marks(earlier), await marks(cause)]).toEqual([{}, {}]);
    const there = async () =>
      expect([await marks(earlier), await marks(cause)]).toMatchObject([
        { mindChangedIn: comment.id },
        { mindsChanged: 1 },
      ]);
    const { related } = await act('moderator', 'hide', comment.id);
    expect(related.map(({ mindsChanged, mindChangedIn }) => [mindsChanged, mindChangedIn])).toEqual([
      [0, null],
      [0, null],
    ]);
    await nowhere();
    await act('moderator', 'show', comment.id);
    await there();
    await remove('guest', comment.id);
    await nowhere();
    await act('guest', 'restore', comment.id);
    await there();
  });

  it('tells nobody who wrote a comment that is hidden or deleted', async () => {
    const { marks, act, remove, earlier, change } = await debate(open);
    const { comment } = await change();
    const { related } = await act('moderator', 'hide', earlier);
    expect(related).toMatchObject([{ id: comment.id, changedMindAbout: null }]);
    expect(await marks(comment.id)).toEqual({});
    await act('moderator', 'show', earlier);
    expect(await marks(comment.id)).toMatchObject({ changedMindAbout: earlier });
    await remove('guest', earlier);
    expect(await marks(comment.id)).toEqual({});
    await act('guest', 'restore', earlier);
    expect(await marks(comment.id)).toMatchObject({ changedMindAbout: earlier });
  });
});
