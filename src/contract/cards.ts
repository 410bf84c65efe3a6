import { z } from 'zod';
import { wallQuery } from './changes.ts';
import { id } from './comment.ts';
import { changeStates, languages } from './vocabulary.ts';

/** A slip as it goes out into the world: nobody's name is on it. */
const sheetSlip = z.strictObject({
  id,
  /** Sanitised by the server. */
  html: z.string(),
  lang: z.enum(languages),
  state: z.enum(changeStates),
  trying: z.int(),
  post: z.strictObject({ slug: z.string(), lang: z.enum(languages), title: z.string() }),
});

/** Slips for one printing. */
export const sheet = z.strictObject({ slips: z.array(sheetSlip), next: z.string().nullable() });

/** The same as of the wall; or one post, which nothing narrows. */
export const sheetQuery = z.strictObject({
  ...wallQuery.shape,
  /** Its slug. */
  post: z.string().min(1).max(300).optional(),
});

export type SheetSlip = z.infer<typeof sheetSlip>;
export type Sheet = z.infer<typeof sheet>;
export type SheetFilter = Omit<z.infer<typeof sheetQuery>, 'after'>;
