import { lastState } from '../changes/move.ts';
import { moveOnWall } from '../changes/wall.ts';
import type { Writer } from '../db/database.ts';
import type { CommentRow } from '../db/schema.ts';
import { countKind } from '../debate/map-counts.ts';
import { lookForAnswer } from '../debate/questions.ts';
import { countStanding } from '../debate/standing.ts';

/** What a comment of this kind has to have beside its words. */
export const ofKind = async (trx: Writer, row: CommentRow, kind: CommentRow['kind']) => ({
  kind,
  change_state: kind === 'change' ? (row.change_state ?? (await lastState(trx, row.id))) : null,
});

/** A moderator may have looked at the words before, and has not at these. */
const notSeen = { at_risk_immune: 0 } as const;

/** Stores other words or another kind of a comment, seen or hidden, and what follows from it. Needs the post locked. */
export async function rewrite(trx: Writer, row: CommentRow, change: Partial<CommentRow>): Promise<void> {
  const isReworded = change.body !== undefined && change.body !== row.body;
  const stored = { ...change, ...(isReworded ? notSeen : null) };
  await trx.updateTable('comments').set(stored).where('id', '=', row.id).execute();
  const now = { ...row, ...stored };
  await countStanding(trx, row.post_id, row, now);
  await moveOnWall(trx, row, now);
  if (now.kind === 'question' && row.kind !== 'question') await lookForAnswer(trx, now);
  await countKind(trx, row, now.kind);
}
