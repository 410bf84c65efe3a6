import type { Problem, ProblemCode } from '../../contract/problem.ts';

/** Status and title of every code; the detail is said where the refusal is made. */
const kinds = {
  'bad-request': [400, 'The request could not be read'],
  invalid: [422, 'Something in the request is not right'],
  'not-signed-in': [401, 'Nobody is signed in'],
  'somebody-else': [409, 'Somebody else is signed in'],
  'not-allowed': [403, 'This is not allowed'],
  'foreign-origin': [403, 'The request came from another site'],
  'not-found': [404, 'There is nothing here'],
  'method-not-allowed': [405, 'This cannot be done here'],
  gone: [410, 'This is no longer here'],
  'parent-gone': [409, 'The comment you answer is no longer here'],
  'debate-closed': [409, 'The debate is closed'],
  'too-late': [409, 'The time for this is over'],
  'already-done': [409, 'This has been done already'],
  'changed-meanwhile': [409, 'Somebody else has changed this'],
  'decided-already': [409, 'Another moderator has decided this'],
  'case-taken': [409, 'Another moderator is looking at this'],
  'branch-locked': [409, 'This part of the debate is locked'],
  'branch-too-large': [409, 'There are too many comments to do this at once'],
  'words-refused': [422, 'Some of these words cannot be posted here'],
  'said-already': [409, 'You have said this already'],
  'too-soon': [429, 'There is a pause between comments here'],
  'key-reused': [422, 'The key belongs to another request'],
  'too-large': [413, 'The request is too large'],
  'wrong-type': [415, 'The request has the wrong type'],
  'too-many': [429, 'Too many requests'],
  'alias-taken': [409, 'Somebody here has this name'],
  'alias-not-allowed': [422, 'This name cannot be used'],
  'link-expired': [410, 'The link no longer works'],
  unavailable: [503, 'The site is not ready'],
  unexpected: [500, 'Something went wrong'],
} as const satisfies Record<ProblemCode, readonly [number, string]>;

type Extra = Pick<Problem, 'fields' | 'retryAfter' | 'commentId'>;

/** Thrown anywhere below a route; answered as problem details. A transaction it leaves is rolled back. */
export class Refusal extends Error {
  readonly code: ProblemCode;
  readonly status: (typeof kinds)[ProblemCode][0];
  readonly problem: Problem;
  readonly headers: Record<string, string>;

  constructor(code: ProblemCode, detail: string, extra: Extra = {}, headers: Record<string, string> = {}) {
    super(detail);
    const [status, title] = kinds[code];
    this.code = code;
    this.status = status;
    this.problem = { type: `urn:equal-say:problem:${code}`, title, status, code, detail, ...extra };
    this.headers = headers;
  }
}

/** `refuse('not-found', 'There is no such post.')` throws. */
export function refuse(code: ProblemCode, detail: string, extra?: Extra): never {
  throw new Refusal(code, detail, extra);
}
