import type { Marks, RelatedMarks } from '../../contract/comment.ts';
import type { CommentRow } from '../db/schema.ts';
import { quoteOf } from '../quotes/quote.ts';
import { listedFrom } from './standing.ts';

/** What marks are made of. */
export const markColumns = [
  'agreed_across',
  'asked_of',
  'answer_id',
  'answered_at',
  'answer_by',
  'answer_chosen_id',
  'mind_about_id',
  'mind_about_gone',
  'minds_changed',
  'mind_changed_in_id',
  'said_back',
  'said_back_confirmed_at',
  'change_state',
  'trying_count',
  'locked_id',
  'quote',
  'quote_paragraph',
] as const satisfies (keyof CommentRow)[];

export type MarkedRow = Pick<CommentRow, (typeof markColumns)[number] | 'id' | 'kind'>;

const questionOf = (row: MarkedRow): Marks['question'] =>
  row.kind === 'question'
    ? {
        askedOf: row.asked_of,
        answerId: row.answer_id,
        answeredAt: row.answered_at,
        answeredBy: row.answer_by,
        isChosen: row.answer_id !== null && row.answer_id === row.answer_chosen_id,
      }
    : null;

/** Of a comment that changed with another one; only ever a visible one. */
export const relatedMarksOf = (row: MarkedRow & { id: string }): RelatedMarks => ({
  id: row.id,
  question: questionOf(row),
  changedMindAbout: row.mind_about_gone === 1 ? null : row.mind_about_id,
  mindsChanged: row.minds_changed,
  mindChangedIn: row.mind_changed_in_id,
});

/** Most comments have none. */
const isUnmarked = (row: MarkedRow, agreedAcross: number): boolean =>
  agreedAcross === 0 &&
  row.kind !== 'question' &&
  row.kind !== 'change' &&
  (row.mind_about_id === null || row.mind_about_gone === 1) &&
  row.minds_changed === 0 &&
  row.mind_changed_in_id === null &&
  (row.said_back === null || row.kind !== 'differ') &&
  row.locked_id === null &&
  row.quote === null;

/**
 * What a comment is in the debate; null: nothing but what it says. For visible comments, and who may read hidden ones.
 * `voteFirst`, of its post: how far people agree is held back.
 */
export function marksOf(row: MarkedRow, voteFirst: boolean): Marks | null {
  const agreedAcross = voteFirst || row.agreed_across < listedFrom ? 0 : row.agreed_across;
  if (isUnmarked(row, agreedAcross)) return null;
  return {
    agreedAcross,
    question: questionOf(row),
    changedMindAbout: row.mind_about_gone === 1 ? null : row.mind_about_id,
    mindsChanged: row.minds_changed,
    mindChangedIn: row.mind_changed_in_id,
    saidBack:
      row.said_back === null || row.kind !== 'differ'
        ? null
        : { text: row.said_back, isConfirmed: row.said_back_confirmed_at !== null },
    change: row.change_state === null ? null : { state: row.change_state, trying: row.trying_count },
    locked: row.locked_id === null ? null : row.locked_id === row.id ? 'here' : 'above',
    quote: quoteOf(row),
  };
}
