import { z } from 'zod';
import { comment, hiddenComment, id, time } from './comment.ts';
import { limits } from './limits.ts';
import { caseReasons, decisions, hideReasons } from './vocabulary.ts';

/** What waits is shown all together, or by why it waits. */
const queueTabs = ['all', 'reported', 'held', 'appeals'] as const;
export type QueueTab = (typeof queueTabs)[number];

export const queueQuery = z.strictObject({
  show: z.enum(queueTabs).default('all'),
  after: z.string().max(200).optional(),
});

/** Whose a case is for a while. */
const claim = z.strictObject({ by: z.string(), isMe: z.boolean(), until: time });

/** What stands beside a comment, in short. A deleted comment says nothing. */
const beside = z.strictObject({
  id,
  state: z.enum(['visible', 'hidden', 'deleted']),
  name: z.string().nullable(),
  excerpt: z.string(),
  isCut: z.boolean(),
});

const reportText = z.strictObject({ reason: z.enum(hideReasons), text: z.string(), at: time });

const queueCase = z.strictObject({
  id,
  /** The gravest reason there is. */
  why: z.enum(caseReasons),
  openedAt: time,
  reports: z.strictObject({
    /** A flood from one source counts once. */
    count: z.int(),
    /** Of the newest `limits.moderation.reportsRead`, most frequent first. */
    reasons: z.array(z.strictObject({ reason: z.enum(hideReasons), count: z.int() })),
    /** The newest that say something. Of "someone may be at risk" none: they come with opening the case. */
    texts: z.array(reportText),
    /** Say that someone may be at risk, and more. */
    sealed: z.boolean(),
  }),
  comment: z.union([comment, hiddenComment]),
  post: z.strictObject({ slug: z.string(), title: z.string(), question: z.string() }),
  answers: beside.nullable(),
  /** The first replies below. */
  replies: z.array(beside),
  /** The author asks for another look. */
  appeal: z.strictObject({ text: z.string(), at: time }).nullable(),
  /** Why somebody else decides: it is the viewer's own comment, or they hid it and are asked about it. null: they may. */
  othersDecide: z.enum(['own', 'hidden-by-me']).nullable(),
  claim: claim.nullable(),
  /** How many notes moderators have left on the comment. */
  notes: z.int(),
});

/** What became of a case a short while ago. */
const decidedCase = z.strictObject({
  id,
  /** null: its author has deleted the comment. */
  decision: z.enum(decisions).nullable(),
  reason: z.enum(hideReasons).nullable(),
  /** null: no moderator did. */
  by: z.string().nullable(),
  isMe: z.boolean(),
  at: time,
  /** The viewer can still take it back from here. */
  canUndo: z.boolean(),
  post: z.strictObject({ slug: z.string(), title: z.string() }),
  commentId: id,
});

export const queueVersion = z.strictObject({ version: z.int() });

export const queuePage = z.strictObject({
  /** Gravest first, then oldest. */
  cases: z.array(queueCase),
  next: z.string().nullable(),
  /** How many wait, by what they are shown under. `notices`: legal complaints and others, up to 100. */
  totals: z.strictObject({
    all: z.int(),
    reported: z.int(),
    held: z.int(),
    appeals: z.int(),
    notices: z.int(),
  }),
  /** Of the whole queue, when this was read. */
  version: z.int(),
  /** The newest decisions of everybody, newest first. Only with the first page. */
  decided: z.array(decidedCase),
});

/** The case is one's own for `limits.moderation.claimFor`; null: one may read it, and somebody else decides. */
export const claimed = z.strictObject({ claim: claim.nullable(), texts: z.array(reportText) });
export const released = z.strictObject({ id });

const decide = {
  decision: z.enum(decisions),
  /** Of hiding. Where the author asks for another look, null leaves the reason there was. */
  reason: z.enum(hideReasons).nullable(),
  /** Only moderators read it. */
  note: z.string().trim().max(limits.note).nullable(),
};
export const decideCase = z.strictObject(decide);
export const decideCases = z.strictObject({
  cases: z
    .array(z.strictObject({ id, ...decide }))
    .min(1)
    .max(limits.moderation.cases),
});
export const undoCases = z.strictObject({ cases: z.array(id).min(1).max(limits.moderation.cases) });

const done = z.strictObject({ id, state: z.literal('done'), slug: z.string() });
const refused = z.strictObject({ id, state: z.literal('refused'), why: z.string() });
export const caseDone = done;
/** One result for each case, in the order asked: done, or refused with the reason in a plain sentence. */
export const casesDone = z.strictObject({ results: z.array(z.discriminatedUnion('state', [done, refused])) });

export type QueueCase = z.infer<typeof queueCase>;
export type QueuePage = z.infer<typeof queuePage>;
export type DecidedCase = z.infer<typeof decidedCase>;
export type Claimed = z.infer<typeof claimed>;
export type DecideCase = z.infer<typeof decideCase>;
export type CaseDone = z.infer<typeof caseDone>;
export type CasesDone = z.infer<typeof casesDone>;
export type Beside = z.infer<typeof beside>;
export type ReportText = z.infer<typeof reportText>;
