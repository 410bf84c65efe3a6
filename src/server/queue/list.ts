import { z } from 'zod';
import { id } from '../../contract/comment.ts';
import { limits } from '../../contract/limits.ts';
import type { QueuePage, QueueTab } from '../../contract/queue.ts';
import { type CaseReason, caseReasons } from '../../contract/vocabulary.ts';
import type { Reader } from '../db/database.ts';
import type { Schema } from '../db/schema.ts';
import { fromCursor, toCursor } from '../http/cursor.ts';
import type { Person } from '../http/viewer.ts';
import { readDecided } from './decided.ts';
import { readBeside } from './beside.ts';
import { caseView, type CaseRow } from './view.ts';

const shownUnder: Record<QueueTab, readonly CaseReason[]> = {
  all: caseReasons,
  reported: ['at-risk', 'reported'],
  held: ['held'],
  appeals: ['appeal'],
};

type Position = readonly [gravity: number, openedAt: number, id: string];
const position = z.tuple([z.literal('queue'), z.int().min(0).max(9), z.int(), id]);

const columns = [
  'id',
  'comment_id',
  'post_id',
  'why',
  'gravity',
  'opened_at',
  'reports',
  'claimed_by_id',
  'claimed_by',
  'claimed_until',
] as const satisfies readonly (keyof Schema['cases'])[];

/** One look at an index for each gravity, until the page is full. */
async function readCases(db: Reader, show: QueueTab, from: Position | null): Promise<CaseRow[]> {
  const rows: CaseRow[] = [];
  const room = limits.moderation.cases + 1;
  for (const why of shownUnder[show]) {
    const gravity = caseReasons.indexOf(why);
    if (rows.length === room || (from !== null && gravity < from[0])) continue;
    const after = from !== null && gravity === from[0] ? from : null;
    const more = await db
      .selectFrom('cases')
      .select(columns)
      .where('decided_at', 'is', null)
      .where('gravity', '=', gravity)
      .$if(after !== null, (query) =>
        query.where((eb) =>
          eb(eb.refTuple('opened_at', 'id'), '>', eb.tuple(after?.[1] ?? 0, after?.[2] ?? '')),
        ),
      )
      .orderBy('opened_at')
      .orderBy('id')
      .limit(room - rows.length)
      .execute();
    rows.push(...more);
  }
  return rows;
}

/** For moderators: a page of what waits. Costs the same however much waits, and however much has been said. */
export async function readQueue(
  db: Reader,
  person: Person,
  { show, after, at }: { show: QueueTab; after?: string | undefined; at: number },
): Promise<QueuePage> {
  const cursor = fromCursor(after, position);
  const from = cursor === null ? null : ([cursor[1], cursor[2], cursor[3]] as const);
  // First, so that whatever changes meanwhile makes it an older one.
  const { version, totals } = await readTotals(db);
  const found = await readCases(db, show, from);
  const rows = found.slice(0, limits.moderation.cases);
  const last = rows.at(-1);
  const [beside, decided] = await Promise.all([
    readBeside(db, rows),
    from === null ? readDecided(db, person, at) : [],
  ]);
  return {
    cases: rows.flatMap((row) => caseView(person, row, beside, at) ?? []),
    next:
      last !== undefined && found.length > rows.length
        ? toCursor(['queue', last.gravity, last.opened_at, last.id])
        : null,
    totals,
    version,
    decided,
  };
}

const noticesUpTo = 100;

async function readTotals(db: Reader) {
  const [state, notices] = await Promise.all([
    db.selectFrom('queue_state').selectAll().executeTakeFirstOrThrow(),
    db.selectFrom('notices').select('id').where('closed_at', 'is', null).limit(noticesUpTo).execute(),
  ]);
  const reported = state.at_risk + state.reported;
  return {
    version: state.version,
    totals: {
      all: reported + state.held + state.appeal,
      reported,
      held: state.held,
      appeals: state.appeal,
      notices: notices.length,
    },
  };
}

/** Grows with every change of any case. */
export async function readVersion(db: Reader): Promise<number> {
  return (await db.selectFrom('queue_state').select('version').executeTakeFirstOrThrow()).version;
}
