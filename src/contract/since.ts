import { z } from 'zod';
import { id } from './comment.ts';

/** What is new in a debate since a time: comments made later that are visible now. */
export const newSince = z.strictObject({
  /** Up to `limits.newComments`, which means "1,000 or more". */
  count: z.int(),
  /** Oldest first, at most `limits.page.since`; ask again from the time of the last one for more. */
  ids: z.array(id),
});

/** The time in the digits of an address. */
export const sinceQuery = z.strictObject({
  at: z
    .string()
    .regex(/^\d{1,14}$/)
    .transform(Number),
});

export type NewSince = z.infer<typeof newSince>;
