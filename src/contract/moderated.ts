/** What moderation adds to one's own answers; a part of comment.ts. */
import { z } from 'zod';
import { holdRules, kinds } from './vocabulary.ts';

const id = z.uuid();
/** Integer milliseconds UTC. */
const time = z.number().int();

/** null: nobody has decided yet. */
const outcome = z.enum(['granted', 'refused']).nullable();

/** Of a hidden comment, for its author and for moderators. */
export const hiddenParts = {
  /** The rule it waits to be checked for. */
  heldFor: z.enum(holdRules).nullable(),
  /** Hidden with the whole branch it stands in. */
  isHiddenWithBranch: z.boolean(),
  /** The author's request for another look: when, what they said, what came of it. */
  appeal: z.strictObject({ at: time, text: z.string(), outcome }).nullable(),
  /** For moderators only: who hid it ('': a rule), and their private note. Null for the author. */
  moderation: z.strictObject({ by: z.string(), isMe: z.boolean(), note: z.string().nullable() }).nullable(),
};

/** What moderators tell each other about a comment; nobody else reads it. */
export const moderatorNote = z.strictObject({
  id,
  /** As the log names them. */
  by: z.string(),
  text: z.string(),
  at: time,
  isMine: z.boolean(),
});

/** In one debate. */
export const mineModerated = {
  /** Kinds of one's own comments that a moderator has corrected, where that still stands; the latest of each. */
  corrections: z.array(
    z.strictObject({
      commentId: id,
      from: z.enum(kinds).nullable(),
      to: z.enum(kinds).nullable(),
      at: time,
    }),
  ),
  /** One's own requests for another look; `at`: when it was decided, or asked. */
  appeals: z.array(z.strictObject({ commentId: id, at: time, outcome })),
  /** By comment, oldest first. Empty for everybody but moderators. */
  notes: z.record(z.string(), z.array(moderatorNote)),
};

export type Appeal = NonNullable<z.infer<(typeof hiddenParts)['appeal']>>;
export type ModeratorNote = z.infer<typeof moderatorNote>;
