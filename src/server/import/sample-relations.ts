import { z } from 'zod';
import { pointsOfViewAtFirst } from '../../contract/vocabulary.ts';
import type { Writer } from '../db/database.ts';
import type { CommentRow, PostRow } from '../db/schema.ts';
import { newId } from '../ids.ts';
import { placedQuote } from '../quotes/quote.ts';
import { commentHtml } from '../text/markdown.ts';

/** What the comments of a sample debate are to each other; ids are those of the file. */
export const sampleRelations = {
  /** Of a question: whom it is put to. */
  askedOf: z.enum(pointsOfViewAtFirst).optional(),
  /** Of a reply that sees it differently: the other view in one line, and whether its author said yes. */
  saidBack: z.strictObject({ text: z.string(), isConfirmed: z.boolean() }).optional(),
  /** The author's own earlier comment; what changed their mind is the one they answer. */
  changedMindAbout: z.string().optional(),
  /** Words of the post. */
  quote: z.string().optional(),
};
const relations = z.object(sampleRelations);

/** `idOf` gives the stored id for an id of the file. */
export const relationColumns = (
  { askedOf, saidBack, changedMindAbout, quote }: z.infer<typeof relations>,
  { html, at }: { html: string; at: number },
  idOf: (id: string) => string | undefined,
) =>
  ({
    asked_of: askedOf ?? null,
    said_back: saidBack?.text ?? null,
    said_back_confirmed_at: saidBack?.isConfirmed === true ? at + 1 : null,
    mind_about_id: changedMindAbout === undefined ? null : (idOf(changedMindAbout) ?? null),
    ...(quote === undefined ? null : placedQuote(html, { text: quote })),
  }) satisfies Partial<CommentRow>;

/** "Where we have got to", written by a moderator when the last word of the debate was said. */
export const sampleSummary = z.strictObject({
  by: z.string(),
  body: z.string(),
  easyRead: z.array(z.string()),
  rests: z.array(z.string()),
});

export async function insertSummary(
  trx: Writer,
  post: PostRow,
  summary: z.infer<typeof sampleSummary>,
  at: number,
  idOf: (id: string) => string | undefined,
): Promise<void> {
  const id = newId(at);
  const written = { body: summary.body, html: commentHtml(summary.body), by: summary.by };
  await trx
    .insertInto('summaries')
    .values({
      ...written,
      ...{ id, post_id: post.id, revision: 1, at, person_id: 'sample-moderator', badge: 'moderator' },
      easy_read: JSON.stringify(summary.easyRead),
    })
    .execute();
  const rests = summary.rests.flatMap((rest) => idOf(rest) ?? []);
  await trx
    .insertInto('summary_comments')
    .values(rests.map((comment_id, position) => ({ summary_id: id, comment_id, position })))
    .execute();
  const line = { action: 'summary-written' as const, reason: null, note: null, comment_id: null };
  await trx
    .insertInto('moderation_log')
    .values({ ...line, id: newId(at), at, person_id: 'sample-moderator', by: summary.by, post_id: post.id })
    .execute();
}
