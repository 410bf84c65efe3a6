import type { NewNotice, NoticeReceipt } from '../../contract/notices.ts';
import type { Reader, Writer } from '../db/database.ts';
import type { Schema } from '../db/schema.ts';
import { refuse } from '../http/problem.ts';
import { type Bucket, countWithin } from '../http/rates.ts';
import { newId } from '../ids.ts';
import { queueMail } from '../mail/outbox.ts';
import { dueAt } from './clock/due.ts';
import { receivedLetter } from './letters.ts';
import { commentAt } from './place.ts';
import { newReceipt } from './receipt.ts';
import { receiptOfNotice } from './view.ts';

/** `site`: where links in letters lead. `buckets`: where it is counted, unless it came before. */
type Coming = { at: number; site: string; buckets: readonly Bucket[] };

/** The notice sent with this id before, or undefined. */
export const findSent = (db: Reader, { requestId }: Pick<NewNotice, 'requestId'>) =>
  db.selectFrom('notices').selectAll().where('request_id', '=', requestId.toLowerCase()).executeTakeFirst();

/** Stores a complaint and tells its sender that it came; the same one again is not stored again. */
export async function createNotice(
  trx: Writer,
  given: NewNotice,
  { at, site, buckets }: Coming,
): Promise<NoticeReceipt> {
  const { requestId, mayTell, ...said } = given;
  const id = newId(at);
  const made = await trx
    .insertInto('notices')
    .values({
      ...said,
      id,
      receipt: newReceipt(),
      request_id: requestId.toLowerCase(),
      may_tell: mayTell ? 1 : 0,
      comment_id: await commentAt(trx, said.place),
      at,
      due_at: dueAt(said, at),
      met_at: 0,
      state: 'received',
      outcome: null,
      closed_at: null,
      erased_at: null,
    })
    .onConflict((on) => on.column('request_id').doNothing())
    .returningAll()
    .executeTakeFirst();
  if (made === undefined) return readSent(trx, given);
  await trx
    .insertInto('notice_events')
    .values({
      ...{ id: newId(at), notice_id: id, at, action: 'received', person_id: '', by: '' },
      ...{ letter_id: null, outcome: null },
    })
    .execute();
  await queueMail(
    trx,
    receivedLetter(made.email, made.kind, made.due_at, { receipt: made.receipt, site }),
    at,
  );
  await countWithin(trx, buckets, at);
  return receiptOfNotice(made, []);
}

/** The answer to what was sent before. Other words under the same id are refused. */
async function readSent(db: Reader, given: NewNotice): Promise<NoticeReceipt> {
  const row = await findSent(db, given);
  if (row === undefined) return noNotice();
  if (row.erased_at === null && !isSame(row, given))
    refuse('key-reused', 'This was sent before with other words. Load the page again and send it anew.');
  return readLetters(db, row);
}

const isSame = (row: Schema['notices'], { mayTell, requestId: _same, ...said }: NewNotice): boolean =>
  (row.may_tell === 1) === mayTell &&
  (Object.keys(said) as (keyof typeof said)[]).every((field) => row[field] === said[field]);

const noNotice = () =>
  refuse('not-found', 'There is no complaint with this receipt. Check each letter of it.');

export async function readReceipt(db: Reader, receipt: string | null): Promise<NoticeReceipt> {
  const row =
    receipt === null
      ? undefined
      : await db.selectFrom('notices').selectAll().where('receipt', '=', receipt).executeTakeFirst();
  return row === undefined ? noNotice() : readLetters(db, row);
}

async function readLetters(db: Reader, row: Schema['notices']): Promise<NoticeReceipt> {
  const letters = await db
    .selectFrom('notice_letters')
    .select(['at', 'text'])
    .where('notice_id', '=', row.id)
    .where('to', '=', 'complainant')
    .where('text', '<>', '')
    .orderBy('id')
    .execute();
  return receiptOfNotice(row, letters);
}
