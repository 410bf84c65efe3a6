/** Words that nobody has looked at do not come into sight beside those that somebody has. */
import { expect, it } from 'vitest';
import type { MovedChange } from '../../src/contract/changes.ts';
import type { Problem } from '../../src/contract/problem.ts';
import { eachDatabase } from '../databases.ts';
import { moderatedSite } from './moderated.ts';

const rules = {
  holdFirst: false,
  links: 1,
  holdWords: ['daffodil'],
  refuseWords: ['dandelion'],
  revision: 0,
};

eachDatabase('Words a moderator has not seen', (open) => {
  it('go out of sight when somebody may be at risk, although those before were looked at', async () => {
    const site = await moderatedSite(await open());
    const id = await site.say('author');
    await site.hide(id, 'other');
    await site.show(id);
    const report = () =>
      site.ask(201, 'POST', `/api/comments/${id}/reports`, { as: 'guest', body: { reason: 'at-risk' } });
    await report();
    expect(await site.stateOf(id)).toBe('visible');
    const body = { body: 'She lives at number seven.', kind: null };
    await site.ask(200, 'PATCH', `/api/comments/${id}`, { as: 'author', body });
    await report();
    expect(await site.stateOf(id)).toBe('hidden');
  });

  it('are not put beside a change, by whoever asked for it, where they would have to wait', async () => {
    const site = await moderatedSite(await open());
    const id = await site.say('author', null, 'change');
    await site.ask(200, 'PUT', '/api/moderation/settings', { as: 'administrator', body: rules });
    const move = (as: string, status: number, note: string | null) =>
      site.ask<MovedChange & Problem>(status, 'POST', `/api/comments/${id}/change`, {
        as,
        body: { state: note === null ? 'happened' : 'trying', note },
      });
    for (const as of ['author', 'moderator'])
      expect(await move(as, 422, 'It is a dandelion.')).toMatchObject({
        code: 'words-refused',
        fields: { note: '“dandelion” cannot be posted here. Please say it in other words.' },
      });
    const later = 'A moderator has to look at this first, and a note cannot wait for that.';
    for (const note of ['It is a daffodil.', 'See https://one.example and https://two.example'])
      expect((await move('author', 422, note)).detail).toContain(later);
    expect((await move('author', 200, 'It is a rose.')).step.note).toBe('It is a rose.');
    await site.ask(200, 'PUT', '/api/posts/rotas/hold', { as: 'moderator', body: { isHeld: true } });
    expect((await move('author', 422, 'It is a tulip.')).detail).toContain(later);
    await move('author', 200, null);
    expect((await move('moderator', 200, 'It is a daffodil.')).step.note).toBe('It is a daffodil.');
  });
});
