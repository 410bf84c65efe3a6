/**
 * Which votes by point of view may be shown, so that nobody can tell how one person of a small group voted; what this
 * promises, and what it cannot, stands in docs/decisions/0012. Pure.
 */
import type { PointOfView } from '../contract/vocabulary.ts';
import { type Tallies, type VoteCounts, votersIn } from './common-ground.ts';

/** Votes of a point of view on a comment are shown from so many of its people on. */
export const shownFrom = 6;

/**
 * Neighbours in the list, two by two, three at the end of an odd one. They are shown together or not at all: while one
 * of them is small, nothing anybody is shown changes if it and its neighbour change places, now or over time. Hiding
 * whichever is the next smallest would not do: it is another one after the next vote, and both have been seen.
 */
function neighbours(list: readonly PointOfView[]): PointOfView[][] {
  const pairs: PointOfView[][] = [];
  for (let at = 0; at < list.length; at += 2) pairs.push(list.slice(at, at + 2));
  const last = pairs.at(-1);
  if (last?.length !== 1 || pairs.length === 1) return pairs;
  return [...pairs.slice(0, -2), [...(pairs.at(-2) ?? []), ...last]];
}

const isLarge = (counts: VoteCounts | undefined) => counts !== undefined && votersIn(counts) >= shownFrom;

/**
 * The votes on one comment that may be shown, in the order of the list. `few`: hidden, which may be none, some, or the
 * neighbour of few. A point of view that is alone on the list is never shown: the totals are its neighbour.
 */
export function shownVotes(
  list: readonly PointOfView[],
  tallies: Tallies,
): { pointOfView: PointOfView; votes: VoteCounts | 'few' }[] {
  const counted = list.filter((one) => one !== 'not-said');
  return neighbours(counted).flatMap((together) => {
    const areShown = together.length > 1 && together.every((one) => isLarge(tallies.get(one)));
    return together.map((pointOfView) => {
      const votes = tallies.get(pointOfView);
      return { pointOfView, votes: areShown && votes !== undefined ? votes : ('few' as const) };
    });
  });
}
