import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildThread, preorder } from './build.ts';
import { anyComments, comment, reply } from './testing.ts';
import type { Thread, ThreadComment, ThreadNode } from './types.ts';

const a = comment('a');
const b = reply('b', a);
const c = reply('c', b);

const tree = (nodes: readonly ThreadNode[]): string =>
  nodes
    .map(({ comment: { id }, replies }) => (replies.length > 0 ? `${id}(${tree(replies)})` : id))
    .join(' ');
const built = (...comments: ThreadComment[]) => tree(buildThread(comments).roots);
const idsOf = (thread: Thread) => preorder(thread.roots).map((node) => node.comment.id);

describe('buildThread', () => {
  it('hangs replies under what they answer, in whatever order they come', () => {
    expect(built(a, b, c)).toBe('a(b(c))');
    expect(built(c, b, a)).toBe('a(b(c))');
  });

  it("keeps the server's order of top-level comments", () => {
    expect(built(comment('z'), comment('x'), comment('y'))).toBe('z x y');
  });

  it('puts replies oldest first, equal times by id', () => {
    const late = reply('l', a, { createdAt: 900 });
    const twins = [reply('n', a, { createdAt: 500 }), reply('m', a, { createdAt: 500 })];
    expect(built(a, late, ...twins, b)).toBe('a(b m n l)');
  });

  it('wraps the comment it was given, and copies nothing', () => {
    expect(buildThread([a, b]).byId.get('b')?.comment).toBe(b);
  });

  it('stands a reply whose parent is not loaded at the top, at its place in the list', () => {
    const orphan = reply('o', { id: 'not loaded' });
    expect(built(comment('x'), orphan, reply('p', orphan), comment('y'))).toBe('x o(p) y');
  });

  it('stands a comment that answers itself at the top', () => {
    const self = reply('s', { id: 's' });
    expect(built(a, self, reply('t', self))).toBe('a s(t)');
  });

  it('loses neither of two comments that answer each other', () => {
    expect(built(reply('x', { id: 'y' }), reply('y', { id: 'x' }))).toBe('x(y)');
  });

  it('opens a ring at its first comment in the list, whoever hangs on it', () => {
    const [x, y, z] = [reply('x', { id: 'z' }), reply('y', { id: 'x' }), reply('z', { id: 'y' })];
    expect(built(reply('t', z), y, x, z)).toBe('y(z(t x))');
  });

  it('keeps the later of two copies, at the place of the first', () => {
    const edited = { ...a, html: '<p>edited</p>' };
    const thread = buildThread([a, comment('x'), edited]);
    expect(idsOf(thread)).toEqual(['a', 'x']);
    expect(thread.byId.get('a')?.comment).toBe(edited);
  });

  it('holds every comment exactly once, parents before their replies', () => {
    fc.assert(
      fc.property(anyComments, (comments) => {
        const order = idsOf(buildThread(comments));
        expect(order.toSorted()).toEqual([...new Set(comments.map((one) => one.id))].toSorted());
        for (const node of buildThread(comments).byId.values())
          if (node.parent)
            expect(order.indexOf(node.parent.comment.id)).toBeLessThan(order.indexOf(node.comment.id));
      }),
    );
  });

  it('gives a comment another parent than its own never, and none only to orphans and one of each ring', () => {
    fc.assert(
      fc.property(anyComments, (comments) => {
        const { byId } = buildThread(comments);
        for (const { comment: one, parent } of byId.values()) {
          if (parent) expect(parent.comment.id).toBe(one.parentId);
          else if (one.parentId !== null && byId.has(one.parentId)) expect(leadsBack(one, byId)).toBe(true);
        }
      }),
    );
  });

  it('is the same whatever the order of the list, as far as there are no rings', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([a, b, c, reply('d', a), reply('e', b)]), (some) => {
        const shape = (comments: ThreadComment[]) =>
          [...buildThread(comments).byId.values()]
            .map((n) => `${n.comment.id}<${n.parent?.comment.id}`)
            .toSorted();
        expect(shape(some)).toEqual(shape(some.toReversed()));
      }),
    );
  });

  it('builds a chain of 10,000 replies, first or last given first', () => {
    const chain = Array.from({ length: 10_000 }, (_, i) =>
      comment(`c${i}`, { parentId: i === 0 ? null : `c${i - 1}`, createdAt: i }),
    );
    const expected = chain.map((one) => one.id);
    expect(idsOf(buildThread(chain))).toEqual(expected);
    expect(idsOf(buildThread(chain.toReversed()))).toEqual(expected);
  });
});

/** Does following the parents of a comment come back to it? */
const leadsBack = (one: ThreadComment, byId: Thread['byId']): boolean => {
  const seen = new Set<string>();
  let next = one.parentId;
  while (next !== null && next !== one.id && !seen.has(next)) {
    seen.add(next);
    next = byId.get(next)?.comment.parentId ?? null;
  }
  return next === one.id;
};
