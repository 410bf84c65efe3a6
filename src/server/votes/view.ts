import type { CommonGroundPage, Counts, Why } from '../../contract/votes.ts';
import type { PointOfView } from '../../contract/vocabulary.ts';
import type { Tallies } from '../../thread/common-ground.ts';
import { shownVotes } from '../../thread/vote-privacy.ts';
import { publicComment, type ViewRow, votesOf } from '../comments/view.ts';
import { listedFrom } from '../debate/standing.ts';
import type { TalliesById } from './scores.ts';

const none: Tallies = new Map();

/** Votes by point of view, as far as they may be shown. `list`: those people can speak from. */
const whyOf = (list: readonly PointOfView[], tallies: Tallies = none): Why => shownVotes(list, tallies);

export const pageOf = (rows: readonly ViewRow[], voteFirst: boolean) =>
  rows.map((row) => publicComment(row, voteFirst));

/** Why each comment stands in the common ground. */
export const whyEach = (
  rows: readonly { id: string }[],
  list: readonly PointOfView[],
  tallies: TalliesById,
): CommonGroundPage['why'] => Object.fromEntries(rows.map(({ id }) => [id, whyOf(list, tallies.get(id))]));

type CountedRow = Pick<ViewRow, 'id' | 'agree' | 'disagree' | 'unsure' | 'agreed_across'>;

/** What public answers hold back where one votes first. */
export const countsOf = (
  rows: readonly CountedRow[],
  list: readonly PointOfView[],
  tallies: TalliesById,
): Counts => ({
  counts: Object.fromEntries(
    rows.map((row) => [
      row.id,
      {
        votes: votesOf(row),
        agreedAcross: row.agreed_across < listedFrom ? 0 : row.agreed_across,
        why: whyOf(list, tallies.get(row.id)),
      },
    ]),
  ),
});
