/** Rows of changes become answers here. Their comments do so in comments/view.ts. */
import type { ChangeNote, Slip } from '../../contract/changes.ts';
import type { Language } from '../../contract/vocabulary.ts';
import { publicComment, type ViewRow } from '../comments/view.ts';
import type { Flag, PostRow, Schema } from '../db/schema.ts';

export const stepColumns = ['id', 'comment_id', 'state', 'moved', 'note', 'by', 'at', 'deleted_at'] as const;
export type StepRow = Pick<Schema['change_notes'], (typeof stepColumns)[number]>;

export const changeNote = (row: StepRow): ChangeNote => ({
  id: row.id,
  at: row.at,
  state: row.state,
  note: row.deleted_at === null && row.note !== '' ? row.note : null,
  by: row.by,
});

export type SlipRow = ViewRow &
  Pick<PostRow, 'slug' | 'title' | 'question' | 'closed_at'> & {
    post_lang: Language;
    vote_first: Flag;
  };

/** None for what is hidden or deleted: its steps would tell of it. */
export function slip(row: SlipRow, latest: StepRow | undefined): Slip | null {
  const comment = publicComment(row, row.vote_first === 1);
  if (comment.state !== 'visible') return null;
  return {
    comment,
    post: {
      slug: row.slug,
      lang: row.post_lang,
      title: row.title,
      question: row.question,
      closedAt: row.closed_at,
    },
    latest: latest === undefined ? null : changeNote(latest),
  };
}
