import { z } from 'zod';
import { id } from '../../contract/comment.ts';
import { limits } from '../../contract/limits.ts';
import type { Sanction, SanctionPage } from '../../contract/sanctions.ts';
import type { Reader } from '../db/database.ts';
import { fromCursor, toCursor } from '../http/cursor.ts';
import { sanctionRows, sanctionView } from './view.ts';

/** Newest first: ids are in the order of time. */
export async function listSanctions(db: Reader, after: string | undefined): Promise<SanctionPage> {
  const from = fromCursor(after, z.tuple([z.literal('sanctions'), id]));
  const rows = await sanctionRows(db)
    .$if(from !== null, (query) => query.where('sanctions.id', '<', from?.[1] ?? ''))
    .orderBy('sanctions.id', 'desc')
    .limit(limits.moderation.sanctions + 1)
    .execute();
  const page = rows.slice(0, limits.moderation.sanctions);
  const last = page.at(-1);
  return {
    sanctions: page.map(sanctionView),
    next: last && rows.length > page.length ? toCursor(['sanctions', last.id]) : null,
  };
}

export const readSanction = async (db: Reader, sanctionId: string): Promise<Sanction> =>
  sanctionView(await sanctionRows(db).where('sanctions.id', '=', sanctionId).executeTakeFirstOrThrow());
