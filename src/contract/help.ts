import { z } from 'zod';
import { nations } from './vocabulary.ts';

const isWebAddress = (text: string): boolean =>
  URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).username === '';

/** Who helps somebody at risk, now. */
const helpContact = z.strictObject({
  name: z.string().trim().min(1).max(100),
  /** For whom, and when, in plain words. */
  about: z.string().trim().max(300),
  /** As people write it; spaces are for reading. */
  phone: z
    .string()
    .trim()
    .regex(/^\+?\d[\d ]{1,19}$/)
    .nullable(),
  url: z.string().max(500).refine(isWebAddress).nullable(),
});

/** By nation, in the order they are shown: the numbers differ. */
export const help = z.strictObject({
  nations: z.record(z.enum(nations), z.array(helpContact).min(1).max(20)),
});

export type HelpContact = z.infer<typeof helpContact>;
export type Help = z.infer<typeof help>;
