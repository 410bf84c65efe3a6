import { expect, it } from 'vitest';
import type { ChangedComment, Mine } from '../../src/contract/comment.ts';
import type { LogPage } from '../../src/contract/moderation.ts';
import type { ViewerAnswer } from '../../src/contract/people.ts';
import type { PostSummary } from '../../src/contract/post.ts';
import type { Problem } from '../../src/contract/problem.ts';
import { eachDatabase } from '../databases.ts';
import { newComment, type Site, siteOn } from './site.ts';

const mine = (site: Site, as?: string, slug = 'rotas') =>
  site.ask<Mine>(200, 'GET', `/api/mine/posts/${slug}`, as === undefined ? {} : { as });
const keyOf = ({ comment }: ChangedComment) => (comment.state === 'visible' ? comment.author.key : null);

eachDatabase('a person', (open) => {
  it('is suggested a name nobody in the debate has, the same each time, and keeps the one they chose', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    const { alias: suggested } = await mine(site, 'guest');
    expect(suggested.chosen).toBe(false);
    expect((await mine(site, 'guest')).alias).toEqual(suggested);
    await site.comment('member', 'rotas', { alias: suggested.name });
    const other = (await mine(site, 'guest')).alias;
    expect(other.name).not.toBe(suggested.name);
    await site.comment('guest', 'rotas', { alias: 'Tall Lamp' });
    expect((await mine(site, 'guest')).alias).toEqual({ name: 'Tall Lamp', chosen: true });
    expect((await mine(site)).alias.chosen).toBe(false);
  });

  it('cannot take a name that looks like somebody else, in this debate or on the staff', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    await site.post('other');
    await site.sessions.idOf('moderator');
    await site.comment('guest', 'rotas', { alias: 'Tall Lamp' });
    const ask = (status: number, slug: string, alias: string, as = 'member') =>
      site.ask<Problem>(status, 'POST', `/api/posts/${slug}/comments`, {
        as,
        body: newComment(as, { alias }),
      });
    for (const alias of ['Tall Lamp', 'tall  lamp', 'TALL LAMP'])
      expect(await ask(409, 'rotas', alias)).toMatchObject({ code: 'alias-taken' });
    for (const alias of ['Admin', 'Site team', 'Meera Moderator', 'equal say'])
      expect(await ask(422, 'rotas', alias)).toMatchObject({ code: 'alias-not-allowed' });
    await ask(201, 'other', 'Tall Lamp');
    await ask(201, 'rotas', 'Tall Lamp', 'guest');
  });

  it('has one public key within a debate and another in each other debate', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    await site.post('other');
    const one = keyOf(await site.comment('guest', 'rotas'));
    expect(one).toMatch(/^[0-9a-f]{32}$/);
    expect(keyOf(await site.comment('guest', 'rotas'))).toBe(one);
    expect(keyOf(await site.comment('guest', 'other'))).not.toBe(one);
    expect(keyOf(await site.comment('member', 'rotas'))).not.toBe(one);
  });

  it('becomes a guest, or signs in with a link once, and signs out', async () => {
    const site = siteOn(await open());
    const viewer = () => site.ask<ViewerAnswer>(200, 'GET', '/api/mine/viewer');
    expect(await viewer()).toEqual({ id: null, role: 'nobody' });
    const guest = await site.ask<ViewerAnswer>(200, 'POST', '/api/session/guest');
    expect(guest.role).toBe('guest');
    expect(await site.ask(200, 'POST', '/api/session/guest')).toEqual(guest);

    for (const email of ['moderator@example.org', 'nobody@example.org'])
      expect(await site.ask(202, 'POST', '/api/session/link', { body: { email } })).toEqual({ sent: true });
    const token = site.sessions.links.get('moderator@example.org');
    await site.ask(200, 'POST', '/api/session', { body: { token } });
    expect(await viewer()).toMatchObject({ role: 'moderator', email: 'moderator@example.org' });
    await site.ask(410, 'POST', '/api/session', { body: { token } });
    await site.ask(204, 'DELETE', '/api/session');
    expect(await viewer()).toEqual({ id: null, role: 'nobody' });
  });

  it('is written to in the language that was asked for, in English otherwise', async () => {
    const db = await open();
    const { sessions } = siteOn(db);
    const languages: unknown[] = [];
    const sendLink = async (_to: string, _request: Request, language?: string) => {
      languages.push(language);
    };
    const site = siteOn(db, { sessions: { ...sessions, sendLink } });
    for (const language of ['cy', undefined])
      await site.ask(202, 'POST', '/api/session/link', { body: { email: 'a@example.org', language } });
    await site.ask(422, 'POST', '/api/session/link', { body: { email: 'a@example.org', language: 'fr' } });
    expect(languages).toEqual(['cy', 'en']);
  });

  it('gets the cookies of a session, each in its own header, in an answer nobody keeps', async () => {
    const db = await open();
    const { sessions } = siteOn(db);
    const headers = new Headers([
      ['set-cookie', 'a=1; HttpOnly'],
      ['set-cookie', 'b=2; HttpOnly'],
    ]);
    const viewer = { id: null, role: 'nobody' } as const;
    const site = siteOn(db, { sessions: { ...sessions, startGuest: async () => ({ viewer, headers }) } });
    const response = await site.send('POST', '/api/session/guest');
    expect(response.headers.getSetCookie()).toEqual(['a=1; HttpOnly', 'b=2; HttpOnly']);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });
});

eachDatabase('the moderation log', (open) => {
  it('tells who did what, when and why, newest first, and whether it still stands', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    const { comment } = await site.comment('author', 'rotas');
    const path = `/api/comments/${comment.id}`;
    const hide = { as: 'moderator', body: { reason: 'at-risk', note: 'Call the home.' } };
    await site.ask(200, 'POST', `${path}/hide`, hide);
    await site.ask(200, 'POST', '/api/posts/rotas/close', { as: 'administrator' });
    await site.ask(200, 'POST', `${path}/show`, { as: 'administrator' });
    await site.ask(200, 'POST', `${path}/hide`, hide);
    const { entries } = await site.ask<LogPage>(200, 'GET', '/api/moderation/log', { as: 'moderator' });
    expect(entries.map(({ action, stands, by }) => `${action} ${stands} ${by}`)).toEqual([
      'comment-hidden true moderator@example.org',
      'comment-shown false administrator@example.org',
      'debate-closed true administrator@example.org',
      'comment-hidden false moderator@example.org',
    ]);
    expect(entries[0]).toMatchObject({
      reason: 'at-risk',
      note: 'Call the home.',
      post: { slug: 'rotas' },
      commentId: comment.id,
    });
  });

  it('comes page by page, each line once', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    for (let count = 0; count < 30; count += 1)
      for (const action of ['close', 'reopen'])
        await site.ask<PostSummary>(200, 'POST', `/api/posts/rotas/${action}`, { as: 'moderator' });
    const page = (after = '') =>
      site.ask<LogPage>(200, 'GET', `/api/moderation/log${after}`, { as: 'moderator' });
    const first = await page();
    const second = await page(`?after=${first.next}`);
    expect(second.next).toBeNull();
    const lines = [...first.entries, ...second.entries];
    expect(new Set(lines.map(({ id }) => id)).size).toBe(60);
    expect(lines.filter(({ stands }) => stands).map(({ action }) => action)).toEqual(['debate-reopened']);
  });
});

eachDatabase('a write that names who it is written as', (open) => {
  it('is refused when somebody else is signed in by now, and changes nothing', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    const guest = await site.sessions.idOf('guest');
    const write = (as: string) =>
      site.send('POST', '/api/posts/rotas/comments', {
        as,
        body: newComment(as),
        headers: { 'x-viewer': guest },
      });
    const refused = await write('moderator');
    expect(refused.status).toBe(409);
    expect(await refused.json()).toMatchObject({ code: 'somebody-else' });
    expect((await write('guest')).status).toBe(201);
    const { comments } = await site.ask<{ comments: unknown[] }>(200, 'GET', '/api/posts/rotas/thread');
    expect(comments).toHaveLength(1);
  });
});
