import { z } from 'zod';
import { wallQuery } from './changes.ts';
import { id } from './comment.ts';
import { changeStates } from './vocabulary.ts';

/** A slip as it goes out into the world: nobody's name is on it. */
const sheetSlip = z.strictObject({
  id,
  /** Sanitised by the server. */
  html: z.string(),
  state: z.enum(changeStates),
  trying: z.int(),
  post: z.strictObject({ slug: z.string(), title: z.string() }),
});

/** Slips for one printing. */
export const sheet = z.strictObject({ slips: z.array(sheetSlip), next: z.string().nullable() });

/** The same as of the wall. */
export const sheetQuery = wallQuery;

export type SheetSlip = z.infer<typeof sheetSlip>;
export type Sheet = z.infer<typeof sheet>;
