/**
 * A question is answered by the reply its asker chose, while that can be seen; else by the earliest visible direct reply
 * from the point of view it is put to (from anybody but the asker where it is put to nobody). `answer_id`, `answered_at`
 * and `answer_by` are kept in the transaction that changes any of this. All of it needs the post locked.
 */
import { sql } from 'kysely';
import type { Kind } from '../../contract/vocabulary.ts';
import { mustBeAble } from '../comments/must-be-able.ts';
import { lockComment, subjectOf } from '../comments/subject.ts';
import { isVisible } from '../comments/visible.ts';
import type { Writer } from '../db/database.ts';
import type { CommentRow } from '../db/schema.ts';
import { refuse } from '../http/problem.ts';
import type { Person } from '../http/viewer.ts';
import { countStanding } from './standing.ts';

export type Answering = Pick<
  CommentRow,
  'id' | 'author_key' | 'alias' | 'point_of_view' | 'hidden_at' | 'deleted_at' | 'created_at'
>;
export type Asking = Pick<
  CommentRow,
  'id' | 'kind' | 'author_key' | 'asked_of' | 'answer_id' | 'answer_chosen_id'
>;

/** Then nobody can tell any more who asked, and no answer is looked for. */
const isErased = ({ author_key }: Pick<Asking, 'author_key'>): boolean => author_key === '';

/** Would this direct reply answer the question, unless an earlier one does? Pure. */
export const answers = (reply: Answering, question: Asking): boolean =>
  question.kind === 'question' &&
  !isErased(question) &&
  isVisible(reply) &&
  reply.author_key !== question.author_key &&
  (question.asked_of === null || reply.point_of_view === question.asked_of);

/** Only a question is put to somebody. */
export function mustBeQuestion(kind: Kind | null): void {
  if (kind === 'question') return;
  const detail = 'Only a question can be put to somebody.';
  refuse('invalid', detail, { fields: { askedOf: detail } });
}

const unanswered = { answer_id: null, answered_at: null, answer_by: null };
/** What is stored of an answer. */
export const answerColumns = (answer: Answering | undefined) =>
  answer === undefined
    ? unanswered
    : { answer_id: answer.id, answered_at: answer.created_at, answer_by: answer.alias };

/** What is no question has none of this. */
export const notAsked = { asked_of: null, answer_chosen_id: null, ...unanswered };

const answeringColumns = [
  'id',
  'author_key',
  'alias',
  'point_of_view',
  'hidden_at',
  'deleted_at',
  'created_at',
] as const;

async function findAnswer(trx: Writer, question: Asking): Promise<Answering | undefined> {
  if (isErased(question)) return undefined;
  const comments = trx.selectFrom('comments').select(answeringColumns);
  if (question.answer_chosen_id !== null) {
    const chosen = await comments.where('id', '=', question.answer_chosen_id).executeTakeFirst();
    if (chosen !== undefined && isVisible(chosen)) return chosen;
  }
  const replies = comments
    .where('parent_id', '=', question.id)
    .where('hidden_at', 'is', null)
    .where('deleted_at', 'is', null)
    .where('author_key', '<>', question.author_key)
    .orderBy('sibling_no')
    .limit(1);
  const { asked_of } = question;
  return (asked_of === null ? replies : replies.where('point_of_view', '=', asked_of)).executeTakeFirst();
}

async function storeAnswer(trx: Writer, question: CommentRow, answer: Answering | undefined): Promise<void> {
  const columns = answerColumns(answer);
  await trx.updateTable('comments').set(columns).where('id', '=', question.id).execute();
  await countStanding(trx, question.post_id, question, { ...question, ...columns });
}

/** Looks for the answer anew. */
export async function lookForAnswer(trx: Writer, question: CommentRow): Promise<void> {
  const answer = question.kind === 'question' ? await findAnswer(trx, question) : undefined;
  if ((answer?.id ?? null) !== question.answer_id) await storeAnswer(trx, question, answer);
}

/** A reply has been written: the first that answers a question is its answer. Was it? */
export async function mayAnswer(trx: Writer, question: CommentRow, reply: CommentRow): Promise<boolean> {
  if (question.answer_id !== null || !answers(reply, question)) return false;
  await storeAnswer(trx, question, reply);
  return true;
}

/** The questions for which it matters whether this comment can be seen: looks for their answers anew. Gives their ids. */
export async function answersMayDiffer(trx: Writer, reply: CommentRow): Promise<string[]> {
  const questions = await trx
    .selectFrom('comments')
    .selectAll()
    .where((eb) =>
      reply.parent_id === null
        ? eb('answer_chosen_id', '=', reply.id)
        : eb.or([eb('answer_chosen_id', '=', reply.id), eb('id', '=', reply.parent_id)]),
    )
    .where('kind', '=', 'question')
    .execute();
  for (const question of questions) await lookForAnswer(trx, question);
  return questions.map(({ id }) => id);
}

/** The same for many replies at once. */
export async function answersMayDifferFor(trx: Writer, replies: readonly CommentRow[]): Promise<string[]> {
  const ids = replies.map(({ id }) => id);
  const parents = replies.flatMap(({ parent_id }) => parent_id ?? []);
  const asked = (column: 'id' | 'answer_chosen_id', among: readonly string[]) =>
    among.length === 0
      ? []
      : trx
          .selectFrom('comments')
          .selectAll()
          .where(column, 'in', [...new Set(among)])
          .where('kind', '=', 'question')
          .execute();
  const found = [...(await asked('id', parents)), ...(await asked('answer_chosen_id', ids))];
  const questions = new Map(found.map((question) => [question.id, question]));
  for (const question of questions.values()) await lookForAnswer(trx, question);
  return [...questions.keys()];
}

/** Is the comment somewhere below the other? */
async function isBelow(trx: Writer, comment: CommentRow, above: CommentRow): Promise<boolean> {
  if (comment.root_id !== above.root_id || comment.depth <= above.depth) return false;
  const { rows } = await sql<{ id: string }>`
    with recursive line (id, parent_id, depth) as (
      select id, parent_id, depth from comments where id = ${comment.id}
      union all
      select up.id, up.parent_id, up.depth from line join comments as up on up.id = line.parent_id
      where line.depth > ${above.depth}
    )
    select id from line where id = ${above.id}`.execute(trx);
  return rows.length > 0;
}

/** "This answers it", or no longer (null): then the answer is looked for as if nothing had been said. */
export async function markAnswer(
  trx: Writer,
  person: Person,
  questionId: string,
  { answerId, at }: { answerId: string | null; at: number },
): Promise<void> {
  const { row, post } = await lockComment(trx, questionId);
  mustBeAble(person, 'mark-answer', subjectOf(person, row, post), at);
  if (row.kind !== 'question') refuse('invalid', 'Only a question can be answered.');
  if (answerId !== null) {
    const answer = await trx
      .selectFrom('comments')
      .selectAll()
      .where('id', '=', answerId)
      .where('post_id', '=', row.post_id)
      .executeTakeFirst();
    // Of what is hidden nobody learns where it stands.
    if (answer === undefined || !isVisible(answer)) return refuse('gone', 'This reply is no longer here.');
    if (!(await isBelow(trx, answer, row))) refuse('invalid', 'This comment is not a reply to the question.');
  }
  await trx
    .updateTable('comments')
    .set({ answer_chosen_id: answerId })
    .where('id', '=', questionId)
    .execute();
  await lookForAnswer(trx, { ...row, answer_chosen_id: answerId });
}
