import { z } from 'zod';

/** Stable codes of everything that can be refused. The screen turns a code into its own words. */
export const problemCodes = [
  'bad-request',
  'invalid',
  'not-signed-in',
  'somebody-else',
  'not-allowed',
  'foreign-origin',
  'not-found',
  'method-not-allowed',
  'gone',
  'parent-gone',
  'debate-closed',
  'too-late',
  'already-done',
  'changed-meanwhile',
  'decided-already',
  'case-taken',
  'branch-locked',
  'branch-too-large',
  'words-refused',
  'said-already',
  'too-soon',
  'key-reused',
  'too-large',
  'wrong-type',
  'too-many',
  'alias-taken',
  'alias-not-allowed',
  'link-expired',
  'unavailable',
  'unexpected',
] as const;

/** RFC 9457 problem details, `application/problem+json`. */
export const problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.enum(problemCodes),
  /** A plain sentence for a person. */
  detail: z.string(),
  /** Which fields, and what is wrong with each, in plain words. */
  fields: z.record(z.string(), z.string()).optional(),
  /** Seconds until it makes sense to try again. */
  retryAfter: z.int().optional(),
  /** The comment that says so: one's own, of what was said already. */
  commentId: z.uuid().optional(),
});

export type ProblemCode = (typeof problemCodes)[number];
export type Problem = z.infer<typeof problem>;
