/** Rows of the queue become answers here: whoever asks is a moderator. */
import type { QueueCase } from '../../contract/queue.ts';
import { commentFor, isMine } from '../comments/view.ts';
import type { Schema } from '../db/schema.ts';
import type { Person } from '../http/viewer.ts';
import type { BesideCases } from './beside.ts';
import { besideView } from './surroundings.ts';

export type CaseRow = Pick<
  Schema['cases'],
  | 'id'
  | 'comment_id'
  | 'post_id'
  | 'why'
  | 'gravity'
  | 'opened_at'
  | 'reports'
  | 'claimed_by_id'
  | 'claimed_by'
  | 'claimed_until'
>;
type Claim = Pick<CaseRow, 'claimed_by_id' | 'claimed_by' | 'claimed_until'>;

/** null: it is nobody's, or no longer. */
export function claimView(person: Person, row: Claim, at: number): QueueCase['claim'] {
  if (row.claimed_by_id === null || row.claimed_until === null || row.claimed_until <= at) return null;
  return { by: row.claimed_by ?? '', isMe: row.claimed_by_id === person.id, until: row.claimed_until };
}

export function caseView(person: Person, row: CaseRow, beside: BesideCases, at: number): QueueCase | null {
  const comment = beside?.comments.get(row.comment_id);
  const post = beside?.posts.get(row.post_id);
  if (!beside || !comment || !post) return null;
  const answered = beside.answered.get(comment.parent_id ?? '');
  const appeal = row.why === 'appeal' ? beside.appeals.get(row.id) : undefined;
  return {
    id: row.id,
    why: row.why,
    openedAt: row.opened_at,
    reports: {
      count: row.reports,
      ...(beside.reports.get(row.id) ?? { reasons: [], texts: [], sealed: false }),
    },
    comment: commentFor(person, comment, post.vote_first === 1, appeal && { ...said(appeal), outcome: null }),
    post: { slug: post.slug, title: post.title, question: post.question },
    answers: answered === undefined ? null : besideView(answered),
    replies: (beside.replies.get(row.comment_id) ?? []).map(besideView),
    appeal: appeal ? said(appeal) : null,
    othersDecide: othersDecide(person, comment, appeal ?? null),
    claim: claimView(person, row, at),
    notes: Number(comment.notes),
  };
}

/** Why a moderator leaves a case to others. */
export function othersDecide(
  person: Person,
  comment: { person_id: string | null },
  appeal: { hidden_by_id: string | null } | null,
): QueueCase['othersDecide'] {
  if (isMine(person, comment)) return 'own';
  return appeal !== null && appeal.hidden_by_id === person.id ? 'hidden-by-me' : null;
}

const said = ({ text, at }: { text: string; at: number }) => ({ text, at });
