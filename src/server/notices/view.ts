import type { Notice, NoticeReceipt, NoticeSummary } from '../../contract/notices.ts';
import type { NoticeAction, NoticeReader } from '../../contract/vocabulary.ts';
import type { Schema } from '../db/schema.ts';
import { timeLeft } from './clock/due.ts';

type Row = Schema['notices'];
type OfPost = {
  slug: string | null;
  title: string | null;
  hidden_at: number | null;
  deleted_at: number | null;
};
export type NoticeRow = Row & OfPost;
export type EventRow = Omit<Schema['notice_events'], 'letter_id' | 'notice_id' | 'person_id'> & {
  to: NoticeReader | null;
  text: string | null;
};

/** For whoever has the receipt. */
export const receiptOfNotice = (
  { receipt, kind, state, at, due_at, outcome, closed_at }: Row,
  letters: readonly { at: number; text: string }[],
): NoticeReceipt => ({
  ...{ receipt, kind, state, at, outcome },
  dueAt: due_at,
  closedAt: closed_at,
  letters: letters.map(({ at: sentAt, text }) => ({ at: sentAt, text })),
});

/** For moderators alone, as all that follows. */
export const summaryOf = (row: NoticeRow, now: number): NoticeSummary => ({
  id: row.id,
  kind: row.kind,
  state: row.state,
  name: row.name,
  nation: row.nation,
  at: row.at,
  dueAt: row.due_at,
  left: timeLeft(row, row.due_at, now),
  metAt: row.met_at === 0 ? null : row.met_at,
  outcome: row.outcome,
  closedAt: row.closed_at,
  comment:
    row.comment_id === null || row.slug === null || row.title === null
      ? null
      : {
          id: row.comment_id,
          slug: row.slug,
          title: row.title,
          isHidden: row.hidden_at !== null,
          isDeleted: row.deleted_at !== null,
        },
});

export const noticeOf = (
  row: NoticeRow,
  events: readonly EventRow[],
  more: Pick<Notice, 'canForward' | 'templates'>,
  now: number,
): Notice => ({
  ...summaryOf(row, now),
  receipt: row.receipt,
  email: row.email,
  mayTell: row.may_tell === 1,
  place: row.place,
  what: row.what,
  why: row.why,
  erasedAt: row.erased_at,
  history: events.map(({ id, at, action, by, outcome, to, text }) => ({
    ...{ id, at, action, outcome },
    by: by === '' ? null : by,
    letter: to === null || text === null || text === '' ? null : { to, text },
  })),
  latest: latestOf(events)?.id ?? row.id,
  ...more,
});

/** What was done last, notes aside: whoever decides must have seen it. */
export const latestOf = <E extends { action: NoticeAction }>(events: readonly E[]): E | undefined =>
  events.findLast(({ action }) => action !== 'note');
