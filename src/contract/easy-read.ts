import { z } from 'zod';

/** Pages, beside posts, that have an Easy Read version. */
export const easyPages = ['house-rules', 'how-to-comment'] as const;
export type EasyPage = (typeof easyPages)[number];

/** One short sentence, and one picture beside it. */
const easyRow = z.strictObject({
  /** Stands above the sentence where a new part begins. */
  heading: z.string().nullable(),
  /** Plain text. */
  sentence: z.string(),
  /** The plain name of a picture of this site, e.g. `calendar`. */
  picture: z.string().nullable(),
  /** What the picture shows. */
  alt: z.string(),
});

export const easyRead = z.strictObject({
  title: z.string(),
  /** Of a post; null: of a page. */
  question: z.string().nullable(),
  /** Of a post's debate. */
  commentCount: z.int().nullable(),
  /** The whole version was changed since this was written. */
  isOlder: z.boolean(),
  rows: z.array(easyRow),
});

export type EasyRow = z.infer<typeof easyRow>;
export type EasyRead = z.infer<typeof easyRead>;
