/** "Respond to this": a comment quotes a passage of its post. */
import { z } from 'zod';
import { limits } from './limits.ts';

/** The words of the post, and by what they are found again when it was edited; see thread/anchor.ts. */
export const quote = z.strictObject({
  text: z.string(),
  before: z.string(),
  after: z.string(),
  /** Where it begins: paragraphs, items of lists and notes count from 0, headings do not. null: the post has changed. */
  paragraph: z.int().nullable(),
});

const context = z.string().max(limits.quote.context).default('');

/** Where the words stand twice, what is around them says which are meant. */
export const newQuote = z.strictObject({
  text: z.string().trim().min(1).max(limits.quote.text),
  before: context,
  after: context,
  paragraph: z.int().min(0).max(100_000).nullable().default(null),
});

/** Which paragraphs of a post visible comments respond to, and how many. */
export const quotes = z.strictObject({
  paragraphs: z.array(z.strictObject({ paragraph: z.int(), comments: z.int() })),
});

export type Quote = z.infer<typeof quote>;
export type NewQuote = z.input<typeof newQuote>;
export type Quotes = z.infer<typeof quotes>;
