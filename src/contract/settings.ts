import { z } from 'zod';
import { time } from './comment.ts';
import { limits } from './limits.ts';
import { holdRules } from './vocabulary.ts';

export const held = z.strictObject({ isHeld: z.boolean() });
export const slowMode = z.strictObject({ seconds: z.literal(limits.moderation.slowSeconds) });

const words = z.array(z.string().trim().max(limits.moderation.word)).max(limits.moderation.words);

/** What is looked at before a comment appears, on the whole site. */
const rules = {
  /** The first comment of a new person waits to be checked. */
  holdFirst: z.boolean(),
  /** A comment with more links than this waits to be checked. */
  links: z.int().min(0).max(limits.moderation.links),
  /** A comment with one of these words or phrases waits to be checked. */
  holdWords: words,
  /** A comment with one of these is not taken. */
  refuseWords: words,
};

export const ruleSettings = z.strictObject({
  ...rules,
  /** Grows with each change; 0: nobody has set anything yet. */
  revision: z.int(),
  changed: z.strictObject({ at: time, by: z.string() }).nullable(),
});

/** `revision`: the one it was begun from. */
export const changedRules = z.strictObject({ ...rules, revision: z.int().min(0) });

/** `rules`: not those of the site but these. */
export const testedText = z.strictObject({
  text: z.string().max(limits.comment),
  rules: z.strictObject(rules).nullable().default(null),
});

/** What would happen to a text of somebody who is not new, where nothing else holds comments. */
export const testResult = z.strictObject({
  outcome: z.enum(['appears', 'held', 'refused']),
  rule: z.enum(holdRules).nullable(),
  links: z.int(),
  /** In the order of the text; `from` and `to` in UTF-16 code units. */
  matches: z.array(
    z.strictObject({ list: z.enum(['hold', 'refuse']), entry: z.string(), from: z.int(), to: z.int() }),
  ),
  /** Entries that only show when the text is drawn, such as in a link. */
  drawn: z.array(z.strictObject({ list: z.enum(['hold', 'refuse']), entry: z.string() })),
});

export type RuleSettings = z.infer<typeof ruleSettings>;
export type ChangedRules = z.infer<typeof changedRules>;
export type Rules = Omit<ChangedRules, 'revision'>;

export type TestResult = z.infer<typeof testResult>;
export type Held = z.infer<typeof held>;
export type SlowMode = z.infer<typeof slowMode>;
