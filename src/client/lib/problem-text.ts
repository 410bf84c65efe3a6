import { NoAnswer, Refusal } from './api.ts';
import type { Messages } from './messages/en.ts';
import { problemsMessagesOf } from './messages/problems.ts';

/** Why something could not be done, in plain words. */
export function problemText(error: unknown, m: Messages): string {
  if (error instanceof Refusal) return problemsMessagesOf(m).said(error.problem);
  if (error instanceof NoAnswer) return m.problems.noAnswer;
  throw error;
}

/** What is wrong with each field, where the API says so. */
export function fieldTexts(error: unknown, m: Messages): Record<string, string> {
  const fields = error instanceof Refusal ? Object.entries(error.problem.fields ?? {}) : [];
  return Object.fromEntries(fields.map(([field, said]) => [field, problemsMessagesOf(m).field(said)]));
}
