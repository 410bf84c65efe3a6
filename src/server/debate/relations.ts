/** What a change of one comment does to what others are in the debate. Needs the post locked. */
import type { Writer } from '../db/database.ts';
import type { CommentRow } from '../db/schema.ts';
import { earlierViewMayBeGone, mindsMayDiffer } from './minds.ts';
import { answersMayDiffer, mayAnswer } from './questions.ts';

/** A comment has been written. Gives the ids of the others that changed. */
export async function relationsAdded(
  trx: Writer,
  row: CommentRow,
  parent: CommentRow | null,
): Promise<string[]> {
  const answered = parent !== null && (await mayAnswer(trx, parent, row)) ? [parent.id] : [];
  return [...answered, ...(await mindsMayDiffer(trx, row))];
}

/** A comment has come into sight, or gone out of it; `row` is how it is now. Gives the ids of the others that changed. */
export async function relationsChanged(trx: Writer, row: CommentRow): Promise<string[]> {
  return [
    ...(await answersMayDiffer(trx, row)),
    ...(await mindsMayDiffer(trx, row)),
    ...(await earlierViewMayBeGone(trx, row)),
  ];
}
