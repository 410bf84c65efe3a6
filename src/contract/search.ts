import { z } from 'zod';
import { id, time, visibleComment } from './comment.ts';
import { limits } from './limits.ts';
import { pointOfViewId, pointsOfView } from './points-of-view.ts';
import { kinds, languages } from './vocabulary.ts';

/** A part of a text around what was looked for. Plain text, piece by piece. */
const segments = z.array(z.strictObject({ text: z.string(), isMatch: z.boolean() }));

const foundPost = z.strictObject({
  slug: z.string(),
  lang: z.enum(languages),
  title: z.string(),
  commentCount: z.int(),
  excerpt: segments,
});

const foundComment = z.strictObject({
  id,
  post: z.strictObject({ slug: z.string(), lang: z.enum(languages), title: z.string() }),
  /** The language it is written in, where that is not its post's. */
  lang: z.enum(languages).optional(),
  author: visibleComment.shape.author.omit({ key: true }),
  kind: z.enum(kinds).nullable(),
  createdAt: time,
  excerpt: segments,
});

/** Posts by how well they fit, on the first page alone; comments newest first. */
export const searchPage = z.strictObject({
  posts: z.array(foundPost),
  comments: z.array(foundComment),
  next: z.string().nullable(),
  /** The whole list, for the names of those who speak here. */
  pointsOfView,
});

export const searchQuery = z.strictObject({
  q: z.string().max(limits.search.query).default(''),
  kind: z.enum(kinds).optional(),
  /** From whom: a point of view. */
  of: pointOfViewId.optional(),
  after: z.string().max(200).optional(),
});

export type SearchPage = z.infer<typeof searchPage>;
export type FoundPost = SearchPage['posts'][number];
export type FoundComment = SearchPage['comments'][number];
export type SearchQuery = z.infer<typeof searchQuery>;
