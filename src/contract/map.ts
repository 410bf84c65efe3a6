import { z } from 'zod';
import { id } from './comment.ts';
import { pointOfViewId } from './points-of-view.ts';
import { kinds } from './vocabulary.ts';

/** What is counted together: a kind, comments without one, and tombstones, whose kind is nobody's to know. */
export const mapKind = z.enum([...kinds, 'none', 'gone']);

const place = {
  id,
  /** Direct replies that can be seen, tombstones with replies included. */
  replyCount: z.int(),
  /** Visible comments in the branch, the comment itself included. */
  size: z.int(),
};

/** A branch of the debate: the comment it begins with, and how much was said there. */
export const mapPiece = z.discriminatedUnion('state', [
  z.strictObject({
    ...place,
    state: z.literal('visible'),
    kind: z.enum(kinds).nullable(),
    author: z.strictObject({ name: z.string(), pointOfView: pointOfViewId }),
    /** Plain text, at most `limits.map.excerpt` characters; `isCut`: there is more of it. */
    excerpt: z.string(),
    isCut: z.boolean(),
  }),
  /** Hidden or deleted, with visible replies: nothing of what it said. */
  z.strictObject({ ...place, state: z.literal('gone') }),
]);

/** A debate, or one branch of it, as one picture: its largest parts each for itself, the others counted by kind. */
export const debateMap = z.strictObject({
  /** What the map shows the replies to; null: the whole debate. */
  branch: mapPiece.nullable(),
  /** The comments above `branch`: the top-level one, then the nearest ones. `name` is null where it is not to be seen. */
  path: z.array(z.strictObject({ id, name: z.string().nullable() })),
  /** Left out of `path`, between the top-level comment and the nearest ones. */
  skippedAncestors: z.int(),
  /** Visible comments on the map, that of `branch` included. */
  comments: z.int(),
  /** false: the branch is larger than `limits.map.read`, so that its numbers mean "at least". */
  isComplete: z.boolean(),
  /** The largest first. */
  pieces: z.array(mapPiece),
  rest: z.array(z.strictObject({ kind: mapKind, comments: z.int(), branches: z.int() })),
});

export const mapQuery = z.strictObject({ branch: id.optional() });

export type MapKind = z.infer<typeof mapKind>;
export type MapPiece = z.infer<typeof mapPiece>;
export type DebateMap = z.infer<typeof debateMap>;
