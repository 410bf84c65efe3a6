import { expect, it } from 'vitest';
import type { ChangedComment } from '../../src/contract/comment.ts';
import type { Sessions } from '../../src/server/ports.ts';
import { newComment, siteOn } from '../api/site.ts';
import { eachDatabase } from '../databases.ts';
import { openSite, person } from './open-site.ts';

const email = 'member@example.org';

eachDatabase('A guest who signs in while they write', (open) => {
  /** A site with real sessions, a guest, and the link that makes a member of them. */
  async function begin(sessionsOver: (real: Sessions, signIn: () => Promise<unknown>) => Sessions) {
    const db = await open();
    const { sessions, request, cookieOf, lastToken } = openSite(db);
    const member = await person(db, { email, role: 'member' });
    const cookie = cookieOf((await sessions.startGuest(request())).headers);
    await sessions.sendLink(email, request());
    await sessions.settled();
    const signIn = () => sessions.signIn(lastToken(), request(cookie));
    const site = siteOn(db, { sessions: sessionsOver(sessions, signIn) });
    await site.post('rotas');
    const write = (body: string) =>
      site.send('POST', '/api/posts/rotas/comments', {
        body: newComment('guest', { body }),
        headers: { cookie },
      });
    return { db, member, signIn, write };
  }

  it('is told that the session has ended when it ended before the comment was kept', async () => {
    const { db, write } = await begin((real, signIn) => ({
      ...real,
      viewerOf: async (request) => {
        const viewer = await real.viewerOf(request);
        await signIn();
        return viewer;
      },
    }));
    expect((await write('Sent a moment too late.')).status).toBe(401);
    expect(await db.read.selectFrom('comments').select('id').execute()).toEqual([]);
  });

  it('is the author of every comment that was taken', async () => {
    const { db, member, signIn, write } = await begin((real) => real);
    const written = Array.from({ length: 12 }, (_, i) => write(`Comment ${i}`));
    const [, ...answers] = await Promise.all([signIn(), ...written]);
    const taken = answers.filter(({ status }) => status === 201);
    const changes = (await Promise.all(taken.map((answer) => answer.json()))) as ChangedComment[];
    const rows = await db.read.selectFrom('comments').select(['id', 'person_id']).execute();
    expect(new Set(rows)).toEqual(
      new Set(changes.map(({ comment }) => ({ id: comment.id, person_id: member }))),
    );
  });
});
