import { z } from 'zod';
import { time } from './comment.ts';
import { limits } from './limits.ts';
import { toldSanction } from './sanctions.ts';
import { languages } from './vocabulary.ts';

/** Who is asking, as the screen may know it. */
export const viewer = z.union([
  z.strictObject({
    id: z.null(),
    role: z.literal('nobody'),
    /** Only where guests at this network address are stopped. */
    sanction: toldSanction.optional(),
  }),
  z.strictObject({
    id: z.string(),
    role: z.enum(['guest', 'member', 'moderator', 'administrator']),
    bannedUntil: time.nullable(),
    mutedUntil: time.nullable(),
    /** What stops them from writing or taking part, and why. */
    sanction: toldSanction.nullable(),
    /** Of members and staff: the address they sign in with. Null for guests. */
    email: z.string().nullable(),
  }),
]);

export const signInLinkRequest = z.strictObject({
  email: z.email().max(limits.email),
  /** Of the e-mail, and of the page its link leads to. */
  language: z.enum(languages).default('en'),
});
/** The same answer whether the address is known or not. */
export const signInLinkSent = z.strictObject({ sent: z.literal(true) });
export const signIn = z.strictObject({ token: z.string().min(1).max(200) });

export type ViewerAnswer = z.infer<typeof viewer>;
