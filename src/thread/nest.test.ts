import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildThread, preorder } from './build.ts';
import { allFolded, type Folds, isFolded, nothingFolded, withFold } from './folds.ts';
import { mostLists, nest } from './nest.ts';
import { anyComments, comment, drawn, hidden, inReadingOrder, readable, reply, shown } from './testing.ts';
import type { Item, ThreadComment } from './types.ts';

const nested = (comments: readonly ThreadComment[], folds: Folds = nothingFolded) =>
  nest(buildThread(comments), folds);
const folding = (...ids: string[]) => withFold(nothingFolded, ids, true);
const draw = (comments: readonly ThreadComment[], ...folded: string[]) =>
  drawn(nested(comments, folding(...folded)));
const idsIn = (items: readonly Item[]) => inReadingOrder(items).map((item) => item.row.comment.id);
const item = (items: readonly Item[], id: string) =>
  inReadingOrder(items).find((one) => one.row.comment.id === id)!;

/** a > b > c > d > e > f, then two replies to f, the first with a reply of its own. */
const a = comment('a');
const b = reply('b', a);
const c = reply('c', b);
const d = reply('d', c);
const e = reply('e', d);
const f = reply('f', e);
const g = reply('g', f);
const h = reply('h', g);
const i = reply('i', f);
const deep = [a, b, c, d, e, f, g, h, i];

describe('nested lists', () => {
  it('follow the replies for six lists; deeper replies are siblings in the sixth', () => {
    expect(draw(deep)).toBe('a(b(c(d(e(f g h i)))))');
  });

  it('say in each row which list it stands in and whom it answers', () => {
    expect(item(nested(deep), 'b').row).toMatchObject({
      level: 2,
      answers: { commentId: 'a', name: 'A', here: true },
    });
    expect(item(nested(deep), 'h').row).toMatchObject({ level: 6, answers: { commentId: 'g', name: 'G' } });
    expect(item(nested(deep), 'a').row).toMatchObject({ level: 1, answers: null });
  });

  it('never name whoever wrote a hidden comment, except to those who can read it', () => {
    expect(item(nested([hidden(a), b]), 'b').row.answers).toEqual({ commentId: 'a', name: null, here: true });
    expect(item(nested([readable(a), b]), 'b').row.answers).toEqual({
      commentId: 'a',
      name: 'A',
      here: true,
    });
  });

  it('say of an orphan whom it answers, and that this comment is not here', () => {
    expect(item(nested([b]), 'b').row).toMatchObject({
      level: 1,
      answers: { commentId: 'a', name: null, here: false },
    });
  });

  it('are six at most, whatever is given, with every comment once and parents before their replies', () => {
    const depth = (items: readonly Item[]): number =>
      items.length === 0 ? 0 : 1 + Math.max(...items.map((one) => depth(one.children)));
    fc.assert(
      fc.property(anyComments, (comments) => {
        const items = nested(comments);
        expect(depth(items)).toBeLessThanOrEqual(mostLists);
        expect(idsIn(items)).toEqual(preorder(buildThread(comments).roots).map((node) => node.comment.id));
      }),
    );
  });

  it('take a chain of 10,000 replies', () => {
    const chain = Array.from({ length: 10_000 }, (_, n) =>
      comment(`c${n}`, { parentId: n === 0 ? null : `c${n - 1}`, createdAt: n }),
    );
    expect(idsIn(nested(chain))).toEqual(chain.map((one) => one.id));
    expect(nested(chain)[0]?.fold).toEqual({ folded: false, replies: 9_999 });
  });
});

describe('"Show more replies"', () => {
  const wanting = { ...a, replyCount: 6 };
  const more = (comments: readonly ThreadComment[], id: string) => item(nested(comments), id).more;

  it('counts the direct replies that are not loaded', () => {
    expect(more([wanting, b, reply('x', a)], 'a')).toEqual([
      { parentId: 'a', name: 'A', count: 4, first: false },
    ]);
  });

  it('is told apart when no reply is loaded yet', () => {
    expect(more([wanting], 'a')).toEqual([{ parentId: 'a', name: 'A', count: 6, first: true }]);
  });

  it('is not there when all are loaded', () => {
    expect(more([{ ...a, replyCount: 1 }, b], 'a')).toEqual([]);
  });

  it('does not take a hidden reply that only its author or a moderator sees for one that is counted', () => {
    expect(more([{ ...a, replyCount: 1 }, readable(b)], 'a')).toMatchObject([{ count: 1 }]);
    expect(more([{ ...a, replyCount: 1 }, readable({ ...b, replyCount: 1 })], 'a')).toEqual([]);
  });

  it('names nobody whose name is not to be seen', () => {
    expect(more([hidden(wanting)], 'a')).toMatchObject([{ name: null }]);
  });

  it('follows the last loaded reply in the sixth list, the inner one first', () => {
    const items = nested(deep.map((one) => ({ ...one, replyCount: one === g || one === f ? 3 : 1 })));
    expect(item(items, 'f').more).toEqual([]);
    expect(item(items, 'h').more.map((one) => one.parentId)).toEqual(['h', 'g']);
    expect(item(items, 'i').more.map((one) => one.parentId)).toEqual(['i', 'f']);
  });
});

describe('folding', () => {
  it('hides the replies of a comment and keeps the comment', () => {
    expect(draw([a, b, c, comment('x')], 'b')).toBe('a(b) x');
  });

  it('in the sixth list hides what follows below it, and nothing else', () => {
    expect(draw(deep, 'g')).toBe('a(b(c(d(e(f g i)))))');
    expect(draw(deep, 'f')).toBe('a(b(c(d(e(f)))))');
  });

  it('of all shows every conversation by its first comment, and those that were opened', () => {
    const two = [a, b, c, comment('x'), reply('y', { id: 'x' })];
    expect(drawn(nested(two, allFolded))).toBe('a x');
    expect(drawn(nested(two, withFold(allFolded, ['a'], false)))).toBe('a(b(c)) x');
  });

  it('keeps in the document what it hides', () => {
    expect(idsIn(nested(deep, folding('b', 'g')))).toEqual(idsIn(nested(deep)));
  });

  it('in the sixth list leaves "Show more replies" of an open comment where it is seen', () => {
    const items = nested(
      deep.map((one) => ({ ...one, replyCount: one === f ? 3 : 0 })).slice(0, -1),
      folding('g'),
    );
    expect(drawn(items)).toBe('a(b(c(d(e(f g)))))');
    expect(item(items, 'g').more).toMatchObject([{ parentId: 'f', count: 2 }]);
  });

  it('is not offered where nothing stands below', () => {
    expect(item(nested([a], folding('a')), 'a').fold).toBeNull();
  });

  it('takes the button for more replies along', () => {
    expect(item(nested([{ ...a, replyCount: 9 }, b], folding('a')), 'a').more).toEqual([]);
  });

  it('counts all replies below that are known of', () => {
    expect(item(nested([{ ...a, replyCount: 3 }, b, c]), 'a').fold?.replies).toBe(4);
    expect(item(nested([{ ...a, replyCount: 3, branchCount: 12 }, b, c]), 'a').fold?.replies).toBe(12);
  });

  it('leaves tombstones out of the count', () => {
    expect(item(nested([a, hidden(b), c]), 'a').fold?.replies).toBe(1);
    expect(item(nested([a, readable(b)]), 'a').fold).toEqual({ folded: false, replies: 0 });
  });

  it('hides exactly what stands below the folded ones', () => {
    fc.assert(
      fc.property(anyComments, fc.infiniteStream(fc.boolean()), fc.boolean(), (comments, coin, all) => {
        const ids = comments.map((one) => one.id).filter(() => coin.next().value);
        const folds = withFold(all ? allFolded : nothingFolded, ids, !all);
        const expected = preorder(buildThread(comments).roots).filter((node) => {
          for (let above = node.parent; above; above = above.parent)
            if (isFolded(folds, above.comment.id, above.parent === null)) return false;
          return true;
        });
        expect(shown(nested(comments, folds)).map((one) => one.row.comment.id)).toEqual(
          expected.map((node) => node.comment.id),
        );
      }),
    );
  });
});
