import type { Writer } from '../db/database.ts';

/** A claim of defamation can be made for a year (Limitation Act 1980, section 4A). */
const keptFor = 365 * 24 * 60 * 60 * 1000;

/** Of a complaint closed long ago it is forgotten who complained, of what, and what was written about it. */
export async function eraseNotices(trx: Writer, now: number): Promise<void> {
  const erased = await trx
    .updateTable('notices')
    .set({ name: '', email: '', place: '', what: '', why: '', erased_at: now })
    .where('closed_at', 'is not', null)
    .where('erased_at', 'is', null)
    .where('closed_at', '<=', now - keptFor)
    .returning('id')
    .execute();
  for (const { id } of erased)
    await trx.updateTable('notice_letters').set({ text: '' }).where('notice_id', '=', id).execute();
}
