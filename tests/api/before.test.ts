import { expect, it } from 'vitest';
import type { ChangedComment, NewComment, ThreadPage } from '../../src/contract/comment.ts';
import type { LogPage } from '../../src/contract/moderation.ts';
import type { Problem } from '../../src/contract/problem.ts';
import type { Rules } from '../../src/contract/settings.ts';
import { eachDatabase } from '../databases.ts';
import { bothNumbers } from './counts.ts';
import { newComment, type Site, siteOn } from './site.ts';

const hour = 60 * 60 * 1000;
const none: Rules = { holdFirst: false, links: 3, holdWords: [], refuseWords: [] };
const setRules = (site: Site, rules: Partial<Rules>, revision = 0) =>
  site.ask(200, 'PUT', '/api/moderation/settings', {
    as: 'administrator',
    body: { ...none, ...rules, revision },
  });
const hold = (site: Site, slug: string, isHeld = true) =>
  site.ask(200, 'PUT', `/api/posts/${slug}/hold`, { as: 'moderator', body: { isHeld } });
const refused = async (site: Site, as: string, more: Partial<NewComment>, slug = 'rotas') => {
  site.time.now += 1000;
  const response = await site.send('POST', `/api/posts/${slug}/comments`, { as, body: newComment(as, more) });
  const problem = (await response.json()) as Problem;
  return { ...problem, is: `${response.status} ${problem.code}` };
};
const rule = ({ comment }: ChangedComment) =>
  comment.state === 'hidden-readable' ? comment.heldFor : comment.state;
const long = 'Our team has tried this since last spring, and it works.';

eachDatabase('before a comment appears', (open) => {
  const start = async () => {
    const site = siteOn(await open());
    return { site, postId: await site.post('rotas') };
  };

  it('waits where a debate is checked, and nobody but its author and moderators knows', async () => {
    const { site, postId } = await start();
    const { comment: asked } = await site.comment('author', 'rotas', { kind: 'question' });
    const earlier = await site.ask<ThreadPage>(200, 'GET', '/api/posts/rotas/thread');
    await hold(site, 'rotas');
    const reply = await site.comment('guest', 'rotas', { parentId: asked.id, body: 'A canary sings here.' });
    expect(rule(reply)).toBe('post');
    expect(reply.post.commentCount).toBe(1);
    const thread = await site.ask<ThreadPage>(200, 'GET', '/api/posts/rotas/thread');
    expect(thread).toEqual(earlier);
    const mine = await (await site.send('GET', '/api/mine/posts/rotas', { as: 'guest' })).text();
    const theirs = await (await site.send('GET', '/api/mine/posts/rotas', { as: 'other-guest' })).text();
    expect([mine.includes('canary'), theirs.includes('canary')]).toEqual([true, false]);
    const { stored, right } = await bothNumbers(site.db, postId);
    expect(stored).toEqual(right);
    const cases = await site.db.read
      .selectFrom('cases')
      .select(['comment_id', 'why', 'decided_at'])
      .execute();
    expect(cases).toEqual([{ comment_id: reply.comment.id, why: 'held', decided_at: null }]);
    const { entries } = await site.ask<LogPage>(200, 'GET', '/api/moderation/log', { as: 'moderator' });
    expect(entries.map(({ action, rule: by, by: who }) => [action, by, who])).toEqual([
      ['comment-held', 'post', null],
      ['hold-began', null, 'moderator@example.org'],
    ]);
  });

  it('a moderator who shows it lets it appear', async () => {
    const { site, postId } = await start();
    await hold(site, 'rotas');
    const { comment } = await site.comment('guest', 'rotas');
    await site.ask(200, 'POST', `/api/comments/${comment.id}/show`, { as: 'moderator' });
    const thread = await site.ask<ThreadPage>(200, 'GET', '/api/posts/rotas/thread');
    expect(thread.comments.map(({ state }) => state)).toEqual(['visible']);
    const { stored, right } = await bothNumbers(site.db, postId);
    expect(stored).toEqual(right);
  });

  it('what waited goes on waiting when a debate is open again, and moderators never wait', async () => {
    const { site } = await start();
    await hold(site, 'rotas');
    const { comment } = await site.comment('guest', 'rotas');
    expect(rule(await site.comment('moderator', 'rotas', { body: 'A word from us.' }))).toBe('visible');
    await hold(site, 'rotas', false);
    expect(rule(await site.comment('guest', 'rotas', { body: 'Now?' }))).toBe('visible');
    const thread = await site.ask<ThreadPage>(200, 'GET', '/api/posts/rotas/thread');
    expect(thread.comments.some(({ id }) => id === comment.id)).toBe(false);
  });

  it('refused words are not taken, in any disguise, and held ones wait', async () => {
    const { site } = await start();
    await setRules(site, { refuseWords: ['badword'], holdWords: ['lottery'] });
    const said = await refused(site, 'guest', { body: 'What a b a d w o r d.' });
    expect(said).toMatchObject({ is: '422 words-refused', fields: { body: said.detail } });
    expect(said.detail).toContain('“b a d w o r d”');
    expect((await refused(site, 'guest', { alias: 'Badword' })).fields).toHaveProperty('alias');
    expect(rule(await site.comment('guest', 'rotas', { body: 'I won lotteries.' }))).toBe('words');
    expect(rule(await site.comment('guest', 'rotas', { body: 'A lot, Terry.' }))).toBe('visible');
  });

  it('more links than may be wait', async () => {
    const { site } = await start();
    await setRules(site, { links: 1 });
    expect(rule(await site.comment('guest', 'rotas', { body: 'See https://a.example' }))).toBe('visible');
    expect(rule(await site.comment('guest', 'rotas', { body: 'See https://a.example www.b.example' }))).toBe(
      'links',
    );
  });

  it('an edit that trips a rule is held, and one that is refused changes nothing', async () => {
    const { site, postId } = await start();
    await setRules(site, { refuseWords: ['badword'], holdWords: ['lottery'] });
    const { comment } = await site.comment('guest', 'rotas', { kind: 'differ' });
    await site.comment('author', 'rotas', { parentId: comment.id });
    const edit = (status: number, body: string) =>
      site.ask<ChangedComment>(status, 'PATCH', `/api/comments/${comment.id}`, {
        as: 'guest',
        body: { body, kind: 'differ' },
      });
    await edit(422, 'badword');
    const source = await site.ask<{ body: string }>(200, 'GET', `/api/mine/comments/${comment.id}`, {
      as: 'guest',
    });
    expect(source.body).toBe('Our team has tried this.');
    const edited = await edit(200, 'Play the lottery!');
    expect(rule(edited)).toBe('words');
    const thread = await site.ask<ThreadPage>(200, 'GET', '/api/posts/rotas/thread');
    expect(thread.comments[0]).toMatchObject({ state: 'hidden', reason: null });
    const { stored, right } = await bothNumbers(site.db, postId);
    expect(stored).toEqual(right);
  });

  it('the same words again in a debate are refused with where they stand, and held elsewhere', async () => {
    const { site } = await start();
    await site.post('meals');
    const { comment } = await site.comment('guest', 'rotas', { body: long });
    const again = await refused(site, 'guest', { body: long.toUpperCase() });
    expect(again).toMatchObject({ is: '409 said-already', commentId: comment.id });
    expect(rule(await site.comment('guest', 'meals', { body: `${long}!` }))).toBe('repeat');
    await site.ask(200, 'DELETE', `/api/comments/${comment.id}`, { as: 'guest' });
    await site.post('nights');
    site.time.now += 25 * hour;
    expect(rule(await site.comment('guest', 'nights', { body: long }))).toBe('visible');
  });

  it('the same words after one’s own are taken back are no repeat', async () => {
    const { site } = await start();
    const { comment } = await site.comment('guest', 'rotas', { body: long });
    await site.ask(200, 'DELETE', `/api/comments/${comment.id}`, { as: 'guest' });
    expect(rule(await site.comment('guest', 'rotas', { body: long }))).toBe('visible');
  });

  it('the same words from another guest at the same address wait, not those of somebody elsewhere', async () => {
    const { site } = await start();
    const from = async (as: string, address: string) => {
      site.time.now += 1000;
      return rule(
        await site.ask<ChangedComment>(201, 'POST', '/api/posts/rotas/comments', {
          as,
          body: newComment(as, { body: long }),
          headers: { 'x-test-address': address },
        }),
      );
    };
    expect(await from('guest', '192.0.2.7')).toBe('visible');
    expect(await from('author', '198.51.100.1')).toBe('visible');
    expect(await from('other-guest', '192.0.2.7')).toBe('repeat');
  });

  it('a few words can be said again and again', async () => {
    const { site } = await start();
    for (const parentId of [null, (await site.comment('author', 'rotas')).comment.id])
      expect(rule(await site.comment('guest', 'rotas', { parentId, body: 'Thank you!' }))).toBe('visible');
  });

  it('an edit back to one’s own words is no repeat', async () => {
    const { site } = await start();
    const { comment } = await site.comment('guest', 'rotas', { body: long });
    const edited = await site.ask<ChangedComment>(200, 'PATCH', `/api/comments/${comment.id}`, {
      as: 'guest',
      body: { body: `${long} `, kind: null },
    });
    expect(rule(edited)).toBe('visible');
  });

  it('new people wait until a comment of theirs has been let stand', async () => {
    const { site } = await start();
    const { comment: old } = await site.comment('other-guest', 'rotas');
    site.time.now += 25 * hour;
    await setRules(site, { holdFirst: true });
    const first = await site.comment('guest', 'rotas');
    expect(rule(first)).toBe('first');
    expect(rule(await site.comment('guest', 'rotas', { body: 'And again.' }))).toBe('first');
    expect(rule(await site.comment('other-guest', 'rotas', { parentId: old.id }))).toBe('visible');
    await site.ask(200, 'POST', `/api/comments/${first.comment.id}/show`, { as: 'moderator' });
    expect(rule(await site.comment('guest', 'rotas', { body: 'Known now.' }))).toBe('visible');
  });

  it('members of more than a day are not new', async () => {
    const { site } = await start();
    await setRules(site, { holdFirst: true });
    expect(rule(await site.comment('member', 'rotas'))).toBe('first');
    site.time.now += 25 * hour;
    expect(rule(await site.comment('member', 'rotas', { body: 'A day later.' }))).toBe('visible');
  });

  it('the same request again gives the first answer, not a repeat', async () => {
    const { site } = await start();
    const send = () =>
      site.send('POST', '/api/posts/rotas/comments', {
        as: 'guest',
        body: newComment('guest', { body: long }),
        headers: { 'idempotency-key': 'one' },
      });
    const [one, two] = [await send(), await send()];
    expect([one.status, two.status]).toEqual([201, 201]);
    expect(await two.text()).toBe(await one.text());
  });
});

eachDatabase('at the same time', (open) => {
  it('posting and beginning to check a debate: what came second is held, or was there before', async () => {
    const site = siteOn(await open());
    for (let round = 0; round < 8; round += 1) {
      const slug = `round-${round}`;
      const postId = await site.post(slug);
      site.time.now += hour;
      const [, answer] = await Promise.all([
        hold(site, slug),
        site.ask<ChangedComment>(201, 'POST', `/api/posts/${slug}/comments`, {
          as: 'guest',
          body: newComment('guest'),
        }),
      ]);
      const log = await site.db.read
        .selectFrom('moderation_log')
        .select('action')
        .where('post_id', '=', postId)
        .execute();
      const isHeld = rule(answer) === 'post';
      expect(log.map(({ action }) => action).toSorted()).toEqual(
        isHeld ? ['comment-held', 'hold-began'] : ['hold-began'],
      );
      const thread = await site.ask<ThreadPage>(200, 'GET', `/api/posts/${slug}/thread`);
      expect(thread.comments.length).toBe(isHeld ? 0 : 1);
      const { stored, right } = await bothNumbers(site.db, postId);
      expect(stored).toEqual(right);
    }
  });

  it('the same words twice are said once', async () => {
    const site = siteOn(await open());
    for (let round = 0; round < 8; round += 1) {
      const slug = `round-${round}`;
      const postId = await site.post(slug);
      site.time.now += 25 * hour;
      const body = newComment('guest', { body: long });
      const send = () => site.send('POST', `/api/posts/${slug}/comments`, { as: 'guest', body });
      const statuses = (await Promise.all([send(), send(), send()])).map(({ status }) => status);
      expect(statuses.toSorted()).toEqual([201, 409, 409]);
      const { stored, right } = await bothNumbers(site.db, postId);
      expect(stored.comments).toHaveLength(1);
      expect(stored).toEqual(right);
    }
  });
});
