import type { Writer } from '../db/database.ts';

/**
 * A guest's mutes and bans are those of the member they turned out to be. Staff keep theirs as they are: nobody stops a
 * moderator by stopping a guest.
 */
export async function carrySanctions(trx: Writer, guest: string, member: string): Promise<void> {
  await trx
    .updateTable('sanctions')
    .set({ person_id: member })
    .where('person_id', '=', guest)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('user')
            .select('user.id')
            .where('user.id', '=', member)
            .where('user.role', 'in', ['moderator', 'administrator']),
        ),
      ),
    )
    .execute();
}
