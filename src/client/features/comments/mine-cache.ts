import type { HiddenComment, Mine, Voted } from '../../../contract/comment.ts';
import type { PointOfView, Vote } from '../../../contract/vocabulary.ts';

/** Pure changes of what is one's own in a debate. */

export function withVote(mine: Mine, commentId: string, vote: Vote | null): Mine {
  const { [commentId]: before = null, ...votes } = mine.votes;
  const counts = mine.counts[commentId];
  return {
    ...mine,
    votes: vote === null ? votes : { ...votes, [commentId]: vote },
    ...(counts && { counts: { ...mine.counts, [commentId]: countsAfter(counts, before, vote) } }),
  };
}

/** What one may see of a comment's counts now; null: nothing, where one votes first. */
export function withCounts(mine: Mine, commentId: string, counts: Voted['votes']): Mine {
  const { [commentId]: _before, ...others } = mine.counts;
  return { ...mine, counts: counts === null ? others : { ...others, [commentId]: counts } };
}

export const withOwn = (
  mine: Mine,
  own: { id: string; createdAt: number; name: string; pointOfView: PointOfView },
): Mine => ({
  ...mine,
  alias: { name: own.name, chosen: true },
  pointOfView: own.pointOfView,
  own: { ...mine.own, [own.id]: own.createdAt },
});

export function withoutOwn(mine: Mine, id: string): Mine {
  const { [id]: _gone, ...own } = mine.own;
  return { ...mine, own };
}

export const withPointOfView = (mine: Mine, pointOfView: PointOfView): Mine => ({ ...mine, pointOfView });

export const withHidden = (mine: Mine, comment: HiddenComment): Mine => ({
  ...mine,
  hidden: [comment, ...mine.hidden.filter(({ id }) => id !== comment.id)],
});

export const withoutHidden = (mine: Mine, id: string): Mine => ({
  ...mine,
  hidden: mine.hidden.filter((comment) => comment.id !== id),
});

/** The counts of a comment after a vote changed from one to the other. */
export function countsAfter(
  counts: Record<Vote, number>,
  before: Vote | null,
  after: Vote | null,
): Record<Vote, number> {
  const next = { ...counts };
  if (before) next[before] -= 1;
  if (after) next[after] += 1;
  return next;
}
