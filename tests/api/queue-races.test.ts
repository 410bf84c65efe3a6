import { expect, it } from 'vitest';
import type { CasesDone } from '../../src/contract/queue.ts';
import { caseReasons } from '../../src/contract/vocabulary.ts';
import { eachDatabase } from '../databases.ts';
import { bothNumbers } from './counts.ts';
import {
  claiming,
  deciding,
  decidingAll,
  hides,
  hold,
  readQueue,
  report,
  rowOf,
  shows,
  undoing,
  undoingAll,
} from './queue-site.ts';
import { type SendOptions, type Site, siteOn } from './site.ts';

const rounds = 6;
type Sent = readonly [string, string, SendOptions];

/** Sent at the same time; the statuses, in the order sent. */
const atOnce = (site: Site, requests: readonly Sent[]) =>
  Promise.all(requests.map(async (request) => site.send(...request)));
const statuses = (answers: readonly Response[]) => answers.map(({ status }) => status);

/** What the database counts is what there is. */
async function expectTrue(site: Site, post: string) {
  const { stored, right } = await bothNumbers(site.db, post);
  expect(stored).toEqual(right);
  const open = await site.db.read.selectFrom('cases').select('why').where('decided_at', 'is', null).execute();
  const state = await site.db.read.selectFrom('queue_state').selectAll().executeTakeFirstOrThrow();
  const { at_risk, appeal, held, reported } = state;
  expect([at_risk, appeal, held, reported]).toEqual(
    caseReasons.map((why) => open.filter((one) => one.why === why).length),
  );
}

eachDatabase('two moderators at the same time', (open) => {
  const openSite = async () => {
    const site = siteOn(await open());
    const post = await site.post('rotas');
    const say = async () => {
      site.time.now += 60_000;
      return (await site.comment('author', 'rotas')).comment.id;
    };
    await Promise.all(['moderator', 'administrator'].map((name) => site.sessions.idOf(name)));
    return { site, post, say };
  };

  it('decide one case: one has decided it, the other is told what', async () => {
    const { site, post, say } = await openSite();
    for (let round = 0; round < rounds; round += 1) {
      const comment = await say();
      const id = await (round % 2 === 0 ? report : hold)(site, comment);
      const answers = await atOnce(site, [deciding(id, hides), deciding(id, shows, 'administrator')]);
      expect(statuses(answers).sort()).toEqual([200, 409]);
      const late = answers.find(({ status }) => status === 409);
      const { code, detail } = JSON.parse((await late?.text()) ?? '{}') as Record<string, string>;
      expect(code).toBe('decided-already');
      const isHidden = (await rowOf(site, comment)).hidden_at !== null;
      expect(answers[0]?.status === 200).toBe(isHidden);
      expect(detail).toMatch(isHidden ? /^Meera Moderator .*is hidden/ : /^Ade Administrator .*can read/);
      const lines = await site.db.read
        .selectFrom('moderation_log')
        .selectAll()
        .where('comment_id', '=', comment)
        .execute();
      expect(lines.length).toBe(1);
    }
    await expectTrue(site, post);
  });

  it('open one case: it is one of theirs', async () => {
    const { site, say } = await openSite();
    const other = { ...site.sessions, viewerOf: async () => await anotherModerator(site) };
    const another = siteOn(site.db, { sessions: other });
    for (let round = 0; round < rounds; round += 1) {
      const id = await report(site, await say());
      another.time.now = site.time.now;
      const answers = await Promise.all([site.send(...claiming(id)), another.send(...claiming(id))]);
      expect(statuses(answers).sort()).toEqual([200, 409]);
      const mine = (await readQueue(site)).cases.find((one) => one.id === id)?.claim?.isMe;
      expect(mine).toBe(answers[0].status === 200);
    }
  });

  it('open a case and decide it: nothing that is decided is anybody’s', async () => {
    const { site, say } = await openSite();
    for (let round = 0; round < rounds; round += 1) {
      const id = await report(site, await say());
      const [decided, claimed] = statuses(
        await atOnce(site, [deciding(id, hides, 'administrator'), claiming(id)]),
      );
      expect(decided).toBe(200);
      expect([200, 409]).toContain(claimed);
      const row = await site.db.read
        .selectFrom('cases')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      expect(row).toMatchObject({ decision: 'hide', claimed_by_id: null });
    }
  });

  it('decide several and one of them: it is decided once, and the others are decided too', async () => {
    const { site, post, say } = await openSite();
    for (let round = 0; round < rounds; round += 1) {
      const [a, b, c] = [
        await report(site, await say()),
        await report(site, await say()),
        await hold(site, await say()),
      ];
      const [several, single] = await atOnce(site, [
        decidingAll([a, b, c].map((id) => [id, hides])),
        deciding(b, shows, 'administrator'),
      ]);
      const { results } = JSON.parse((await several?.text()) ?? '') as CasesDone;
      const states = results.map(({ state }) => state);
      expect([states[0], states[2]]).toEqual(['done', 'done']);
      expect(states[1] === 'done').toBe(single?.status === 409);
    }
    await expectTrue(site, post);
  });

  it('decide the same several in another order: each is decided once, by one of them', async () => {
    const { site, post, say } = await openSite();
    const others = await site.post('keys');
    for (let round = 0; round < rounds; round += 1) {
      const ids = [await report(site, await say()), await hold(site, await say())];
      site.time.now += 60_000;
      ids.push(await report(site, (await site.comment('member', 'keys')).comment.id));
      const answers = await atOnce(site, [
        decidingAll(ids.map((id) => [id, hides])),
        decidingAll(
          ids.toReversed().map((id) => [id, shows]),
          'administrator',
        ),
      ]);
      expect(statuses(answers)).toEqual([200, 200]);
      const [first, second] = (await Promise.all(answers.map((one) => one.json()))) as CasesDone[];
      const done = [...(first?.results ?? []), ...(second?.results ?? [])].filter(
        ({ state }) => state === 'done',
      );
      expect(done.map(({ id }) => id).sort()).toEqual(ids.toSorted());
    }
    await expectTrue(site, post);
    await expectTrue(site, others);
  });

  it('take a decision back twice: it is taken back once', async () => {
    const { site, post, say } = await openSite();
    for (let round = 0; round < rounds; round += 1) {
      const comment = await say();
      const id = await report(site, comment);
      await site.ask(200, ...deciding(id, hides));
      const answers = await atOnce(site, [undoing(id), undoingAll([id]), undoing(id)]);
      const states = await Promise.all(
        answers.map(async (one) => (one.status === 200 ? JSON.stringify(await one.json()) : '')),
      );
      expect(states.filter((text) => text.includes('"done"')).length).toBe(1);
      expect((await rowOf(site, comment)).hidden_at).toBeNull();
    }
    await expectTrue(site, post);
  });
});

eachDatabase('at the same time', (open) => {
  it('a moderator decides and the author deletes: the comment is gone, and nothing waits', async () => {
    const site = siteOn(await open());
    const post = await site.post('rotas');
    for (let round = 0; round < rounds; round += 1) {
      site.time.now += 60_000;
      const { comment } = await site.comment('author', 'rotas');
      const id = await (round % 2 === 0 ? report : hold)(site, comment.id);
      const [decided, deleted] = statuses(
        await atOnce(site, [
          deciding(id, round % 3 === 0 ? shows : hides),
          ['DELETE', `/api/comments/${comment.id}`, { as: 'author' }],
        ]),
      );
      expect(deleted).toBe(200);
      expect([200, 410]).toContain(decided);
      expect((await readQueue(site)).totals.all).toBe(0);
    }
    await expectTrue(site, post);
  });

  it('a decision in the debate and one in the queue: one of them stands', async () => {
    const site = siteOn(await open());
    const post = await site.post('rotas');
    for (let round = 0; round < rounds; round += 1) {
      site.time.now += 60_000;
      const { comment } = await site.comment('author', 'rotas');
      const id = await report(site, comment.id);
      const [there, here] = statuses(
        await atOnce(site, [
          [
            'POST',
            `/api/comments/${comment.id}/hide`,
            { as: 'administrator', body: { reason: 'other', note: null } },
          ],
          deciding(id, shows),
        ]),
      );
      // Whoever comes later in the debate may hide what was kept; the queue tells that it was decided.
      expect([there, here]).toEqual(here === 200 ? [200, 200] : [200, 409]);
      expect((await rowOf(site, comment.id)).hidden_reason).toBe('other');
    }
    await expectTrue(site, post);
  });

  it('a report and a decision: what is reported after it waits anew', async () => {
    const site = siteOn(await open());
    const post = await site.post('rotas');
    for (let round = 0; round < rounds; round += 1) {
      site.time.now += 60_000;
      const { comment } = await site.comment('author', 'rotas');
      const id = await report(site, comment.id);
      const [decided, reported] = await Promise.all([
        site.send(...deciding(id, shows)),
        report(site, comment.id),
      ]);
      expect(decided.status).toBe(200);
      expect((await readQueue(site)).cases.map((one) => one.id)).toEqual(reported === id ? [] : [reported]);
      for (const one of (await readQueue(site)).cases) await site.ask(200, ...deciding(one.id, shows));
    }
    await expectTrue(site, post);
  });
});

async function anotherModerator(site: Site) {
  const id = await site.sessions.idOf('member');
  return { id, role: 'moderator', bannedUntil: null, mutedUntil: null } as const;
}
