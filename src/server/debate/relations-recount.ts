import type { Writer } from '../db/database.ts';
import type { CommentRow } from '../db/schema.ts';
import { isVisible } from '../comments/visible.ts';
import { answerColumns, answers } from './questions.ts';

const columns = [
  'id',
  'parent_id',
  'sibling_no',
  'kind',
  'author_key',
  'alias',
  'point_of_view',
  'created_at',
  'hidden_at',
  'deleted_at',
  'asked_of',
  'answer_id',
  'answered_at',
  'answer_by',
  'answer_chosen_id',
  'mind_about_id',
  'mind_about_gone',
  'minds_changed',
  'mind_changed_in_id',
] as const satisfies (keyof CommentRow)[];
export type RelatedRow = Pick<CommentRow, (typeof columns)[number]>;

export type Relations = Pick<
  CommentRow,
  'answer_id' | 'answered_at' | 'answer_by' | 'mind_about_gone' | 'minds_changed' | 'mind_changed_in_id'
>;

const names = [
  'answer_id',
  'answered_at',
  'answer_by',
  'mind_about_gone',
  'minds_changed',
  'mind_changed_in_id',
] as const satisfies (keyof Relations)[];

function groupedBy(rows: readonly RelatedRow[], name: 'parent_id' | 'mind_about_id') {
  const groups = new Map<string | null, RelatedRow[]>();
  for (const row of rows) {
    const group = groups.get(row[name]);
    if (group === undefined) groups.set(row[name], [row]);
    else group.push(row);
  }
  return groups;
}

/** What the comments of a debate are to each other, from nothing but what their authors said. Pure. */
export function relationsOf(rows: readonly RelatedRow[]): Map<string, Relations> {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const inSight = rows.filter(isVisible);
  const repliesTo = groupedBy(inSight, 'parent_id');
  const mindsAbout = groupedBy(inSight, 'mind_about_id');

  const answerTo = (row: RelatedRow): RelatedRow | undefined => {
    if (row.kind !== 'question') return undefined;
    const chosen = byId.get(row.answer_chosen_id ?? '');
    if (chosen !== undefined && isVisible(chosen)) return chosen;
    return (repliesTo.get(row.id) ?? [])
      .toSorted((a, b) => a.sibling_no - b.sibling_no)
      .find((reply) => answers(reply, row));
  };
  const relations = (row: RelatedRow): Relations => {
    const earlier = byId.get(row.mind_about_id ?? '');
    const changed = (repliesTo.get(row.id) ?? []).filter(({ mind_about_id }) => mind_about_id !== null);
    return {
      ...answerColumns(answerTo(row)),
      mind_about_gone: earlier !== undefined && !isVisible(earlier) ? 1 : 0,
      minds_changed: new Set(changed.map(({ author_key }) => author_key)).size,
      mind_changed_in_id:
        (mindsAbout.get(row.id) ?? [])
          .map(({ id }) => id)
          .toSorted()
          .at(-1) ?? null,
    };
  };
  return new Map(rows.map((row) => [row.id, relations(row)]));
}

/** Sets right what the comments of a post are to each other, after an import; needs the post locked. */
export async function recountRelations(trx: Writer, postId: string): Promise<void> {
  const rows = await trx.selectFrom('comments').select(columns).where('post_id', '=', postId).execute();
  for (const [index, [id, right]] of [...relationsOf(rows)].entries()) {
    const row = rows[index];
    if (row !== undefined && names.some((name) => row[name] !== right[name]))
      await trx.updateTable('comments').set(right).where('id', '=', id).execute();
  }
}
