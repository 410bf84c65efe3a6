import { type Action, can, isModerator, type PersonSubject, type Role } from '../../contract/permissions.ts';
import { readRow } from '../comments/subject.ts';
import type { DialectName, Writer } from '../db/database.ts';
import type { CommentRow } from '../db/schema.ts';
import { refuse } from '../http/problem.ts';
import type { Person } from '../http/viewer.ts';

const staff: readonly (string | null)[] = ['moderator', 'administrator'] satisfies Role[];
const roleOf = (user: { role: string | null; isAnonymous: unknown } | undefined): Role =>
  user === undefined || Boolean(user.isAnonymous)
    ? 'guest'
    : staff.includes(user.role)
      ? (user.role as Role)
      : 'member';

const userHere = (trx: Writer, id: string) =>
  trx.selectFrom('user').select(['role', 'isAnonymous']).where('id', '=', id);

/** Of whoever a sanction is about. Who is gone was a guest. */
export async function targetOf(trx: Writer, person: Person, id: string): Promise<PersonSubject> {
  const user = await userHere(trx, id).executeTakeFirst();
  return { mine: person.id === id, role: roleOf(user) };
}

/**
 * Whoever wrote a comment, who stays who they are until this transaction is over. A guest who becomes a member at this
 * moment is waited for; then the comment is the member's.
 */
export async function holdAuthor(
  trx: Writer,
  dialect: DialectName,
  person: Person,
  commentId: string,
): Promise<{ row: CommentRow; id: string; target: PersonSubject }> {
  const row = await readRow(trx, commentId);
  const id = row.person_id;
  if (id === null) return refuse('not-allowed', 'Nobody here wrote this comment. It came from another site.');
  const user = await userHere(trx, id)
    // SQLite has one writer at a time, and no words for a lock.
    .$if(dialect === 'postgres', (query) => query.forShare())
    .executeTakeFirst();
  if (user === undefined && (await readRow(trx, commentId)).person_id !== id)
    return holdAuthor(trx, dialect, person, commentId);
  return { row, id, target: { mine: person.id === id, role: roleOf(user) } };
}

/** Refuses with the reason why not. `can` decides; this only finds the words. */
export function mustBeAbleTo(
  person: Person,
  action: Extract<Action, 'sanction' | 'lift-sanction'>,
  target: PersonSubject,
  now: number,
): void {
  if (can(person, action, target, now)) return;
  if (!isModerator(person)) refuse('not-allowed', 'Only moderators can do this.');
  if (target.mine) refuse('not-allowed', 'You cannot do this to yourself. Ask another moderator.');
  if (!can(person, action, { mine: false, role: 'guest' }, now))
    refuse('not-allowed', 'You cannot decide anything here at the moment.');
  refuse('not-allowed', 'This person is a moderator or an administrator. You cannot do this to them.');
}
