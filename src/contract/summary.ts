import { z } from 'zod';
import { id, time } from './comment.ts';
import { limits } from './limits.ts';
import { badges } from './vocabulary.ts';

/** A comment that a summary rests on. Of one that is hidden or deleted nobody learns more than that. */
const rest = z.strictObject({
  commentId: id,
  state: z.enum(['visible', 'hidden', 'deleted']),
  /** Whose it is, and what it begins with, as plain text; null unless it is visible. */
  name: z.string().nullable(),
  excerpt: z.string().nullable(),
});

/** "Where we have got to": what is pinned above a debate. */
export const summary = z.strictObject({
  /** 1, 2, 3 … of its post. */
  revision: z.int(),
  /** Sanitised by the server. */
  html: z.string(),
  /** The same in short sentences; empty: there is none. */
  easyRead: z.array(z.string()),
  /** The name its author has in this debate; null: they have none here. */
  by: z.string().nullable(),
  badge: z.enum(badges).nullable(),
  at: time,
  rests: z.array(rest),
});

/** With the Markdown it was made of. Without text: the summary was taken down, or its words were erased. */
const summaryRevision = z.strictObject({ ...summary.shape, body: z.string(), erasedAt: time.nullable() });

export const summaryPage = z.strictObject({
  summaries: z.array(summaryRevision),
  next: z.string().nullable(),
});

export const writeSummary = z.strictObject({
  /** Markdown; empty takes the summary down. */
  body: z.string().trim().max(limits.summary.text),
  easyRead: z.array(z.string().trim().min(1).max(limits.summary.sentence)).max(limits.summary.sentences),
  /** Comments of the same post, in the order they are shown. */
  rests: z.array(id).max(limits.summary.rests),
  /** The revision it was written from; 0: there was none. */
  revision: z.int().min(0),
});

/** How it would look. */
export const previewSummary = z.strictObject({ body: z.string().trim().max(limits.summary.text) });
export const summaryPreview = z.strictObject({ html: z.string() });

export const wroteSummary = z.strictObject({ revision: z.int() });

export type Summary = z.infer<typeof summary>;
export type SummaryRest = z.infer<typeof rest>;
export type SummaryRevision = z.infer<typeof summaryRevision>;
export type SummaryPage = z.infer<typeof summaryPage>;
export type WriteSummary = z.infer<typeof writeSummary>;
