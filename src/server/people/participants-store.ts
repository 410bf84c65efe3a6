import type { Selectable } from 'kysely';
import type { PointOfView } from '../../contract/vocabulary.ts';
import type { Reader, Writer } from '../db/database.ts';
import { prepared } from '../db/prepared.ts';
import type { ParticipantRow, Schema } from '../db/schema.ts';
import { refuse } from '../http/problem.ts';
import type { Person } from '../http/viewer.ts';
import { giveEarlyVotes } from '../votes/early-votes.ts';
import { aliasSkeleton, checkAlias, suggestAlias } from './alias.ts';

const reserved = ['Moderator', 'Administrator', 'Admin', 'Equal Say', 'Site team'];

const staffBut = prepared<{ id: string }>()((db, p) =>
  db
    .selectFrom('user')
    .select('name')
    .where('role', 'in', ['moderator', 'administrator'])
    .where('id', '<>', p('id')),
);

/** The names of staff, which nobody else may look like. */
async function staffNames(db: Reader, butNot: string): Promise<string[]> {
  const staff = await staffBut(db, { id: butNot });
  return staff.map(({ name }) => name).filter((name) => name.trim() !== '');
}

const holdersOf = prepared<{ post: string; skeleton: string }>()((db, p) =>
  db
    .selectFrom('participants')
    .select('person_id')
    .where('post_id', '=', p('post'))
    .where('alias_skeleton', '=', p('skeleton')),
);
const holderOf = async (db: Reader, post: string, skeleton: string) =>
  (await holdersOf(db, { post, skeleton }))[0];

const speaks = prepared<ParticipantRow>()((db, p) =>
  db
    .insertInto('participants')
    .values({
      post_id: p('post_id'),
      person_id: p('person_id'),
      alias: p('alias'),
      alias_skeleton: p('alias_skeleton'),
      point_of_view: p('point_of_view'),
    })
    .onConflict((on) =>
      on.columns(['post_id', 'person_id']).doUpdateSet((eb) => ({
        alias: eb.ref('excluded.alias'),
        alias_skeleton: eb.ref('excluded.alias_skeleton'),
        point_of_view: eb.ref('excluded.point_of_view'),
      })),
    ),
);

export const readParticipant = (
  db: Reader,
  postId: string,
  personId: string,
): Promise<Selectable<Schema['participants']> | undefined> =>
  db
    .selectFrom('participants')
    .selectAll()
    .where('post_id', '=', postId)
    .where('person_id', '=', personId)
    .executeTakeFirst();

/**
 * The name and point of view of a person in one debate, from now on. Gives the name as it will be shown; refuses one
 * that is not fit, or that looks like somebody else's here. Needs the post locked.
 */
export async function speakAs(
  trx: Writer,
  postId: string,
  person: Person,
  { alias, pointOfView }: { alias: string; pointOfView: PointOfView },
): Promise<string> {
  // Before any SQL: PostgreSQL refuses texts that hold a zero character.
  const checked = checkAlias(alias, reserved);
  if (!checked.ok) return refuse('alias-not-allowed', checked.detail, { fields: { alias: checked.detail } });
  const skeleton = aliasSkeleton(checked.name);
  const [staff, holder] = await Promise.all([staffNames(trx, person.id), holderOf(trx, postId, skeleton)]);
  const known = checkAlias(alias, staff);
  if (!known.ok) return refuse('alias-not-allowed', known.detail, { fields: { alias: known.detail } });
  if (holder !== undefined && holder.person_id !== person.id) {
    const detail =
      'Somebody else in this debate has this name, or one that looks like it. Choose another name.';
    refuse('alias-taken', detail, { fields: { alias: detail } });
  }
  await speaks(trx, {
    post_id: postId,
    person_id: person.id,
    alias: checked.name,
    alias_skeleton: skeleton,
    point_of_view: pointOfView,
  });
  // Under this name they have spoken before, and votes have had a point of view ever since.
  if (holder === undefined) await giveEarlyVotes(trx, postId, person.id, pointOfView);
  return checked.name;
}

/**
 * The point of view of a person in one debate, from now on; their votes there that have none yet get it. Needs the post
 * locked.
 */
export async function setPointOfView(
  trx: Writer,
  postId: string,
  personId: string,
  pointOfView: PointOfView,
): Promise<void> {
  await trx
    .insertInto('participants')
    .values({
      post_id: postId,
      person_id: personId,
      alias: null,
      alias_skeleton: null,
      point_of_view: pointOfView,
    })
    .onConflict((on) => on.columns(['post_id', 'person_id']).doUpdateSet({ point_of_view: pointOfView }))
    .execute();
  await giveEarlyVotes(trx, postId, personId, pointOfView);
}

/** A name nobody in this debate has. `seed` gives a different one for each attempt. */
export async function freeAlias(
  db: Reader,
  postId: string,
  seed: (attempt: number) => Uint8Array,
): Promise<string> {
  for (let attempt = 0; ; attempt++) {
    const name = suggestAlias(seed(attempt));
    // So many people in one debate that twenty names are taken: the check at posting will say so.
    if (attempt === 20 || (await holderOf(db, postId, aliasSkeleton(name))) === undefined) return name;
  }
}
