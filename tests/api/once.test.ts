import { expect, it } from 'vitest';
import type { ChangedComment } from '../../src/contract/comment.ts';
import type { Problem } from '../../src/contract/problem.ts';
import { limits } from '../../src/contract/limits.ts';
import { sweep } from '../../src/server/sweep.ts';
import { eachDatabase } from '../databases.ts';
import { newComment, siteOn } from './site.ts';

const path = '/api/posts/rotas/comments';
const keyed = (key: string, as = 'guest', body = newComment(as)) => ({
  as,
  body,
  headers: { 'idempotency-key': key },
});

eachDatabase('a request with an Idempotency-Key', (open) => {
  it('that comes again gets the first answer again, and says so', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    const first = await site.send('POST', path, keyed('a'));
    const again = await site.send('POST', path, keyed('a'));
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(first.headers.get('idempotency-replayed')).toBeNull();
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(await again.json()).toEqual(await first.json());
  });

  it('gets the first answer even when the debate has been closed since', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    await site.ask(201, 'POST', path, keyed('a'));
    await site.ask(200, 'POST', '/api/posts/rotas/close', { as: 'moderator' });
    await site.ask(201, 'POST', path, keyed('a'));
  });

  it('is refused when the key was used for something else', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    const { comment } = await site.ask<ChangedComment>(201, 'POST', path, keyed('a'));
    const other = keyed('a', 'guest', newComment('guest', { body: 'Something else.' }));
    expect(await site.ask<Problem>(422, 'POST', path, other)).toMatchObject({ code: 'key-reused' });
    await site.ask(422, 'DELETE', `/api/comments/${comment.id}`, {
      as: 'guest',
      headers: { 'idempotency-key': 'a' },
    });
  });

  it('does not meet the keys of other people', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    const one = await site.ask<ChangedComment>(201, 'POST', path, keyed('a'));
    const two = await site.ask<ChangedComment>(201, 'POST', path, keyed('a', 'member'));
    expect(two.comment.id).not.toBe(one.comment.id);
  });

  it('can be tried again with its key after it was refused', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    await site.ask(200, 'POST', '/api/posts/rotas/close', { as: 'moderator' });
    await site.ask(409, 'POST', path, keyed('a'));
    await site.ask(200, 'POST', '/api/posts/rotas/reopen', { as: 'moderator' });
    await site.ask(201, 'POST', path, keyed('a'));
  });

  it('is refused when the key is empty, too long or unusual', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    for (const key of ['', 'with space', 'é', 'x'.repeat(limits.idempotencyKey + 1)])
      await site.ask(400, 'POST', path, keyed(key));
  });

  it('is forgotten after its time', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    await site.ask(201, 'POST', path, keyed('a'));
    site.time.now += limits.idempotencyKeyKeptFor + 1;
    await sweep(site.db, site.time.now);
    expect(await site.db.read.selectFrom('idempotency_keys').selectAll().execute()).toEqual([]);
  });
});
