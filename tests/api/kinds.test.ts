import { expect, it } from 'vitest';
import type { ChangedComment, VisibleComment } from '../../src/contract/comment.ts';
import type { Kind } from '../../src/contract/vocabulary.ts';
import { eachDatabase } from '../databases.ts';
import { bothNumbers } from './counts.ts';
import { type Moderated, moderatedSite } from './moderated.ts';

const correct = async (site: Moderated, id: string, kind: Kind | null) => {
  site.time.now += 1000;
  const path = `/api/comments/${id}/kind`;
  return site.ask<ChangedComment>(200, 'PUT', path, { as: 'moderator', body: { kind } });
};
const marksOf = ({ comment }: ChangedComment) => (comment as VisibleComment).marks;

eachDatabase('A kind that a moderator corrects', (open) => {
  it('counts at once wherever its comment stands, and leaves no number wrong', async () => {
    const site = await moderatedSite(await open());
    const id = await site.say('author', null, 'change');
    const views = (await correct(site, id, 'question')).post.views;
    expect(views).toMatchObject({ changes: 0, waiting: 1 });
    expect((await correct(site, id, 'agree')).post.views).toMatchObject({ waiting: 0, agree: 1 });
    const { stored, right } = await bothNumbers(site.db, site.postId);
    expect(stored).toEqual(right);
  });

  it('is put back with all that went with it: whom it asked and who answered', async () => {
    const site = await moderatedSite(await open());
    const { comment } = await site.comment('author', 'rotas', {
      kind: 'question',
      askedOf: 'family',
      body: 'What do families think of the new rota?',
    });
    const reply = await site.comment('guest', 'rotas', {
      parentId: comment.id,
      pointOfView: 'family',
      body: 'We like it.',
    });
    const asked = { askedOf: 'family', answerId: reply.comment.id, answeredBy: 'Blue Kettle' };
    expect(marksOf(await correct(site, comment.id, 'experience'))).toBeNull();
    expect(marksOf(await correct(site, comment.id, 'question'))).toMatchObject({ question: asked });
    const { stored, right } = await bothNumbers(site.db, site.postId);
    expect(stored).toEqual(right);
  });

  it('hides what was said back until it is put back', async () => {
    const site = await moderatedSite(await open());
    const top = await site.say('author');
    const { comment } = await site.comment('guest', 'rotas', {
      parentId: top,
      kind: 'differ',
      saidBack: 'You want more nights.',
      body: 'Fewer nights are better for everybody.',
    });
    expect(marksOf(await correct(site, comment.id, 'agree'))).toBeNull();
    const body = { isConfirmed: true };
    await site.refusal(422, 'PUT', `/api/comments/${comment.id}/understood`, { as: 'author', body });
    const back = marksOf(await correct(site, comment.id, 'differ'));
    expect(back?.saidBack).toEqual({ text: 'You want more nights.', isConfirmed: false });
  });

  it('stands in the log, and is told to the author alone', async () => {
    const site = await moderatedSite(await open());
    const id = await site.say('author', null, 'change');
    await correct(site, id, 'experience');
    const told = { commentId: id, from: 'change', to: 'experience', at: site.time.now };
    expect((await site.mineOf('author')).corrections).toEqual([told]);
    for (const as of ['guest', 'moderator']) expect((await site.mineOf(as)).corrections).toEqual([]);
    expect((await site.log())[0]).toMatchObject({
      ...{ action: 'kind-corrected', commentId: id, kindFrom: 'change', kindTo: 'experience' },
    });
  });

  it('is not told any more when it was put back, or when the author has chosen another one', async () => {
    const site = await moderatedSite(await open());
    const [one, two] = [await site.say('author', null, 'change'), await site.say('author', null, 'change')];
    await correct(site, one, 'experience');
    await correct(site, one, 'change');
    await correct(site, two, 'experience');
    await site.ask(200, 'PATCH', `/api/comments/${two}`, {
      as: 'author',
      body: { body: 'It is a question after all.', kind: 'question' },
    });
    expect((await site.mineOf('author')).corrections).toEqual([]);
  });

  it('is another one, of a comment that can be seen, written by somebody else', async () => {
    const site = await moderatedSite(await open());
    const told = async (id: string, status: number, kind: Kind | null = 'agree') => {
      const options = { as: 'moderator', body: { kind } };
      return (await site.refusal(status, 'PUT', `/api/comments/${id}/kind`, options)).detail;
    };
    const id = await site.say('author', null, 'change');
    expect(await told(id, 409, 'change')).toBe('This comment is of this kind already.');
    await site.hide(id, 'spam');
    expect(await told(id, 410)).toBe('This comment is hidden. Show it first.');
    await site.ask(200, 'DELETE', `/api/comments/${id}`, { as: 'author' });
    expect(await told(id, 410)).toBe('This comment has been deleted by its author.');
    const own = await site.say('moderator');
    expect(await told(own, 403)).toBe('This is your own comment. Edit it, or ask another moderator.');
  });
});
