/** The words thread tests are written in: `comment('a')`, `reply('b', a)`. */
import fc from 'fast-check';
import type { HiddenComment, HiddenTombstone, VisibleComment } from '../contract/comment.ts';
import type { Item, ThreadComment } from './types.ts';

/** Later in the alphabet is later in time, unless told otherwise. */
export const comment = (id: string, over: Partial<VisibleComment> = {}): VisibleComment => ({
  id,
  postId: 'post',
  parentId: null,
  createdAt: id.charCodeAt(0),
  replyCount: 0,
  branchCount: 0,
  state: 'visible',
  author: { key: `key of ${id}`, name: id.toUpperCase(), pointOfView: 'not-said', badge: null },
  kind: null,
  html: `<p>${id}</p>`,
  sharing: 'here',
  editedAt: null,
  votes: { agree: 0, disagree: 0, unsure: 0 },
  marks: null,
  ...over,
});

export const reply = (id: string, to: { id: string }, over: Partial<VisibleComment> = {}): VisibleComment =>
  comment(id, { parentId: to.id, ...over });

const placeOf = ({ id, postId, parentId, createdAt, replyCount, branchCount }: ThreadComment) => ({
  id,
  postId,
  parentId,
  createdAt,
  replyCount,
  branchCount,
});

export const hidden = (one: VisibleComment): HiddenTombstone => ({
  ...placeOf(one),
  state: 'hidden',
  reason: 'names-person',
  hiddenAt: one.createdAt + 1,
});

export const readable = (one: VisibleComment): HiddenComment => ({
  ...one,
  state: 'hidden-readable',
  reason: 'names-person',
  hiddenAt: one.createdAt + 1,
  heldFor: null,
  isHiddenWithBranch: false,
  appeal: null,
  moderation: null,
});

/** Every item in the order it is read, shown or folded away. */
export const inReadingOrder = (items: readonly Item[]): Item[] =>
  items.flatMap((item) => [item, ...inReadingOrder(item.children)]);

const shownBelow = ({ fold, children }: Item) => (fold?.folded ? [] : children);

/** Every item that is shown, in the order it is read. */
export const shown = (items: readonly Item[]): Item[] =>
  items.filter((item) => !item.isFoldedAway).flatMap((item) => [item, ...shown(shownBelow(item))]);

/** The ids of what is shown, as they nest: `a(b(c) d) e`. */
export const drawn = (items: readonly Item[]): string =>
  items
    .filter((item) => !item.isFoldedAway)
    .map((item) => {
      const below = drawn(shownBelow(item));
      return below === '' ? item.row.comment.id : `${item.row.comment.id}(${below})`;
    })
    .join(' ');

/** Flat lists as bad as they come: orphans, self-parents, rings, equal times, doubles, tombstones, any order. */
export const anyComments: fc.Arbitrary<ThreadComment[]> = fc
  .integer({ min: 0, max: 40 })
  .chain((size) =>
    fc.array(
      fc.record({
        id: fc.integer({ min: 0, max: size }),
        parent: fc.option(fc.integer({ min: 0, max: size + 1 })),
        createdAt: fc.integer({ min: 0, max: 3 }),
        replyCount: fc.integer({ min: 0, max: 4 }),
        branchCount: fc.integer({ min: 0, max: 9 }),
        as: fc.constantFrom<((one: VisibleComment) => ThreadComment)[]>((one) => one, hidden, readable),
      }),
      { maxLength: size },
    ),
  )
  .map((list) =>
    list.map(({ id, parent, as, ...over }) =>
      as(comment(`c${id}`, { parentId: parent === null ? null : `c${parent}`, ...over })),
    ),
  );
