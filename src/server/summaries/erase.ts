import type { Writer } from '../db/database.ts';
import { refuse } from '../http/problem.ts';
import type { Person } from '../http/viewer.ts';
import { writeLog } from '../moderation/write-log.ts';
import { lockPost } from '../posts/store.ts';
import { readLatest } from './store.ts';
import { mustBeAbleToWrite } from './write.ts';

type Erasing = { slug: string; revision: number; at: number };

/** The words of one revision go for good; its row stays, so that the others keep their numbers. */
export async function eraseSummary(
  trx: Writer,
  person: Person,
  { slug, revision, at }: Erasing,
): Promise<{ revision: number }> {
  const post = await lockPost(trx, { slug });
  mustBeAbleToWrite(person, at);
  const found = await trx
    .selectFrom('summaries')
    .select(['id', 'body', 'erased_at'])
    .where('post_id', '=', post.id)
    .where('revision', '=', revision)
    .executeTakeFirst();
  if (found === undefined) return refuse('not-found', 'There is no such version.');
  if (found.erased_at !== null) refuse('already-done', 'The words of this version are erased already.');
  if (found.body === '') refuse('already-done', 'This version has no words.');

  await trx.deleteFrom('summary_comments').where('summary_id', '=', found.id).execute();
  await trx
    .updateTable('summaries')
    .set({ body: '', html: '', easy_read: '[]', erased_at: at })
    .where('id', '=', found.id)
    .execute();
  const line = { post_id: post.id, comment_id: null };
  // Nothing is pinned any more.
  if ((await readLatest(trx, post.id))?.id === found.id)
    await writeLog(trx, person, at, { ...line, action: 'summary-taken-down' });
  await writeLog(trx, person, at, { ...line, action: 'summary-erased' });
  return { revision };
}
