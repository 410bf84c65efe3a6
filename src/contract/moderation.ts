import { z } from 'zod';
import { id, time } from './comment.ts';
import { changeStates, hideReasons } from './vocabulary.ts';

const logActions = [
  'comment-hidden',
  'comment-shown',
  'debate-closed',
  'debate-reopened',
  'change-moved',
  'change-note-taken-back',
  'change-note-put-back',
  'summary-written',
  'summary-taken-down',
  'summary-erased',
] as const;

/** One line of the append-only log. Commands are verbs in the past tense: they happened. */
export const logEntry = z.strictObject({
  id,
  at: time,
  action: z.enum(logActions),
  /** The moderator's address, as it was then. */
  by: z.string(),
  reason: z.enum(hideReasons).nullable(),
  note: z.string().nullable(),
  post: z.strictObject({ slug: z.string(), title: z.string() }),
  commentId: id.nullable(),
  /** Of a change that was moved: where to. */
  changeState: z.enum(changeStates).nullable(),
  /** Is what was done still so? False when a later entry took it back. */
  stands: z.boolean(),
});

export const logPage = z.strictObject({ entries: z.array(logEntry), next: z.string().nullable() });

export type LogAction = (typeof logActions)[number];
export type LogEntry = z.infer<typeof logEntry>;
export type LogPage = z.infer<typeof logPage>;
