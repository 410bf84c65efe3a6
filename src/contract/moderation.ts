import { z } from 'zod';
import { id, pageQuery, time } from './comment.ts';
import { changeStates, hideReasons, holdRules, kinds, type LogGroup, logGroups } from './vocabulary.ts';

export const logActions = [
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
  'comment-held',
  'comment-sent-again',
  'comment-approved',
  'comment-refused',
  'branch-hidden',
  'branch-shown',
  'branch-locked',
  'branch-unlocked',
  'kind-corrected',
  'report-dismissed',
  'appeal-granted',
  'appeal-refused',
  'decision-undone',
  'person-muted',
  'person-banned',
  'sanction-lifted',
  'hold-began',
  'hold-ended',
  'slow-mode-set',
  'settings-changed',
  'page-written',
] as const;

/** Which actions one can look for together. */
export const actionsIn: Record<LogGroup, readonly LogAction[]> = {
  hiding: ['comment-hidden', 'comment-shown', 'branch-hidden', 'branch-shown'],
  checking: ['comment-held', 'comment-sent-again', 'comment-approved', 'comment-refused'],
  'looking-again': ['report-dismissed', 'appeal-granted', 'appeal-refused', 'decision-undone'],
  people: ['person-muted', 'person-banned', 'sanction-lifted'],
  debates: [
    ...(['debate-closed', 'debate-reopened', 'branch-locked', 'branch-unlocked', 'kind-corrected'] as const),
    ...(['hold-began', 'hold-ended', 'slow-mode-set'] as const),
  ],
  writing: [
    ...(['change-moved', 'change-note-taken-back', 'change-note-put-back'] as const),
    ...(['summary-written', 'summary-taken-down', 'summary-erased'] as const),
  ],
  site: ['settings-changed', 'page-written'],
};

/** `of`: only these; `post`: the slug of the post they are about. */
export const logQuery = z.strictObject({
  ...pageQuery.shape,
  of: z.enum(logGroups).optional(),
  post: z.string().optional(),
});

/** One line of the append-only log. Commands are verbs in the past tense: they happened. */
export const logEntry = z.strictObject({
  id,
  at: time,
  action: z.enum(logActions),
  /** The moderator's address, as it was then; null: an automatic rule. */
  by: z.string().nullable(),
  reason: z.enum(hideReasons).nullable(),
  note: z.string().nullable(),
  /** null: it is about no post. */
  post: z.strictObject({ slug: z.string(), title: z.string() }).nullable(),
  commentId: id.nullable(),
  /** Of a change that was moved: where to. */
  changeState: z.enum(changeStates).nullable(),
  rule: z.enum(holdRules).nullable(),
  /** Of a branch: how many comments with it. */
  comments: z.int().nullable(),
  /** Of a corrected kind; null: none. */
  kindFrom: z.enum(kinds).nullable(),
  kindTo: z.enum(kinds).nullable(),
  /** Of a sanction: until when. */
  until: time.nullable(),
  /** Of what is about something else than a comment: what, in words. */
  target: z.string().nullable(),
  /** Is what was done still so? False when a later entry took it back. */
  stands: z.boolean(),
});

export const logPage = z.strictObject({ entries: z.array(logEntry), next: z.string().nullable() });

export type LogAction = (typeof logActions)[number];
export type LogEntry = z.infer<typeof logEntry>;
export type LogQuery = z.infer<typeof logQuery>;
export type LogPage = z.infer<typeof logPage>;
