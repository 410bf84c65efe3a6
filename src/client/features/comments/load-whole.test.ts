import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Comment, ThreadPage } from '../../../contract/comment.ts';
import { comment, reply } from '../../../thread/testing.ts';
import { loadWhole, withWhole } from './load-whole.ts';
import { thread, trees } from './testing.ts';

/** A debate in pages of `size`, in the order given, each step taking as long as `cost` says. */
function debate(comments: readonly Comment[], size: number, cost = (_taken: number) => 1) {
  const ending = new AbortController();
  const steps: number[] = [];
  let loaded = thread();
  let now = 0;
  const read = async (after: string | null): Promise<ThreadPage> => {
    const at = Number(after ?? 0);
    const end = at + size;
    return { comments: comments.slice(at, end), next: end < comments.length ? String(end) : null };
  };
  const ids = () => loaded.comments.map(({ id }) => id);
  const load = (over: Partial<Parameters<typeof loadWhole>[1]> = {}) =>
    loadWhole(loaded.whole, {
      read,
      known: ids(),
      take: (some, next) => {
        steps.push(some.length);
        now += cost(some.length);
        loaded = withWhole(loaded, some, next);
      },
      drawn: async () => {},
      clock: () => now,
      signal: ending.signal,
      ...over,
    });
  return { load, read, ids, steps, stop: () => ending.abort(), now: () => loaded };
}

const many = (count: number) =>
  Array.from({ length: count }, (_, at) => comment(`c${at}`, { createdAt: at }));

describe('loading the whole debate', () => {
  it('brings every comment once, each after the one it answers, in whatever order they come', async () => {
    await fc.assert(
      fc.asyncProperty(trees, fc.integer({ min: 1, max: 9 }), fc.func(fc.nat()), async (all, size, mix) => {
        const mixed = all.toSorted((a, b) => mix(a.id) - mix(b.id));
        const { load, ids, now } = debate(mixed, size);
        await load();
        expect(ids().toSorted()).toEqual(all.map(({ id }) => id).toSorted());
        const placeOf = new Map(ids().map((id, place) => [id, place]));
        for (const { id, parentId } of all)
          if (parentId !== null) expect(placeOf.get(parentId)).toBeLessThan(placeOf.get(id) ?? -1);
        expect(now()).toMatchObject({ whole: null, next: null, branches: {} });
      }),
    );
  });

  it.each([
    ['as many as fit on a fast device', () => 1, 160],
    ['few on a slow one', (taken: number) => 10 * taken, 60],
  ])('takes %s in a step', async (_name, cost, last) => {
    const { load, steps } = debate(many(2000), 1000, cost);
    await load();
    expect(steps.at(-2)).toBe(last);
    expect(steps.reduce((sum, one) => sum + one)).toBe(2000);
  });

  it('stops when it is told to, and goes on from there', async () => {
    const { load, ids, stop, now } = debate(many(300), 100);
    const taken = load({
      drawn: async () => {
        if (ids().length >= 50) stop();
      },
    });
    await taken;
    expect(ids().length).toBeLessThan(300);
    expect(now().whole).toBe('100');
    await load({ signal: new AbortController().signal });
    expect(ids()).toEqual(many(300).map(({ id }) => id));
  });

  it('keeps what has come when a page does not, and can be asked again', async () => {
    const { load, read, ids, now } = debate(many(300), 100);
    const failing = async (after: string | null) => {
      if (after === '200') throw new Error('No signal');
      return read(after);
    };
    await expect(load({ read: failing })).rejects.toThrow('No signal');
    expect(ids()).toHaveLength(200);
    expect(now().whole).toBe('200');
    await load();
    expect(ids()).toHaveLength(300);
  });

  it('leaves what is being sent last', () => {
    const [a, b] = many(2);
    const sent = comment('sent');
    const before = { ...thread(a!, sent), keys: { sent: 'key' } };
    expect(withWhole(before, [a!, reply('r', a!), b!], null).comments.map(({ id }) => id)).toEqual([
      'c0',
      'r',
      'c1',
      'sent',
    ]);
  });
});
