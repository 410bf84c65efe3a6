import { expect, it } from 'vitest';
import { eachDatabase } from '../databases.ts';
import { type Site, siteOn } from './site.ts';

/** The same request twice, a reply of somebody else hidden in between: the second answer. */
async function again(site: Site, path: string, body: object, reply: string): Promise<string> {
  const send = async () => {
    const response = await site.send('PUT', path, {
      as: 'author',
      body,
      headers: { 'idempotency-key': 'key' },
    });
    expect(response.status).toBe(200);
    return response.text();
  };
  expect(await send()).toContain('Blue Kettle');
  await site.ask(200, 'POST', `/api/comments/${reply}/hide`, {
    as: 'moderator',
    body: { reason: 'names-person', note: null },
  });
  return send();
}

eachDatabase('A request that is sent again, after a reply was hidden', (open) => {
  it('does not tell again who answered a question', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    const { comment: question } = await site.comment('author', 'rotas', { kind: 'question' });
    const { comment: reply } = await site.comment('guest', 'rotas', { parentId: question.id });
    const answer = await again(site, `/api/comments/${question.id}/answer`, { answerId: reply.id }, reply.id);
    expect(answer).toContain(question.id);
    expect(answer).not.toContain('Blue Kettle');
  });

  it('does not tell again what somebody said back', async () => {
    const site = siteOn(await open());
    await site.post('rotas');
    const { comment: view } = await site.comment('author', 'rotas');
    const { comment: reply } = await site.comment('guest', 'rotas', {
      ...{ parentId: view.id, kind: 'differ', saidBack: 'You want quiet evenings.' },
    });
    const answer = await again(site, `/api/comments/${reply.id}/understood`, { isConfirmed: true }, reply.id);
    expect(answer).toContain(reply.id);
    for (const words of ['Blue Kettle', 'quiet evenings', 'Our team has tried this.'])
      expect(answer).not.toContain(words);
  });
});
