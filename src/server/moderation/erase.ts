import { limits } from '../../contract/limits.ts';
import type { Writer } from '../db/database.ts';

/** What moderators, readers and the author said about comments that are erased: it may repeat what they said. */
export async function eraseWordsAbout(trx: Writer, comments: readonly string[]): Promise<void> {
  // Both databases allow some 32,000 values in one statement.
  for (let from = 0; from < comments.length; from += 1000) {
    const some = comments.slice(from, from + 1000);
    await trx.updateTable('appeals').set({ text: '' }).where('comment_id', 'in', some).execute();
    // What was said about somebody at risk stays: whoever looks after them may still need it.
    await trx
      .updateTable('reports')
      .set({ text: '' })
      .where('comment_id', 'in', some)
      .where('reason', '<>', 'at-risk')
      .execute();
    const notes = await trx
      .updateTable('moderator_notes')
      .set({ text: '' })
      .where('comment_id', 'in', some)
      .where('text', '<>', '')
      .returning('id')
      .execute();
    await eraseAnswers(trx, notes);
  }
}

/** Notes for moderators that were deleted, when nobody can bring them back any more. */
export async function eraseModeratorNotes(trx: Writer, now: number): Promise<void> {
  const notes = await trx
    .updateTable('moderator_notes')
    .set({ text: '' })
    .where('deleted_at', '<=', now - limits.undoDeleteFor)
    .where('text', '<>', '')
    .returning('id')
    .execute();
  await eraseAnswers(trx, notes);
}

async function eraseAnswers(trx: Writer, notes: readonly { id: string }[]): Promise<void> {
  for (const { id } of notes)
    await trx
      .updateTable('idempotency_keys')
      .set({ answer: null })
      .where('answer', 'like', `%"id":"${id}"%`)
      .execute();
}
