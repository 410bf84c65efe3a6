/** What a change of one comment does to what others are in the debate. Needs the post locked. */
import type { Writer } from '../db/database.ts';
import type { CommentRow } from '../db/schema.ts';
import { earlierViewMayBeGone, earlierViewsMayBeGone, mindsMayDiffer } from './minds.ts';
import { answersMayDiffer, answersMayDifferFor, mayAnswer } from './questions.ts';

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

/** The same for many comments of a branch, as they were before they came into sight (1) or went out of it (-1). */
export async function relationsChangedTogether(
  trx: Writer,
  rows: readonly CommentRow[],
  by: 1 | -1,
): Promise<string[]> {
  const questions = await answersMayDifferFor(trx, rows);
  const minds: string[] = [];
  for (const row of rows) minds.push(...(await mindsMayDiffer(trx, row)));
  return [...questions, ...minds, ...(await earlierViewsMayBeGone(trx, rows, by === -1))];
}
