import { z } from 'zod';
import { answered, comment, id, voteCounts } from './comment.ts';
import { limits } from './limits.ts';
import { pointOfViewId } from './points-of-view.ts';
import { sides } from './vocabulary.ts';

/**
 * Votes on one comment by point of view, in the order of the list. `few`: too few to show, or none, or hidden so that
 * others cannot be told by subtraction (thread/vote-privacy).
 */
export const why = z.array(
  z.strictObject({ pointOfView: pointOfViewId, votes: z.union([voteCounts, z.literal('few')]) }),
);

const next = z.string().nullable();

/** A page of what people with different points of view agree on, most common ground first. */
export const commonGroundPage = z.strictObject({
  comments: z.array(comment),
  answered,
  /** By the id of the comment; null: held back, since one votes first here. */
  why: z.record(z.string(), why).nullable(),
  next,
});

const side = z.strictObject({ comments: z.array(comment), next });
/** Top-level comments that agree and that see it differently, most common ground first; null: not asked for. */
export const bothSides = z.strictObject({ agree: side.nullable(), differ: side.nullable() });
/** Without a side, the first page of both. */
export const bothSidesQuery = z.strictObject({
  side: z.enum(sides).optional(),
  after: z.string().max(200).optional(),
});

export const voteFirst = z.strictObject({ voteFirst: z.boolean() });

/** "Just show me": the counts in this debate, although one votes first here. */
export const shownCounts = z.strictObject({ shown: z.boolean() });
/** Ids with commas between them. */
export const countsQuery = z.strictObject({
  ids: z
    .string()
    .max(limits.page.comments * 37)
    .transform((ids) => ids.split(','))
    .pipe(z.array(id).min(1).max(limits.page.comments)),
});
/** By the id of the comment: of those asked for, the visible ones whose counts one may see. */
export const counts = z.strictObject({
  counts: z.record(z.string(), z.strictObject({ votes: voteCounts, agreedAcross: z.int(), why })),
});

export type Why = z.infer<typeof why>;
export type CommonGroundPage = z.infer<typeof commonGroundPage>;
export type BothSides = z.infer<typeof bothSides>;
export type VoteFirst = z.infer<typeof voteFirst>;
export type ShownCounts = z.infer<typeof shownCounts>;
export type Counts = z.infer<typeof counts>;
