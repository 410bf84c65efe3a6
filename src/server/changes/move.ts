import type { ChangeNote, MoveChange, MovedChange } from '../../contract/changes.ts';
import { can, isModerator } from '../../contract/permissions.ts';
import { limits } from '../../contract/limits.ts';
import type { ChangeState } from '../../contract/vocabulary.ts';
import { changedComment } from '../comments/changed.ts';
import { lockComment } from '../comments/subject.ts';
import { isMine } from '../comments/view.ts';
import type { Reader, Writer } from '../db/database.ts';
import { refuse } from '../http/problem.ts';
import type { Person } from '../http/viewer.ts';
import { newId } from '../ids.ts';
import { lookBeforeNote } from '../moderation/look.ts';
import { writeLog } from '../moderation/write-log.ts';
import { commentHtml } from '../text/markdown.ts';
import { mustBeAbleToMove, subjectOf } from './must-be-able.ts';
import { changeNote, stepColumns, type StepRow } from './view.ts';
import { moveOnWall } from './wall.ts';

const stepsOf = (db: Reader, commentId: string) =>
  db
    .selectFrom('change_notes')
    .select(stepColumns)
    .where('comment_id', '=', commentId)
    .orderBy('id', 'desc')
    .limit(1);

/** Where a change stood last, of a comment that may have been another kind since. */
export const lastState = async (db: Reader, commentId: string): Promise<ChangeState> =>
  (await stepsOf(db, commentId).executeTakeFirst())?.state ?? 'idea';

const readLatest = async (db: Reader, commentId: string): Promise<ChangeNote | null> => {
  const row = await stepsOf(db, commentId)
    .where('note', '<>', '')
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return row === undefined ? null : changeNote(row);
};

async function moved(trx: Writer, person: Person, commentId: string, step: StepRow): Promise<MovedChange> {
  const changed = await changedComment(trx, person, commentId);
  const { state } = changed.comment;
  // Somebody who was a moderator when they wrote a note may take it back, and learns nothing of what is hidden since.
  const isReadable = state === 'visible' || state === 'hidden-readable';
  return {
    ...changed,
    step: changeNote(isReadable ? step : { ...step, note: '' }),
    latest: isReadable ? await readLatest(trx, commentId) : null,
  };
}

/** To another state, also back; or something more is said while it stays where it is. Each is a step of its history. */
export async function moveChange(
  trx: Writer,
  person: Person,
  id: string,
  { state, note, at }: MoveChange & { at: number },
): Promise<MovedChange> {
  const { row, post } = await lockComment(trx, id);
  mustBeAbleToMove(person, subjectOf(person, row, post), at);
  const words = note ?? '';
  const isMoved = row.change_state !== state;
  if (!isMoved && words === '') refuse('already-done', 'The change stands there already. Write what is new.');
  if (words !== '')
    await lookBeforeNote(trx, person, { body: words, html: commentHtml(words) }, { post, commentId: id, at });

  const by = isMine(person, row) ? ('author' as const) : ('moderator' as const);
  const before = await stepsOf(trx, id).executeTakeFirst();
  // Steps are in the order of their ids: one made by a server whose clock is behind must not come before the last.
  const after = Math.max(at, (before?.at ?? 0) + 1);
  const step = { id: newId(after), comment_id: id, state, note: words, by, at: after, deleted_at: null };
  const stored = { ...step, moved: isMoved ? (1 as const) : (0 as const) };
  await trx
    .insertInto('change_notes')
    .values({ ...stored, person_id: person.id, deleted_by: null })
    .execute();
  if (isMoved) {
    await trx.updateTable('comments').set({ change_state: state }).where('id', '=', id).execute();
    await moveOnWall(trx, row, { ...row, change_state: state });
    if (by === 'moderator')
      await writeLog(trx, person, at, {
        action: 'change-moved',
        post_id: post.id,
        comment_id: id,
        change_state: state,
      });
  }
  return moved(trx, person, id, stored);
}

/** What was said is out of sight at once, and erased later, by the sweep. Until then who took it back puts it back. */
export async function takeBackNote(
  trx: Writer,
  person: Person,
  {
    commentId,
    noteId,
    isTakenBack,
    at,
  }: { commentId: string; noteId: string; isTakenBack: boolean; at: number },
): Promise<MovedChange> {
  const { row, post } = await lockComment(trx, commentId);
  const note = await trx
    .selectFrom('change_notes')
    .select([...stepColumns, 'person_id', 'deleted_by'])
    .where('id', '=', noteId)
    .where('comment_id', '=', commentId)
    .executeTakeFirst();
  if (note === undefined) return refuse('not-found', 'There is no such note.');
  const mine = isMine(person, note);
  if (!can(person, 'take-back-note', { mine }, at))
    refuse('not-allowed', 'Only the person who wrote this, or a moderator, can do this.');
  if ((note.deleted_at !== null) === isTakenBack || (note.note === '' && note.deleted_at === null))
    refuse('already-done', isTakenBack ? 'This has been taken back already.' : 'This is not taken back.');
  if (!isTakenBack) {
    if (note.deleted_by !== person.id) refuse('not-allowed', 'Only who took this back can put it back.');
    if (note.note === '' || at >= (note.deleted_at ?? 0) + limits.undoDeleteFor)
      refuse('too-late', 'The time to put this back is over.');
    mustBeAbleToMove(person, subjectOf(person, row, post), at);
  }
  const now = isTakenBack
    ? { deleted_at: at, deleted_by: person.id }
    : { deleted_at: null, deleted_by: null };
  await trx.updateTable('change_notes').set(now).where('id', '=', noteId).execute();
  if (!mine && isModerator(person))
    await writeLog(trx, person, at, {
      action: isTakenBack ? 'change-note-taken-back' : 'change-note-put-back',
      post_id: post.id,
      comment_id: commentId,
    });
  return moved(trx, person, commentId, { ...note, ...now });
}
