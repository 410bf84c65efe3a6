import type { Writer } from '../db/database.ts';
import type { ModerationTables } from '../db/schema-moderation.ts';
import { newId } from '../ids.ts';

type Line = {
  action: ModerationTables['safeguarding_log']['action'];
  /** null: it is about the list as a whole. */
  about: { id: string; comment_id: string; post_id: string } | null;
  /** null: it was nobody's doing here, or it is not to be known whose. */
  who: { id: string; name: string } | null;
};

/** A line of the log of safeguarding. It can only grow: the database refuses changes. */
export async function writeSafeguardingLine(trx: Writer, at: number, line: Line): Promise<void> {
  const { action, about, who } = line;
  await trx
    .insertInto('safeguarding_log')
    .values({
      id: newId(at),
      at,
      action,
      report_id: about?.id ?? null,
      comment_id: about?.comment_id ?? null,
      post_id: about?.post_id ?? null,
      person_id: who?.id ?? '',
      by: who?.name ?? '',
    })
    .execute();
}
