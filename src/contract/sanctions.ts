import { z } from 'zod';
import { id, time } from './comment.ts';
import { limits } from './limits.ts';
import { hideReasons, sanctionKinds } from './vocabulary.ts';

const hour = 60 * 60 * 1000;

/** What a moderator decides about whoever wrote a comment. */
export const newSanction = z.strictObject({
  kind: z.enum(sanctionKinds),
  hours: z
    .int()
    .min(1)
    .max(limits.moderation.sanctionFor / hour),
  reason: z.enum(hideReasons),
  /** What the person is told, beside the reason. */
  message: z.string().max(limits.moderation.message).nullable(),
  /** For moderators alone. */
  note: z.string().max(limits.note).nullable(),
  /** Other guests at the network address of the comment too, for `limits.moderation.addressSanctionFor` at most. */
  withAddress: z.boolean(),
});

/** For moderators. */
export const sanction = z.strictObject({
  id,
  kind: z.enum(sanctionKinds),
  /** The name in the debate it was given for. */
  alias: z.string(),
  post: z.strictObject({ slug: z.string(), title: z.string() }),
  commentId: id,
  reason: z.enum(hideReasons),
  message: z.string().nullable(),
  note: z.string().nullable(),
  /** The moderator's address, as it was then. */
  by: z.string(),
  at: time,
  until: time,
  /** Other guests at one network address are meant until then; null: nobody else is. */
  addressUntil: time.nullable(),
  liftedAt: time.nullable(),
  liftedBy: z.string().nullable(),
});

export const sanctionPage = z.strictObject({ sanctions: z.array(sanction), next: z.string().nullable() });

/** What somebody is told who is muted or banned. */
export const toldSanction = z.strictObject({
  kind: z.enum(sanctionKinds),
  until: time,
  /** null: it was given to somebody else at this network address, or by the operator. */
  reason: z.enum(hideReasons).nullable(),
  message: z.string().nullable(),
  /** Was it this person who is meant, or another guest at the same network address? */
  where: z.enum(['you', 'address']),
});

export type NewSanction = z.infer<typeof newSanction>;
export type Sanction = z.infer<typeof sanction>;
export type SanctionPage = z.infer<typeof sanctionPage>;
export type ToldSanction = z.infer<typeof toldSanction>;
