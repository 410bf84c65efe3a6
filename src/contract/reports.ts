import { z } from 'zod';
import { changedComment, id, time } from './comment.ts';
import { limits } from './limits.ts';
import { hideReasons } from './vocabulary.ts';

/** What somebody finds wrong with a comment. `text`: in their own words, or nothing. */
export const newReport = z.strictObject({
  reason: z.enum(hideReasons),
  text: z.string().trim().max(limits.moderation.report).default(''),
});

/** The answer: by the receipt anybody who has it can look up what became of the report. */
export const reported = z.strictObject({
  receipt: z.string(),
  /** Somebody may be at risk: nobody reads the comment until a moderator has looked. Else null. */
  change: changedComment.nullable(),
});

/** Nobody has looked yet; a moderator kept the comment; a moderator hid it; its author took it away. */
export const reportStates = ['waiting', 'kept', 'hidden', 'taken-away'] as const;

const ofReport = {
  reason: z.enum(hideReasons),
  at: time,
  state: z.enum(reportStates),
  /** When a moderator decided. */
  decidedAt: time.nullable(),
  post: z.strictObject({ slug: z.string(), title: z.string() }),
};

/** What a receipt tells whoever has it: nothing of what the comment says, nor of who reported it. */
export const reportStatus = z.strictObject({
  ...ofReport,
  /** While everybody can read it. */
  commentId: id.nullable(),
});

/** For moderators: somebody reported that a person may be at risk. */
const safeguardingReport = z.strictObject({
  ...ofReport,
  id,
  commentId: id,
  /** In the words of who reported it. */
  text: z.string(),
  /** The comment was hidden because of this report, before a moderator had looked. */
  hidAtOnce: z.boolean(),
});

export const safeguardingPage = z.strictObject({
  reports: z.array(safeguardingReport),
  next: z.string().nullable(),
  /** Who has read reports, newest first; this time too. `commentId`: of that one, in the queue; null: this list. */
  readings: z.array(z.strictObject({ id, at: time, by: z.string(), commentId: id.nullable() })),
});

export type ReportState = (typeof reportStates)[number];
/** What is sent; without text, nothing is said beside the reason. */
export type NewReport = z.input<typeof newReport>;
export type Reported = z.infer<typeof reported>;
export type ReportStatus = z.infer<typeof reportStatus>;
export type SafeguardingReport = z.infer<typeof safeguardingReport>;
export type SafeguardingPage = z.infer<typeof safeguardingPage>;
