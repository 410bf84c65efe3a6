/** How comments stand to each other beside answering: questions and their answers, minds changed, views understood. */
import { z } from 'zod';
import { answered, comment, id, ownPointOfView } from './comment.ts';

/** "This answers it": a visible reply in the branch of the question; null takes it back. */
export const markAnswer = z.strictObject({ answerId: id.nullable() });

/** "Yes, that is what I meant", by the author of the comment that was said back; false takes it back. */
export const confirmUnderstood = z.strictObject({ isConfirmed: z.boolean() });

export const waitingQuery = z.strictObject({
  /** Questions put to this point of view; `not-said`: put to anybody. Absent: all of them. */
  of: ownPointOfView.shape.pointOfView.optional(),
  after: z.string().max(200).optional(),
});

/** Questions that nobody has answered, longest waiting first: they wait since `createdAt`. */
export const waitingPage = z.strictObject({
  comments: z.array(comment),
  answered,
  /** Cursor of the next page, null at the end. */
  next: z.string().nullable(),
});

export type WaitingPage = z.infer<typeof waitingPage>;
