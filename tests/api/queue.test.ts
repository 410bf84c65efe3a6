import { expect, it } from 'vitest';
import { limits } from '../../src/contract/limits.ts';
import type { LogPage } from '../../src/contract/moderation.ts';
import type { Problem } from '../../src/contract/problem.ts';
import type { CasesDone, Claimed } from '../../src/contract/queue.ts';
import { eachDatabase } from '../databases.ts';
import { bothNumbers } from './counts.ts';
import {
  appeal,
  caseOf,
  claiming,
  deciding,
  decidingAll,
  hides,
  hold,
  readQueue,
  report,
  results,
  rowOf,
  shows,
  undoing,
  undoingAll,
} from './queue-site.ts';
import { type Site, siteOn } from './site.ts';

const say = async (site: Site, body = 'Words.', more = {}) =>
  (await site.comment('author', 'rotas', { body, ...more })).comment.id;
const problem = (site: Site, status: number, ...request: readonly [string, string, object]) =>
  site.ask<Problem>(status, ...request);
const idsOf = async (site: Site, query = '') =>
  (await readQueue(site, 'moderator', query)).cases.map(({ id }) => id);

eachDatabase('the queue', (open) => {
  const openSite = async () => {
    const site = siteOn(await open());
    const post = await site.post('rotas');
    return { site, post };
  };

  it('has the gravest first and then the oldest, page by page, each once', async () => {
    const { site } = await openSite();
    const many: string[] = [];
    for (let n = 0; n < limits.moderation.cases + 3; n += 1) {
      site.time.now += 60_000;
      many.push(await report(site, await say(site)));
    }
    const held = await hold(site, await say(site));
    const again = await appeal(site, await say(site));
    const atRisk = await report(site, await say(site), { reason: 'at-risk' });
    const right = [atRisk, again, held, ...many];
    const first = await readQueue(site);
    const second = await readQueue(site, 'moderator', `?after=${first.next}`);
    expect([...first.cases, ...second.cases].map(({ id }) => id)).toEqual(right);
    expect(second.next).toBeNull();
    expect(first.totals).toEqual({
      all: right.length,
      reported: many.length + 1,
      held: 1,
      appeals: 1,
      notices: 0,
    });
    expect(await idsOf(site, '?show=held')).toEqual([held]);
    expect(await idsOf(site, '?show=appeals')).toEqual([again]);
    const reported = await readQueue(site, 'moderator', '?show=reported');
    expect(reported.cases[0]?.id).toBe(atRisk);
    const more = await idsOf(site, `?show=reported&after=${reported.next}`);
    expect([...reported.cases.map(({ id }) => id), ...more]).toEqual([atRisk, ...many]);
  });

  it('shows a comment with what it answers, what answers it, and what reporters say', async () => {
    const { site } = await openSite();
    const parent = await say(site, 'The first thing.', { alias: 'Tall Lamp' });
    const comment = await say(site, 'The **second** thing.', { parentId: parent });
    for (const body of ['One.', 'Two.', 'Three.'])
      await site.comment('guest', 'rotas', { parentId: comment, body });
    await site.ask(200, 'POST', `/api/comments/${parent}/hide`, {
      as: 'moderator',
      body: { reason: 'spam', note: null },
    });
    const id = await report(site, comment, { reason: 'names-person', text: 'That is my mother.' });
    await report(site, comment, { reason: 'names-person' });
    await report(site, comment, { reason: 'spam', text: 'Again.' });
    expect(await caseOf(site, id)).toMatchObject({
      why: 'reported',
      reports: {
        count: 3,
        reasons: [
          { reason: 'names-person', count: 2 },
          { reason: 'spam', count: 1 },
        ],
        texts: [{ text: 'Again.' }, { text: 'That is my mother.' }],
        sealed: false,
      },
      comment: { id: comment, state: 'visible', html: '<p>The <strong>second</strong> thing.</p>' },
      post: { slug: 'rotas', title: 'The title of rotas', question: 'What would you change first?' },
      answers: { id: parent, state: 'hidden', name: 'Tall Lamp', excerpt: 'The first thing.' },
      replies: [{ excerpt: 'One.' }, { excerpt: 'Two.' }],
      appeal: null,
      claim: null,
      notes: 0,
    });
  });

  it('shows moderators what is held with its rule, and who hid what its author asks about', async () => {
    const { site } = await openSite();
    const held = await hold(site, await say(site, 'A link.'), 'links');
    const again = await appeal(site, await say(site, 'My name.'));
    expect((await caseOf(site, held)).comment).toMatchObject({
      state: 'hidden-readable',
      heldFor: 'links',
      reason: null,
    });
    expect(await caseOf(site, again)).toMatchObject({
      comment: { html: '<p>My name.</p>', reason: 'names-person', moderation: { note: 'Line two.' } },
      appeal: { text: 'It is my own name.' },
      othersDecide: 'hidden-by-me',
    });
    expect((await caseOf(site, again, 'administrator')).othersDecide).toBeNull();
  });

  it('keeps apart what is said about somebody at risk: it comes with opening the case, and that is written down', async () => {
    const { site } = await openSite();
    const id = await report(site, await say(site), { reason: 'at-risk', text: 'She is alone tonight.' });
    await report(site, (await caseOf(site, id)).comment.id, { reason: 'spam', text: 'An advert.' });
    const text = JSON.stringify(await readQueue(site));
    expect(text).not.toContain('alone tonight');
    expect((await caseOf(site, id)).reports).toMatchObject({ sealed: true, texts: [{ text: 'An advert.' }] });
    const headers = { 'idempotency-key': 'open' };
    const [method, path, options] = claiming(id);
    const { texts } = await site.ask<Claimed>(200, method, path, { ...options, headers });
    expect(texts).toMatchObject([{ reason: 'at-risk', text: 'She is alone tonight.' }]);
    const lines = await site.db.read.selectFrom('safeguarding_log').select(['action', 'by']).execute();
    expect(lines).toEqual([{ action: 'read', by: 'moderator@example.org' }]);
    const kept = await site.db.read.selectFrom('idempotency_keys').select('answer').execute();
    expect(JSON.stringify(kept)).not.toContain('alone tonight');
    // A kept answer opens nothing to who may not decide any more.
    const { comment: own } = await site.comment('moderator', 'rotas', { body: 'I have had enough.' });
    const ban = { kind: 'ban', hours: 24, reason: 'other', message: null, note: null, withAddress: false };
    await site.ask(201, 'POST', `/api/comments/${own.id}/sanction`, { as: 'administrator', body: ban });
    await site.ask(403, method, path, { ...options, headers });
  });

  it('tells with one number whether anything in it has changed', async () => {
    const { site } = await openSite();
    const version = async () =>
      (await site.ask<{ version: number }>(200, 'GET', '/api/moderation/queue/version', { as: 'moderator' }))
        .version;
    const seen = [await version()];
    const comment = await say(site);
    expect(await version()).toBe(seen[0]);
    const id = await report(site, comment);
    seen.push(await version());
    await report(site, comment);
    seen.push(await version());
    await site.ask(200, ...claiming(id));
    seen.push(await version());
    await site.ask(200, ...deciding(id, shows));
    seen.push(await version());
    await site.ask(200, ...undoing(id));
    seen.push(await version());
    expect(new Set(seen).size).toBe(seen.length);
    expect((await readQueue(site)).version).toBe(seen.at(-1));
  });
});

eachDatabase('a case', (open) => {
  const openCase = async () => {
    const site = siteOn(await open());
    const post = await site.post('rotas');
    const comment = await say(site);
    return { site, post, comment, id: await report(site, comment) };
  };

  it('is one moderator’s for a while; others are told whose, and an administrator can take it over', async () => {
    const { site, id } = await openCase();
    await site.ask(200, ...claiming(id));
    expect((await caseOf(site, id, 'administrator')).claim).toMatchObject({
      by: 'Meera Moderator',
      isMe: false,
    });
    const other = { ...site.sessions, viewerOf: async () => ({ ...(await anotherModerator(site)) }) };
    const asOther = siteOn(site.db, { sessions: other });
    asOther.time.now = site.time.now;
    const refused = await problem(asOther, 409, ...claiming(id));
    expect(refused).toMatchObject({
      code: 'case-taken',
      detail: 'Meera Moderator is looking at this comment, for 5 more minutes at most.',
    });
    expect(await problem(asOther, 409, ...deciding(id, shows))).toMatchObject({ code: 'case-taken' });
    await site.ask(200, ...claiming(id, 'administrator'));
    expect((await caseOf(site, id)).claim).toMatchObject({ by: 'Ade Administrator', isMe: false });
    asOther.time.now += limits.moderation.claimFor;
    site.time.now = asOther.time.now;
    expect((await caseOf(site, id)).claim).toBeNull();
    await asOther.ask(200, ...claiming(id));
  });

  it('is not kept from those who may decide it by who hid the comment and only looks', async () => {
    const { site } = await openCase();
    const again = await appeal(site, await say(site, 'My name, said.'));
    expect(await site.ask(200, ...claiming(again))).toMatchObject({ claim: null });
    expect((await caseOf(site, again, 'administrator')).claim).toBeNull();
    expect(await site.ask(200, ...claiming(again, 'administrator'))).toMatchObject({ claim: { isMe: true } });
  });

  it('is left to others where it is about a moderator’s own comment', async () => {
    const { site } = await openCase();
    const { comment } = await site.comment('moderator', 'rotas', { body: 'I said so.' });
    const own = await report(site, comment.id);
    expect((await caseOf(site, own)).othersDecide).toBe('own');
    expect(await site.ask(200, ...claiming(own))).toMatchObject({ claim: null });
    expect((await caseOf(site, own, 'administrator')).othersDecide).toBeNull();
  });

  it('is left to others by whoever has it, and by nobody else', async () => {
    const { site, id } = await openCase();
    const release = (as: string) => site.ask(200, 'POST', `/api/moderation/cases/${id}/release`, { as });
    await site.ask(200, ...claiming(id));
    await release('administrator');
    expect((await caseOf(site, id)).claim).not.toBeNull();
    await release('moderator');
    expect((await caseOf(site, id)).claim).toBeNull();
  });

  it('is decided once; whoever comes second is told who did what, when and why', async () => {
    const { site, comment, id } = await openCase();
    await site.ask(200, ...deciding(id, { decision: 'hide', reason: 'names-person', note: 'Line one.' }));
    expect(await rowOf(site, comment)).toMatchObject({
      hidden_reason: 'names-person',
      hidden_note: 'Line one.',
    });
    site.time.now += 2 * 60_000;
    expect(await problem(site, 409, ...deciding(id, shows, 'administrator'))).toMatchObject({
      code: 'decided-already',
      detail: 'Meera Moderator decided this 2 minutes ago: the comment is hidden. Reason: it names a person.',
    });
    expect(await problem(site, 409, ...claiming(id, 'administrator'))).toMatchObject({
      code: 'decided-already',
    });
    expect((await readQueue(site, 'administrator')).decided).toMatchObject([
      { id, decision: 'hide', reason: 'names-person', by: 'Meera Moderator', isMe: false, canUndo: false },
    ]);
    expect((await readQueue(site)).decided).toMatchObject([{ id, isMe: true, canUndo: true }]);
  });

  it('needs a reason to be hidden, except where it was hidden for one before', async () => {
    const { site, id } = await openCase();
    const refused = await problem(site, 422, ...deciding(id, { decision: 'hide' }));
    expect(refused.fields).toHaveProperty('reason');
    const comment = await say(site);
    const again = await appeal(site, comment);
    expect(await problem(site, 403, ...deciding(again, { decision: 'hide' }))).toMatchObject({
      code: 'not-allowed',
    });
    await site.ask(200, ...deciding(again, { decision: 'hide' }, 'administrator'));
    expect((await rowOf(site, comment)).hidden_reason).toBe('names-person');
  });

  const before = { reported: report, held: hold, appeal } as const;
  for (const [why, make] of Object.entries(before))
    for (const what of [shows, hides])
      it(`that is ${why} is as it was before when the decision to ${what.decision} is taken back`, async () => {
        const { site, post } = await openCase();
        const comment = await say(site);
        await site.comment('guest', 'rotas', { parentId: comment });
        const id = await make(site, comment);
        const was = await rowOf(site, comment);
        await site.ask(200, ...deciding(id, what, 'administrator'));
        expect((await rowOf(site, comment)).hidden_at === null).toBe(what.decision === 'show');
        await site.ask(200, ...undoing(id, 'administrator'));
        expect(await rowOf(site, comment)).toEqual(was);
        expect(await idsOf(site)).toContain(id);
        const { stored, right } = await bothNumbers(site.db, post);
        expect(stored).toEqual(right);
        const { entries } = await site.ask<LogPage>(200, 'GET', '/api/moderation/log', { as: 'moderator' });
        expect(entries[0]).toMatchObject({ action: 'decision-undone', commentId: comment });
        await site.ask(200, ...deciding(id, what, 'administrator'));
      });

  it('cannot be undone late, twice, by somebody else, or after something else has happened', async () => {
    const { site, comment, id } = await openCase();
    await site.ask(200, ...deciding(id, hides));
    expect(await problem(site, 403, ...undoing(id, 'administrator'))).toMatchObject({ code: 'not-allowed' });
    await site.ask(200, ...undoing(id));
    expect(await problem(site, 409, ...undoing(id))).toMatchObject({ code: 'already-done' });
    await site.ask(200, ...deciding(id, hides));
    await site.ask(200, 'POST', `/api/comments/${comment}/show`, { as: 'administrator' });
    expect(await problem(site, 409, ...undoing(id))).toMatchObject({ code: 'changed-meanwhile' });
    const other = await report(site, await say(site));
    await site.ask(200, ...deciding(other, hides));
    site.time.now += limits.moderation.undoFor;
    expect(await problem(site, 409, ...undoing(other))).toMatchObject({ code: 'too-late' });
  });

  it('goes when its author deletes the comment, and comes back with it', async () => {
    const { site, comment, id } = await openCase();
    await site.ask(200, 'DELETE', `/api/comments/${comment}`, { as: 'author' });
    expect(await idsOf(site)).toEqual([]);
    expect((await readQueue(site)).totals.all).toBe(0);
    expect((await readQueue(site)).decided).toMatchObject([{ id, decision: null, by: null }]);
    expect(await problem(site, 410, ...deciding(id, hides))).toMatchObject({ code: 'gone' });
    await site.ask(200, 'POST', `/api/comments/${comment}/restore`, { as: 'author' });
    expect(await idsOf(site)).toEqual([id]);
  });

  it('is decided with others, each wholly or not at all, and each is told', async () => {
    const { site, post, comment, id } = await openCase();
    const taken = await report(site, await say(site));
    await site.ask(200, ...claiming(taken, 'administrator'));
    const noReason = await report(site, await say(site));
    const held = await hold(site, await say(site));
    const asked = decidingAll([
      [id, hides],
      [taken, hides],
      [noReason, { decision: 'hide' }],
      [held, shows],
      [id, shows],
    ]);
    expect(results(await site.ask<CasesDone>(200, ...asked))).toEqual([
      'done',
      'Ade Administrator is looking at this comment, for 5 more minutes at most.',
      'Choose a reason.',
      'done',
      'You decided this just now: the comment is hidden. Reason: it is spam.',
    ]);
    expect((await rowOf(site, comment)).hidden_reason).toBe('spam');
    expect((await readQueue(site)).totals.all).toBe(2);
    const undone = await site.ask<CasesDone>(200, ...undoingAll([id, held, taken]));
    expect(results(undone).map((one) => one === 'done')).toEqual([true, true, false]);
    expect((await readQueue(site)).totals).toMatchObject({ all: 4, held: 1 });
    const { stored, right } = await bothNumbers(site.db, post);
    expect(stored).toEqual(right);
  });
});

async function anotherModerator(site: Site) {
  const id = await site.sessions.idOf('member');
  return { id, role: 'moderator', bannedUntil: null, mutedUntil: null } as const;
}
