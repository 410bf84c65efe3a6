import { can, isModerator } from '../../contract/permissions.ts';
import type { WriteSummary } from '../../contract/summary.ts';
import { mustSaySomething } from '../comments/create.ts';
import { mustNotBeSilenced } from '../sanctions/must-be-free.ts';
import type { Reader, Writer } from '../db/database.ts';
import { refuse } from '../http/problem.ts';
import type { Person } from '../http/viewer.ts';
import { newId } from '../ids.ts';
import { writeLog } from '../moderation/write-log.ts';
import { lockPost } from '../posts/store.ts';
import { cleanText } from '../text/clean-text.ts';
import { readLatest } from './store.ts';
import { isTakenDown, type SummaryRow } from './view.ts';

const badRests = (why: string) => refuse('invalid', why, { fields: { rests: why } });

/** Ids of visible comments of the post; one that is hidden or deleted since the last revision may stay. */
async function checkedRests(
  trx: Writer,
  postId: string,
  latest: SummaryRow | null,
  asked: readonly string[],
): Promise<string[]> {
  const ids = [...new Set(asked.map((id) => id.toLowerCase()))];
  if (ids.length === 0) return ids;
  const found = await trx
    .selectFrom('comments')
    .select(['id', 'hidden_at', 'deleted_at'])
    .where('id', 'in', ids)
    .where('post_id', '=', postId)
    .execute();
  if (found.length < ids.length) badRests('One of these comments is not in this debate.');
  const gone = found.filter(({ hidden_at, deleted_at }) => hidden_at !== null || deleted_at !== null);
  if (gone.length === 0) return ids;
  const before = await trx
    .selectFrom('summary_comments')
    .select('comment_id')
    .where('summary_id', '=', latest?.id ?? '')
    .execute();
  if (gone.some(({ id }) => !before.some(({ comment_id }) => comment_id === id)))
    badRests('One of these comments is hidden or deleted. Take it off the list.');
  return ids;
}

/** The name under which somebody wrote here as a moderator. What they said before they were one stays apart. */
async function nameHere(db: Reader, postId: string, person: Person): Promise<string> {
  const row = await db
    .selectFrom('comments')
    .select('alias')
    .where('person_id', '=', person.id)
    .where('post_id', '=', postId)
    .where('badge', '=', 'moderator')
    .where('hidden_at', 'is', null)
    .where('deleted_at', 'is', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.alias ?? '';
}

const oneLine = (sentence: string) => cleanText(sentence).replace(/\s+/g, ' ').trim();

/** Refuses with the reason why not. */
export function mustBeAbleToWrite(person: Person, now: number): void {
  if (can(person, 'write-summary', null, now)) return;
  if (isModerator(person)) mustNotBeSilenced(person, now);
  refuse('not-allowed', 'Only moderators can do this.');
}

type Writing = WriteSummary & { slug: string; html: string; at: number };

/** A new revision; an empty one takes the summary down. Whoever did not see the newest one is refused. */
export async function writeSummary(
  trx: Writer,
  person: Person,
  { slug, body, html, easyRead, rests, revision, at }: Writing,
): Promise<{ revision: number }> {
  const post = await lockPost(trx, { slug });
  mustBeAbleToWrite(person, at);
  const latest = await readLatest(trx, post.id);
  if ((latest?.revision ?? 0) !== revision)
    refuse(
      'changed-meanwhile',
      'Somebody else has changed this summary since you began. Read theirs, then save again.',
    );
  const isEmpty = body === '';
  const why = 'Write the summary. Easy Read alone is not enough.';
  if (isEmpty && easyRead.length > 0) refuse('invalid', why, { fields: { body: why } });
  if (isEmpty && (latest === null || isTakenDown(latest)))
    refuse('already-done', 'There is no summary to take down.');
  if (!isEmpty) mustSaySomething(html);

  const ids = isEmpty ? [] : await checkedRests(trx, post.id, latest, rests);
  const id = newId(at);
  await trx
    .insertInto('summaries')
    .values({
      id,
      post_id: post.id,
      revision: revision + 1,
      body,
      html: isEmpty ? '' : html,
      easy_read: JSON.stringify(easyRead.map(oneLine).filter(Boolean)),
      person_id: person.id,
      by: await nameHere(trx, post.id, person),
      badge: 'moderator',
      at,
    })
    .execute();
  if (ids.length > 0)
    await trx
      .insertInto('summary_comments')
      .values(ids.map((comment_id, position) => ({ summary_id: id, comment_id, position })))
      .execute();
  await writeLog(trx, person, at, {
    action: isEmpty ? 'summary-taken-down' : 'summary-written',
    post_id: post.id,
    comment_id: null,
  });
  return { revision: revision + 1 };
}
