/** What the rules want to know of whoever writes; looked up only where a rule asks for it. */
import { limits } from '../../contract/limits.ts';
import { isModerator } from '../../contract/permissions.ts';
import type { Writer } from '../db/database.ts';
import { prepared } from '../db/prepared.ts';
import type { Person } from '../http/viewer.ts';
import type { LockedPost } from '../posts/store.ts';
import type { Facts, ReadyRules } from './before.ts';

export type Writing = {
  post: LockedPost;
  /** Of what is said (rules/said.ts); null: too short to be a repeat. */
  saidHash: string | null;
  /** Where it comes from, if that is known. */
  addressKey: string | null;
  /** An edit: the comment it changes. */
  edits: string | null;
  at: number;
};

const lastHere = prepared<{ person: string; post: string }>()((db, p) =>
  db
    .selectFrom('comments')
    .select((eb) => eb.fn.max('created_at').as('at'))
    .where('person_id', '=', p('person'))
    .where('post_id', '=', p('post')),
);

const saidBefore = prepared<{ hash: string; since: number }>()((db, p) =>
  db
    .selectFrom('comments')
    .leftJoin('comment_addresses', 'comment_addresses.comment_id', 'comments.id')
    .select(['comments.id', 'comments.post_id', 'comments.person_id', 'comment_addresses.address_key'])
    .where('said_hash', '=', p('hash'))
    .where('created_at', '>', p('since'))
    .where('deleted_at', 'is', null)
    .orderBy('created_at')
    .limit(50),
);

/** Visible comments of this person that a moderator has let stand, or that nobody has hidden for long enough. */
const stood = prepared<{ person: string; since: number }>()((db, p) =>
  db
    .selectFrom('comments')
    .select('id')
    .where('person_id', '=', p('person'))
    .where('hidden_at', 'is', null)
    .where('deleted_at', 'is', null)
    .where((eb) => eb.or([eb('at_risk_immune', '=', 1), eb('created_at', '<=', p('since'))]))
    .limit(1),
);

const madeAt = prepared<{ id: string }>()((db, p) =>
  db.selectFrom('user').select('createdAt').where('id', '=', p('id')),
);

/**
 * New: nobody has let a comment of theirs stand. A moderator does so by looking at it and showing it, time by leaving it in
 * sight for a day. Who has been a member for a day is not new either.
 */
async function isNew(trx: Writer, person: Person, at: number): Promise<boolean> {
  const since = at - limits.moderation.newFor;
  if ((await stood(trx, { person: person.id, since })).length > 0) return false;
  if (person.role !== 'member') return true;
  const [user] = await madeAt(trx, { id: person.id });
  // Text on SQLite, a Date on PostgreSQL.
  return user === undefined || new Date(user.createdAt as string | Date).getTime() > since;
}

/**
 * The same words in the same debate: by the same person. Elsewhere: theirs in another debate, or those of another guest at
 * the same network address.
 */
async function repeatOf(
  trx: Writer,
  person: Person,
  { post, saidHash, addressKey, edits, at }: Writing,
): Promise<Facts['repeat']> {
  if (saidHash === null) return null;
  const rows = await saidBefore(trx, { hash: saidHash, since: at - limits.moderation.repeatWithin });
  const others = rows.filter(({ id }) => id !== edits);
  const mine = others.filter((row) => row.person_id === person.id);
  const here = mine.find((row) => row.post_id === post.id);
  if (here !== undefined) return { here: here.id };
  const isRepeat =
    mine.length > 0 ||
    (person.role === 'guest' &&
      others.some((row) => row.address_key !== null && row.address_key === addressKey));
  return isRepeat ? 'elsewhere' : null;
}

/**
 * Needs the post locked: whoever writes here twice at once is seen to. What does not depend on the rules is asked together
 * with them.
 */
export async function factsOf(
  trx: Writer,
  person: Person,
  rules: Promise<ReadyRules>,
  writing: Writing,
): Promise<Facts> {
  const { post, at, edits } = writing;
  if (isModerator(person)) return { isModerator: true, post, lastHereAt: null, repeat: null, isNew: false };
  const isSlow = post.slowSeconds > 0 && edits === null;
  const [last, repeat, isNewPerson] = await Promise.all([
    isSlow ? lastHere(trx, { person: person.id, post: post.id }) : [],
    repeatOf(trx, person, writing),
    rules.then(({ holdFirst }) => holdFirst && isNew(trx, person, at)),
  ]);
  return { isModerator: false, post, lastHereAt: last[0]?.at ?? null, repeat, isNew: isNewPerson };
}
