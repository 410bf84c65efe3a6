import type { Writer } from '../db/database.ts';

/** A guest's reports become the member's, but where both reported the same: nobody has two reports in one case. */
export async function giveReports(trx: Writer, guest: string, member: string): Promise<void> {
  await trx
    .updateTable('reports')
    .set({ person_id: member })
    .where('person_id', '=', guest)
    .where('case_id', 'not in', (own) =>
      own.selectFrom('reports').select('case_id').where('person_id', '=', member),
    )
    .execute();
}
