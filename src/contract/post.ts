import { z } from 'zod';
import { heard, id, time, viewCounts } from './comment.ts';
import { explainedWord } from './glossary.ts';
import { pointsOfView } from './points-of-view.ts';
import { languages } from './vocabulary.ts';
import { summary as pinnedSummary } from './summary.ts';

const summary = {
  id,
  slug: z.string(),
  /** Of title, standfirst, question and text. */
  lang: z.enum(languages),
  title: z.string(),
  standfirst: z.string(),
  /** Every post ends in one question. */
  question: z.string(),
  byline: z.string(),
  tags: z.array(z.string()),
  publishedAt: time,
  /** Minutes. */
  readingTime: z.int(),
  /** null: the debate is open. */
  closedAt: time.nullable(),
  /** Visible comments, and the different points of view they come from ("rather not say" is none). */
  commentCount: z.int(),
  pointOfViewCount: z.int(),
  /** When the newest visible comment was made; null: nobody has said anything that can be seen. */
  latestAt: time.nullable(),
  /** There is an Easy Read version, at an address of its own. */
  hasEasyRead: z.boolean(),
};

export const postSummary = z.strictObject(summary);

export const post = z.strictObject({
  ...summary,
  /** Sanitised by the server. Hard words are buttons that open what the page holds at their `explanationId`. */
  html: z.string(),
  /** The hard words marked in it, in their order. */
  explained: z.array(explainedWord),
  heard,
  /** The whole list, for the names of those who speak here. */
  pointsOfView,
  views: viewCounts,
  /** Counts of votes are shown only to who has voted, or asked for them. */
  voteFirst: z.boolean(),
  /** Comments wait here until a moderator has looked at them. */
  isHeld: z.boolean(),
  /** So long one waits between one's comments; 0: not at all. */
  slowSeconds: z.int(),
  /** "Where we have got to", as it stands now; null: nobody has written it, or it was taken down. */
  summary: pinnedSummary.nullable(),
});

export const postPage = z.strictObject({ posts: z.array(postSummary), next: z.string().nullable() });

export type PostSummary = z.infer<typeof postSummary>;
export type Post = z.infer<typeof post>;
export type PostPage = z.infer<typeof postPage>;
