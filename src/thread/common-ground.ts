/**
 * Common ground: how far the points of view of a debate agree on one comment, each counting the same however many votes
 * it has. Group-informed consensus of Polis (Small et al. 2021, Recerca 26(2)): C = Π (A + 1) / (S + 2) over every point
 * of view of the list, A its agreeing votes, S all of its votes, "not sure" too. Pure.
 */
import type { PointOfView } from '../contract/vocabulary.ts';

export type VoteCounts = { agree: number; disagree: number; unsure: number };
/** The votes on one comment by point of view; who is not there has none. */
export type Tallies = ReadonlyMap<PointOfView, VoteCounts>;

export const votersIn = ({ agree, disagree, unsure }: VoteCounts): number => agree + disagree + unsure;

const nobodyYet: VoteCounts = { agree: 0, disagree: 0, unsure: 0 };
const talliesOf = (list: readonly PointOfView[], tallies: Tallies): VoteCounts[] =>
  list.filter((one) => one !== 'not-said').map((one) => tallies.get(one) ?? nobodyYet);

/** Between 0 and 1, 1/2 without votes. */
const agreement = (counts: VoteCounts): number => (counts.agree + 1) / (votersIn(counts) + 2);

/** Multiplied in one order whatever the list's, so that the same votes give the same bits. */
const product = (factors: readonly number[]): number =>
  factors.toSorted((a, b) => a - b).reduce((all, one) => all * one, 1);

/** C of a comment. `list`: every point of view people can speak from; "rather not say" is none. */
export const commonGround = (list: readonly PointOfView[], tallies: Tallies): number =>
  product(talliesOf(list, tallies).map(agreement));

/** C times 2 for each point of view of the list: 1 without votes, however long the list is. */
export const commonScore = (list: readonly PointOfView[], tallies: Tallies): number =>
  product(talliesOf(list, tallies).map((counts) => 2 * agreement(counts)));

/** Votes a point of view must have to be said to agree. */
const fromVotes = 3;

/** Whether a point of view agrees: three votes or more, and a majority agreeing. */
export const agrees = (counts: VoteCounts): boolean =>
  votersIn(counts) >= fromVotes && agreement(counts) > 1 / 2;

/** How many points of view of the list agree. */
export const agreedAcross = (list: readonly PointOfView[], tallies: Tallies): number =>
  talliesOf(list, tallies).filter(agrees).length;
