/** More than anybody would type: comments, and reports of some of them. */
import { limits } from '../../src/contract/limits.ts';
import type { CaseReason } from '../../src/contract/vocabulary.ts';
import { caseReasons } from '../../src/contract/vocabulary.ts';
import type { Database } from '../../src/server/db/database.ts';
import { newId } from '../../src/server/ids.ts';
import { storeThread } from './big-thread.ts';
import { storePost } from './site.ts';

type Load = { comments: number; reports: number; from: number };

/** Every third comment of one debate answers the one before; each report is of another comment, as far as they go. */
export async function storeLoad(db: Database, { comments, reports, from }: Load): Promise<void> {
  const post = await storePost(db, 'big', from);
  const places = Array.from({ length: comments }, (_, n) => ({ parent: n % 3 === 2 ? n - 1 : null }));
  const ids = await storeThread(db, post, places, from);
  const step = Math.max(1, Math.floor(comments / reports));
  const why = (n: number): CaseReason =>
    n % 40 === 0 ? 'at-risk' : n % 10 === 1 ? 'appeal' : n % 3 === 0 ? 'held' : 'reported';
  const cases = Array.from({ length: reports }, (_, n) => {
    const at = from + comments + n;
    const open = { id: newId(at), comment_id: ids[n * step] ?? '', post_id: post, why: why(n) };
    return { ...nobody, ...open, gravity: caseReasons.indexOf(why(n)), opened_at: at, reports: 1 };
  });
  const said = cases.map((one, n) => ({
    ...{ id: newId(one.opened_at), case_id: one.id, comment_id: one.comment_id, post_id: post },
    ...{
      receipt: `receipt ${n}`,
      reason: 'spam' as const,
      text: 'It is an advert.',
      person_id: `person ${n}`,
    },
    ...{ source: null, counts: 1 as const, hid_at_once: 0 as const, at: one.opened_at },
  }));
  const about = cases.map(({ id: case_id, comment_id, post_id, opened_at: at }) => ({
    of: { id: newId(at), comment_id, post_id, at, text: 'Words.' },
    case_id,
  }));
  const notes = about.map(({ of }) => ({ ...of, person_id: 'moderator', by: 'Meera', deleted_at: null }));
  const appeals = about.map(({ of, case_id }) => ({ ...of, case_id, hidden_by_id: null }));
  await db.write(async (trx) => {
    for (let at = 0; at < cases.length; at += 500) {
      await trx
        .insertInto('cases')
        .values(cases.slice(at, at + 500))
        .execute();
      await trx
        .insertInto('reports')
        .values(said.slice(at, at + 500))
        .execute();
      await trx
        .insertInto('moderator_notes')
        .values(notes.slice(at, at + 500))
        .execute();
      await trx
        .insertInto('appeals')
        .values(appeals.slice(at, at + 500))
        .execute();
    }
  });
}

/** One comment that everybody reports. */
export async function storeFlood(db: Database, reports: number): Promise<void> {
  const first = await db.read
    .selectFrom('cases')
    .selectAll()
    .orderBy('gravity')
    .orderBy('opened_at')
    .limit(1)
    .executeTakeFirstOrThrow();
  const many = Array.from({ length: reports }, (_, n) => ({
    ...{
      id: newId(first.opened_at + n + 1),
      case_id: first.id,
      comment_id: first.comment_id,
      post_id: first.post_id,
    },
    ...{ receipt: `flood ${n}`, reason: 'other' as const, text: 'Look at this.', person_id: `flood ${n}` },
    ...{ source: null, counts: 1 as const, hid_at_once: 0 as const, at: first.opened_at + n + 1 },
  }));
  await db.write(async (trx) => {
    for (let at = 0; at < many.length; at += 500)
      await trx
        .insertInto('reports')
        .values(many.slice(at, at + 500))
        .execute();
    await trx
      .updateTable('cases')
      .set({ reports: reports + 1 })
      .where('id', '=', first.id)
      .execute();
  });
}

const nobody = {
  ...{ claimed_by_id: null, claimed_by: null, claimed_until: null, decided_at: null, decision: null },
  ...{ decided_by_id: null, decided_by: null, log_id: null, was: null, became: null },
};

/** Rows of any table that a page of the queue may touch in one step. */
export const mostRows = limits.moderation.cases * limits.moderation.reportsRead;
