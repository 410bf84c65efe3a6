import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Comment } from '../../../../contract/comment.ts';
import { comment, readable, reply } from '../../../../thread/testing.ts';
import { withMarks } from '../related-cache.ts';
import { counted, thread, trees } from '../testing.ts';
import type { LoadedThread } from '../thread-cache.ts';
import {
  branchIds,
  hiddenOf,
  hiddenTogether,
  hideable,
  locksOf,
  visibleOf,
  withAllHidden,
  withAllShown,
  withLocks,
} from './branch-cache.ts';

const why = { reason: 'spam', note: null } as const;
const a = comment('a');
const b = reply('b', a);
const c = reply('c', b);
const d = reply('d', a);
const e = comment('e');
const loaded = thread(...counted([a, b, c, d, e]));
const hideBranch = (now: LoadedThread, id: string) =>
  withAllHidden(
    now,
    hideable(now, id).map((one) => hiddenOf(one, why, 99, true)),
  );
const statesOf = ({ comments }: LoadedThread) =>
  Object.fromEntries(comments.map(({ id, state }) => [id, state]));
const byId = (comments: readonly Comment[]) =>
  Object.fromEntries(comments.map((one) => [one.id, [one.state, one.replyCount, one.branchCount]]));

describe('a branch', () => {
  it('is a comment and all that answers it at any depth, each after what it answers', () => {
    expect(branchIds(loaded, 'a')).toEqual(['a', 'b', 'd', 'c']);
    expect(branchIds(loaded, 'c')).toEqual(['c']);
  });

  it('goes out of sight as a whole, and nothing beside it', () => {
    expect(statesOf(hideBranch(loaded, 'b'))).toEqual({
      a: 'visible',
      b: 'hidden',
      c: 'hidden',
      d: 'visible',
      e: 'visible',
    });
  });

  it('counts everywhere as the server counts once it is hidden', () => {
    fc.assert(
      fc.property(trees, fc.nat(), (comments, at) => {
        const id = comments[at % comments.length]?.id ?? '';
        const { comments: now } = hideBranch(thread(...comments), id);
        expect(byId(now)).toEqual(byId(counted(now)));
      }),
    );
  });

  it('is as it was before when it is shown again', () => {
    fc.assert(
      fc.property(trees, fc.nat(), (comments, at) => {
        const before = thread(...comments);
        const id = comments[at % comments.length]?.id ?? '';
        const hidden = hideable(before, id).map((one) => hiddenOf(one, why, 99, true));
        const after = withAllShown(withAllHidden(before, hidden), hidden);
        expect(byId(after.comments)).toEqual(byId(before.comments));
      }),
    );
  });

  it('comes back where nothing of it was left on the page', () => {
    const hidden = [hiddenOf({ ...b, replyCount: 0 }, why, 99, true), hiddenOf(c, why, 99, true)];
    const without = thread(...counted([a, d, e]));
    expect(byId(withAllShown(without, hidden).comments)).toEqual(byId(loaded.comments));
  });

  it('is what was hidden at one time, those above first', () => {
    const [top, below] = [hiddenOf(b, why, 99, true), hiddenOf(c, why, 99, true)];
    const before = hiddenOf(d, why, 98, true);
    expect(hiddenTogether([below, before, top, readable(e)], below)).toEqual([top, below]);
    expect(hiddenTogether([top, readable(e)], readable(e))).toEqual([readable(e)]);
  });

  it('has nothing of having been hidden once it is shown', () => {
    expect(visibleOf(hiddenOf(b, why, 99, true))).toEqual(b);
  });
});

describe('a lock', () => {
  const lockAt = (now: LoadedThread, id: string, isLocked = true) => ({
    ...now,
    comments: withLocks(now.comments, locksOf(now, [], id, isLocked)),
  });
  const locks = ({ comments }: LoadedThread) =>
    Object.fromEntries(
      comments.map((one) => [one.id, one.state === 'visible' ? (one.marks?.locked ?? null) : null]),
    );

  it('is on the comment itself and all below it', () => {
    expect(locks(lockAt(loaded, 'a'))).toEqual({ a: 'here', b: 'above', c: 'above', d: 'above', e: null });
  });

  it('goes with the one who put it, and leaves what was locked by itself', () => {
    const twice = lockAt(lockAt(loaded, 'b'), 'a');
    expect(locks(twice)).toEqual({ a: 'here', b: 'here', c: 'above', d: 'above', e: null });
    expect(locks(lockAt(twice, 'a', false))).toEqual({ a: null, b: 'here', c: 'above', d: null, e: null });
    expect(locks(lockAt(twice, 'b', false))).toEqual({
      a: 'here',
      b: 'above',
      c: 'above',
      d: 'above',
      e: null,
    });
  });

  it('is its own way back, for any branch', () => {
    fc.assert(
      fc.property(trees, fc.nat(), (comments, at) => {
        const before = thread(...comments);
        const id = comments[at % comments.length]?.id ?? '';
        expect(lockAt(lockAt(before, id), id, false)).toEqual(before);
      }),
    );
  });

  it('goes on below what is hidden', () => {
    const held = hideBranch(thread(...counted([a, b])), 'b');
    const now = thread(...held.comments, c);
    expect(locksOf(now, [], 'a', true).get('c')).toBe('above');
  });

  it('leaves every other comment the same object, so that its row stays still', () => {
    const now = lockAt(loaded, 'b');
    expect(now.comments[0]).toBe(loaded.comments[0]);
    expect(now.comments[4]).toBe(loaded.comments[4]);
    const marked = withMarks(loaded, 'b', () => ({ mindsChanged: 2 }));
    expect(lockAt(lockAt(marked, 'b'), 'b', false)).toEqual(marked);
  });
});
