import { z } from 'zod';

export const hardWord = z.strictObject({
  /** Its place on the page of hard words, and the end of its name wherever it is explained. */
  slug: z.string(),
  word: z.string(),
  /**
   * As it may stand in a text, itself first. One in small letters is found in any case, one with a capital only as it is
   * written.
   */
  forms: z.array(z.string()),
  /** One or two plain sentences, in English. */
  explanation: z.string(),
});

/** As it is explained beside a text. */
export const explainedWord = hardWord.omit({ forms: true });

/** By the alphabet. */
export const glossary = z.strictObject({ words: z.array(hardWord) });

export type HardWord = z.infer<typeof hardWord>;
export type ExplainedWord = z.infer<typeof explainedWord>;
export type Glossary = z.infer<typeof glossary>;
