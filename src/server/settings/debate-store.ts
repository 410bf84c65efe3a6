import type { Held, SlowMode } from '../../contract/settings.ts';
import { can, isModerator } from '../../contract/permissions.ts';
import type { Writer } from '../db/database.ts';
import { refuse } from '../http/problem.ts';
import type { Person } from '../http/viewer.ts';
import { inWords } from '../moderation/before.ts';
import { writeLog } from '../moderation/write-log.ts';
import { lockPost } from '../posts/store.ts';

function mustBeAble(person: Person, at: number): void {
  if (can(person, 'set-hold', null, at)) return;
  refuse(
    'not-allowed',
    isModerator(person) ? 'You cannot decide anything at the moment.' : 'Only moderators can do this.',
  );
}

/** Whether comments of this debate wait until a moderator has checked them. Those that wait go on waiting. */
export async function setHold(
  trx: Writer,
  person: Person,
  slug: string,
  { isHeld, at }: Held & { at: number },
): Promise<Held> {
  mustBeAble(person, at);
  const post = await lockPost(trx, { slug });
  if (post.isHeld === isHeld) return { isHeld };
  await writeLog(trx, person, at, {
    action: isHeld ? 'hold-began' : 'hold-ended',
    post_id: post.id,
    comment_id: null,
  });
  await trx
    .updateTable('posts')
    .set({ hold: isHeld ? 1 : 0 })
    .where('id', '=', post.id)
    .execute();
  return { isHeld };
}

/** How long one waits between one's comments in this debate. */
export async function setSlowMode(
  trx: Writer,
  person: Person,
  slug: string,
  { seconds, at }: SlowMode & { at: number },
): Promise<SlowMode> {
  mustBeAble(person, at);
  const post = await lockPost(trx, { slug });
  if (post.slowSeconds === seconds) return { seconds };
  await writeLog(trx, person, at, {
    action: 'slow-mode-set',
    post_id: post.id,
    comment_id: null,
    target: seconds === 0 ? 'No pause' : inWords(seconds),
  });
  await trx.updateTable('posts').set({ slow_seconds: seconds }).where('id', '=', post.id).execute();
  return { seconds };
}
