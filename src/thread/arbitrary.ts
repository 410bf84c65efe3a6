import fc from 'fast-check';
import type { VisibleComment } from '../contract/comment.ts';
import { comment, hidden, readable } from './testing.ts';
import type { ThreadComment } from './types.ts';

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
