import type { CaseDone, DecideCase } from '../../contract/queue.ts';
import { readRow } from '../comments/subject.ts';
import type { Writer } from '../db/database.ts';
import type { Person } from '../http/viewer.ts';
import { decideComment, mustBeModerating } from '../moderation/decide.ts';
import { type Case, lockCase, mustBeFree, mustBeOpen } from './lock-case.ts';
import { standingOf } from './standing.ts';

/** Everybody reads the comment from now on, or nobody. The case is settled, and remembers what was before. */
export async function decideCase(
  trx: Writer,
  person: Person,
  id: string,
  { decision, reason, note, at }: DecideCase & { at: number },
): Promise<CaseDone> {
  mustBeModerating(person, at);
  const found = await lockCase(trx, id);
  await mustBeOpen(trx, person, found, at);
  mustBeFree(person, found, at);
  const was = standingOf(await readRow(trx, found.comment_id));
  await decideComment(trx, person, found.comment_id, decision, { reason, note, at });
  const became = standingOf(await readRow(trx, found.comment_id));
  await trx.updateTable('cases').set({ was, became }).where('id', '=', id).execute();
  return done(trx, found);
}

export async function done(trx: Writer, { id, post_id }: Case): Promise<CaseDone> {
  const { slug } = await trx
    .selectFrom('posts')
    .select('slug')
    .where('id', '=', post_id)
    .executeTakeFirstOrThrow();
  return { id, state: 'done', slug };
}
