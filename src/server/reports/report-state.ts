import type { ReportState } from '../../contract/reports.ts';
import type { CommentRow } from '../db/schema.ts';
import type { ModerationTables } from '../db/schema-moderation.ts';

type Row = Pick<ModerationTables['cases'], 'decision' | 'decided_at'> & Pick<CommentRow, 'deleted_at'>;

/** What became of a report. What a moderator decided stays true when the author takes the comment away later. */
export function stateOf({ decision, decided_at, deleted_at }: Row): {
  state: ReportState;
  decidedAt: number | null;
} {
  if (decided_at !== null && decision !== null)
    return { state: decision === 'show' ? 'kept' : 'hidden', decidedAt: decided_at };
  return { state: deleted_at === null ? 'waiting' : 'taken-away', decidedAt: null };
}
