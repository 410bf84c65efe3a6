import { NoAnswer, Refusal } from './api.ts';
import type { Messages } from './messages/en.ts';

/** Why something could not be done, in plain words. The API's own sentence says it best. */
export function problemText(error: unknown, m: Messages): string {
  if (error instanceof Refusal) return error.problem.detail;
  if (error instanceof NoAnswer) return m.problems.noAnswer;
  throw error;
}
