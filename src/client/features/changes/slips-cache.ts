import type { InfiniteData } from '@tanstack/react-query';
import type { MyChanges, Slip, SlipPage } from '../../../contract/changes.ts';
import type { VisibleComment } from '../../../contract/comment.ts';
import type { ChangeState } from '../../../contract/vocabulary.ts';

/** Pure changes of what is cached of slips. A slip stays where it hangs, also when it no longer fits the filter. */

export const withSlip = <P extends SlipPage>(
  list: InfiniteData<P>,
  id: string,
  apply: (slip: Slip) => Slip,
): InfiniteData<P> =>
  list.pages.some(({ slips }) => slips.some(({ comment }) => comment.id === id))
    ? {
        ...list,
        pages: list.pages.map((page) => ({
          ...page,
          slips: page.slips.map((slip) => (slip.comment.id === id ? apply(slip) : slip)),
        })),
      }
    : list;

const changed = (
  comment: VisibleComment,
  apply: (change: { state: ChangeState; trying: number }) => { state: ChangeState; trying: number },
): VisibleComment =>
  comment.marks?.change
    ? { ...comment, marks: { ...comment.marks, change: apply(comment.marks.change) } }
    : comment;

/** So many people more, or fewer, are trying it. */
export const tryingBy = (comment: VisibleComment, by: number): VisibleComment =>
  changed(comment, (change) => ({ ...change, trying: Math.max(0, change.trying + by) }));

export const tryingNow = (comment: VisibleComment, trying: number): VisibleComment =>
  changed(comment, (change) => ({ ...change, trying }));

export const isTrying = (mine: MyChanges | undefined, id: string): boolean =>
  mine?.trying.includes(id) ?? false;

export const withTrying = (mine: MyChanges, id: string, trying: boolean): MyChanges => ({
  ...mine,
  trying: [...(trying ? [id] : []), ...mine.trying.filter((one) => one !== id)],
});
