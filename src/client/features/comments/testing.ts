/** What tests of cached threads are written with. */
import fc from 'fast-check';
import type { Comment } from '../../../contract/comment.ts';
import { comment, hidden } from '../../../thread/testing.ts';
import type { LoadedThread } from './thread-cache.ts';

export const thread = (...comments: Comment[]): LoadedThread => ({
  of: 'debate',
  comments,
  early: [],
  asked: [],
  whole: null,
  next: null,
  skipped: 0,
  branches: {},
  sending: {},
  keys: {},
});

export const present = (one: Comment) => one.state === 'visible' || one.replyCount > 0;

/** The counts as the server makes them, from nothing but who answers whom and what is visible. Leaves first. */
export function counted(comments: readonly Comment[]): Comment[] {
  const done = new Map(comments.map((one) => [one.id, { ...one, replyCount: 0, branchCount: 0 }]));
  const topOf = (one: Comment): Comment =>
    one.parentId === null ? one : topOf(done.get(one.parentId) as Comment);
  for (const one of [...done.values()].toReversed()) {
    const parent = one.parentId === null ? undefined : done.get(one.parentId);
    if (parent && present(one)) parent.replyCount += 1;
    const top = topOf(one);
    if (one.state === 'visible' && top !== one) top.branchCount += 1;
  }
  return [...done.values()];
}

export type State = 'visible' | 'hidden' | 'deleted';
export const as = (state: State, one: Comment): Comment => {
  const { id, postId, parentId, createdAt, replyCount, branchCount } = one;
  const place = { id, postId, parentId, createdAt, replyCount, branchCount };
  if (state === 'visible') return comment(id, place);
  if (state === 'hidden') return hidden(comment(id, place));
  return { ...place, state };
};

export const states = fc.constantFrom<State>('visible', 'hidden', 'deleted');
/** Any whole tree, parents first. */
export const trees = fc
  .array(fc.record({ parent: fc.option(fc.nat()), state: states }), { minLength: 1, maxLength: 25 })
  .map((list) =>
    counted(
      list.map(({ parent, state }, index) =>
        as(
          state,
          comment(`c${index}`, {
            parentId: parent === null || index === 0 ? null : `c${parent % index}`,
          }),
        ),
      ),
    ),
  );
