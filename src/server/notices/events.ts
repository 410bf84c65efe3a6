import type { NewNoticeEvent } from '../../contract/notices.ts';
import { can } from '../../contract/permissions.ts';
import type { NoticeAction, NoticeReader } from '../../contract/vocabulary.ts';
import type { Writer } from '../db/database.ts';
import type { Schema } from '../db/schema.ts';
import { refuse } from '../http/problem.ts';
import type { Person } from '../http/viewer.ts';
import { newId } from '../ids.ts';
import { queueMail } from '../mail/outbox.ts';
import { answerLetter, authorLetter } from './letters.ts';
import { authorsAddress, noNotice, readEvents } from './queue-store.ts';
import { standingOf } from './standing.ts';
import { latestOf } from './view.ts';

type Notice = Schema['notices'];
type Doing = NewNoticeEvent & { noticeId: string; at: number; site: string };

const readers: Record<NoticeAction, NoticeReader> = {
  received: 'moderators',
  acknowledged: 'complainant',
  forwarded: 'author',
  answered: 'complainant',
  note: 'moderators',
  closed: 'complainant',
  reopened: 'moderators',
};

const done: Record<NoticeAction, string> = {
  received: 'has arrived',
  acknowledged: 'was acknowledged',
  forwarded: 'was sent to the author',
  answered: 'was answered',
  note: 'was given a note',
  closed: 'was closed',
  reopened: 'was opened again',
};

/** Nobody else changes it until this transaction is over. */
async function lockNotice(trx: Writer, noticeId: string): Promise<Notice> {
  const row = await trx
    .updateTable('notices')
    .set((eb) => ({ state: eb.ref('state') }))
    .where('id', '=', noticeId)
    .returningAll()
    .executeTakeFirst();
  return row ?? noNotice();
}

/**
 * What a moderator does with a complaint: a line of its history, where it stands after it, and the letter, in one
 * transaction. Who has not seen what another moderator did is told of it instead. A note stands in nobody's way.
 */
export async function addEvent(trx: Writer, person: Person, doing: Doing): Promise<void> {
  const { noticeId, action, text, at } = doing;
  if (!can(person, 'answer-notice', null, at)) refuse('not-allowed', 'Only moderators can do this.');
  const notice = await lockNotice(trx, noticeId);
  const events = await readEvents(trx, noticeId);
  const latest = latestOf(events);
  if (action !== 'note' && latest !== undefined && latest.id !== doing.latest)
    refuse(
      'decided-already',
      `This complaint ${done[latest.action]} by ${latest.by || 'somebody'} meanwhile. Read its history, then decide.`,
    );
  mustFit(notice, doing);
  const letterId = text === '' ? null : await writeLetter(trx, notice, doing);
  const { by } = await nameOf(trx, person);
  const event = { id: newId(at), at, action, by, outcome: doing.outcome };
  await trx
    .insertInto('notice_events')
    .values({ ...event, notice_id: noticeId, person_id: person.id, letter_id: letterId })
    .execute();
  const { state, metAt, outcome, closedAt } = standingOf(notice.kind, [...events, event]);
  await trx
    .updateTable('notices')
    .set({ state, met_at: metAt ?? 0, outcome, closed_at: closedAt })
    .where('id', '=', noticeId)
    .execute();
}

/** Refuses what cannot be done with a complaint as it stands, or is not whole. */
function mustFit(notice: Notice, { action, text, outcome }: NewNoticeEvent): void {
  const wrong = (field: string, why: string) =>
    refuse('invalid', 'Something you sent is missing or not right.', { fields: { [field]: why } });
  if (notice.erased_at !== null)
    refuse('gone', 'Who complained, and of what, has been erased. Nothing more can be done here.');
  if (action === 'reopened' && notice.closed_at === null)
    refuse('already-done', 'This complaint is open already.');
  if (action !== 'reopened' && action !== 'note' && notice.closed_at !== null)
    refuse('already-done', 'This complaint is closed. Open it again first.');
  if (text === '' && action !== 'closed' && action !== 'reopened') wrong('text', 'Write something here.');
  if (text !== '' && action === 'reopened') wrong('text', 'Nothing is written here. Add a note instead.');
  if ((action === 'closed') !== (outcome !== null)) wrong('outcome', 'Choose one of the given values.');
}

async function writeLetter(trx: Writer, notice: Notice, { action, text, at, site }: Doing): Promise<string> {
  const to = readers[action];
  const id = newId(at);
  await trx.insertInto('notice_letters').values({ id, notice_id: notice.id, at, to, text }).execute();
  if (to === 'complainant')
    await queueMail(trx, answerLetter(notice.email, text, { receipt: notice.receipt, site }), at);
  if (to === 'author') {
    const author = await authorsAddress(trx, notice.comment_id);
    if (author === null)
      return refuse('not-allowed', 'Whoever wrote this comment gave no e-mail address to write to.');
    await queueMail(trx, authorLetter(author, text), at);
  }
  return id;
}

/** As the log of moderation names them. */
async function nameOf(trx: Writer, { id }: Person): Promise<{ by: string }> {
  const user = await trx.selectFrom('user').select(['name', 'email']).where('id', '=', id).executeTakeFirst();
  return { by: user?.email || user?.name || id };
}
