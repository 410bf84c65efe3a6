import { QueryClient } from '@tanstack/react-query';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Mine, VisibleComment, Voted } from '../../../contract/comment.ts';
import type { Vote } from '../../../contract/vocabulary.ts';
import { comment } from '../../../thread/testing.ts';
import { answerInProcess } from '../../lib/api.ts';
import { viewerQuery } from '../people/use-viewer.ts';
import { commentQueries } from './comment-queries.ts';
import { thread } from './testing.ts';
import { castVote } from './vote-mutations.ts';

const a = comment('a');
const view = { kind: 'debate', order: 'oldest', from: null } as const;
const threadKey = commentQueries.thread('rotas', view).queryKey;
const mineKey = commentQueries.mine('rotas').queryKey;

const nothing: Mine = {
  alias: { name: 'Blue Kettle', chosen: false },
  pointOfView: null,
  votes: {},
  counts: {},
  showsCounts: false,
  own: {},
  hidden: [],
  ...{ corrections: [], appeals: [], notes: {} },
};

/** A page with one comment, and a server that answers vote by vote, when told to. */
function open() {
  const client = new QueryClient();
  client.setQueryData(viewerQuery.queryKey, { id: null, role: 'nobody' });
  client.setQueryData(mineKey, nothing);
  client.setQueryData(threadKey, thread(a));

  const asked: { vote: Vote | null; answer: (response: Response) => void }[] = [];
  let guests = 0;
  answerInProcess(async (request) => {
    if (new URL(request.url).pathname === '/api/session/guest') {
      guests += 1;
      return Response.json({
        id: `guest ${guests}`,
        role: 'guest',
        email: null,
        bannedUntil: null,
        mutedUntil: null,
      });
    }
    const { vote } = (await request.json()) as { vote: Vote | null };
    return new Promise((answer) => asked.push({ vote, answer }));
  });
  const tap = (before: Vote | null, vote: Vote | null, on = a) => castVote(client, 'rotas', on, before, vote);
  const shown = () => ({
    vote: client.getQueryData(mineKey)?.votes['a'] ?? null,
    counts: (client.getQueryData(threadKey)?.comments[0] as VisibleComment | undefined)?.votes,
  });
  const next = (length: number) => vi.waitFor(() => expect(asked).toHaveLength(length));
  return { client, asked, tap, shown, next, guests: () => guests };
}

const counts = (one: Partial<Voted['votes']>) => ({ agree: 0, disagree: 0, unsure: 0, ...one });
const taken = (vote: Vote | null) =>
  Response.json({ commentId: 'a', vote, votes: counts(vote ? { [vote]: 1 } : {}) } satisfies Voted);

afterEach(() => answerInProcess((request) => fetch(request)));

describe('two quick taps', () => {
  it('reach the server in their order, and only the last one’s answer shows', async () => {
    const { asked, tap, shown, next } = open();
    const first = tap(null, 'agree');
    const second = tap('agree', 'disagree');
    await next(1);
    expect(shown()).toEqual({ vote: 'disagree', counts: counts({ disagree: 1 }) });
    asked[0]!.answer(taken('agree'));
    await first;
    expect(shown()).toEqual({ vote: 'disagree', counts: counts({ disagree: 1 }) });
    await next(2);
    asked[1]!.answer(taken('disagree'));
    await second;
    expect(asked.map(({ vote }) => vote)).toEqual(['agree', 'disagree']);
    expect(shown()).toEqual({ vote: 'disagree', counts: counts({ disagree: 1 }) });
  });

  it('leave what the server has when the last fails, or both do', async () => {
    const lost = () => new Response('', { status: 502 });
    for (const [answers, left] of [
      [[taken('agree'), lost()], 'agree'],
      [[lost(), lost()], null],
    ] as const) {
      const { asked, tap, shown, next } = open();
      const both = Promise.allSettled([tap(null, 'agree'), tap('agree', 'disagree')]);
      for (const [index, response] of answers.entries()) {
        await next(index + 1);
        asked[index]!.answer(response);
      }
      await both;
      expect(shown()).toEqual({ vote: left, counts: counts(left ? { [left]: 1 } : {}) });
    }
  });

  it('of somebody new, on two comments, are one guest’s', async () => {
    const { asked, tap, next, guests } = open();
    const both = Promise.all([tap(null, 'agree'), tap(null, 'unsure', comment('b'))]);
    await next(2);
    for (const { answer, vote } of asked) answer(taken(vote));
    await both;
    expect(guests()).toBe(1);
  });
});

describe('a vote before one’s own votes have come', () => {
  it('does not keep them from coming', async () => {
    const { client, asked, tap, shown, next } = open();
    client.removeQueries({ queryKey: mineKey });
    let arrive: (mine: Mine) => void = () => undefined;
    const loading = client.fetchQuery({
      queryKey: mineKey,
      queryFn: () => new Promise<Mine>((resolve) => (arrive = resolve)),
    });
    const voting = tap(null, 'agree');
    await next(1);
    arrive({ ...nothing, votes: { z: 'unsure' } });
    await expect(loading).resolves.toMatchObject({ votes: { z: 'unsure' } });
    asked[0]!.answer(taken('agree'));
    await voting;
    expect(shown().vote).toBe('agree');
  });
});
