import { expect, it } from 'vitest';
import type { WrittenNote } from '../../src/contract/inline-moderation.ts';
import { limits } from '../../src/contract/limits.ts';
import { sweep } from '../../src/server/sweep.ts';
import { eachDatabase } from '../databases.ts';
import { type Moderated, moderatedSite } from './moderated.ts';

const write = (site: Moderated, id: string, text: string, as = 'moderator') =>
  site.ask<WrittenNote>(201, 'POST', `/api/comments/${id}/notes`, {
    as,
    body: { text },
    headers: { 'idempotency-key': text.replaceAll(' ', '-') },
  });
const pathOf = ({ note }: WrittenNote) => `/api/moderation/notes/${note.id}`;
const restoring = (written: WrittenNote) => `${pathOf(written)}/restore`;
const storedText = async (site: Moderated) =>
  JSON.stringify([
    await site.db.read.selectFrom('moderator_notes').selectAll().execute(),
    await site.db.read.selectFrom('idempotency_keys').select('answer').execute(),
  ]);

eachDatabase('A note for fellow moderators', (open) => {
  it('is read by moderators with the debate, oldest first, and by nobody else', async () => {
    const site = await moderatedSite(await open());
    const id = await site.say('author');
    await write(site, id, 'I know this house.');
    await write(site, id, 'Let it stand.', 'administrator');
    const { notes } = await site.mineOf('moderator');
    expect(notes[id]).toMatchObject([
      { text: 'I know this house.', by: 'moderator@example.org', isMine: true },
      { text: 'Let it stand.', by: 'administrator@example.org', isMine: false },
    ]);
    for (const as of ['author', 'guest', 'banned']) expect((await site.mineOf(as)).notes).toEqual({});
  });

  it('changes nothing that anybody else reads', async () => {
    const site = await moderatedSite(await open());
    const id = await site.say('author');
    const tagOf = async () => (await site.send('GET', '/api/posts/rotas/thread')).headers.get('etag');
    const before = await tagOf();
    await write(site, id, 'Nobody else knows.');
    expect(await tagOf()).toBe(before);
  });

  it('is deleted by who wrote it or an administrator, and brought back for a while', async () => {
    const site = await moderatedSite(await open());
    const id = await site.say('author');
    const theirs = await write(site, id, 'A note of the administrator.', 'administrator');
    await site.refusal(403, 'DELETE', pathOf(theirs), { as: 'moderator' });
    const mine = await write(site, id, 'A note of the moderator.');
    await site.ask(200, 'DELETE', pathOf(mine), { as: 'administrator' });
    expect((await site.mineOf('moderator')).notes[id]).toHaveLength(1);
    await site.refusal(409, 'DELETE', pathOf(mine), { as: 'moderator' });
    await site.ask(200, 'POST', restoring(mine), { as: 'moderator' });
    await site.refusal(409, 'POST', restoring(mine), { as: 'moderator' });
    expect((await site.mineOf('moderator')).notes[id]).toHaveLength(2);
    await site.ask(200, 'DELETE', pathOf(mine), { as: 'moderator' });
    site.time.now += limits.undoDeleteFor;
    const late = await site.refusal(409, 'POST', restoring(mine), { as: 'moderator' });
    expect(late.detail).toBe('The time to bring this note back is over.');
  });

  it('that is deleted is erased by the sweep, in kept answers too', async () => {
    const site = await moderatedSite(await open());
    const id = await site.say('author');
    const note = await write(site, id, 'The canary of the notes.');
    await write(site, id, 'A note that stays.');
    await site.ask(200, 'DELETE', pathOf(note), { as: 'moderator' });
    site.time.now += limits.undoDeleteFor;
    await sweep(site.db, site.time.now);
    expect(await storedText(site)).not.toContain('canary');
    expect((await site.mineOf('moderator')).notes[id]).toMatchObject([{ text: 'A note that stays.' }]);
  });

  it('goes with the comment, and loses its words when that is erased, as a request for another look does', async () => {
    const site = await moderatedSite(await open());
    const id = await site.say('author');
    await write(site, id, 'The canary of the notes.');
    await site.hide(id, 'spam');
    await site.ask(200, 'POST', `/api/comments/${id}/appeal`, {
      as: 'author',
      body: { text: 'The canary of appeals.' },
      headers: { 'idempotency-key': 'appeal' },
    });
    await site.ask(200, 'DELETE', `/api/comments/${id}`, { as: 'author' });
    expect((await site.mineOf('moderator')).notes).toEqual({});
    site.time.now += limits.undoDeleteFor;
    await sweep(site.db, site.time.now);
    expect(await storedText(site)).not.toContain('canary');
    const appeals = await site.db.read.selectFrom('appeals').selectAll().execute();
    expect(appeals).toMatchObject([{ text: '' }]);
    await site.refusal(410, 'POST', `/api/comments/${id}/notes`, {
      as: 'moderator',
      body: { text: 'Late.' },
    });
  });
});
