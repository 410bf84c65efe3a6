import type { HiddenComment, VisibleComment } from '../../../contract/comment.ts';
import type { ChangeState } from '../../../contract/vocabulary.ts';

/** What is asked below a comment before something is done with it. `app/row-panels.tsx` says what draws each. */
export type RowPanelId =
  | 'hide'
  | 'hide-branch'
  | 'correct-kind'
  | 'note'
  | 'appeal'
  | 'report'
  | 'sanction'
  | 'explain'
  | ChangeState;

export type RowPanelProps = {
  action: RowPanelId;
  comment: VisibleComment | HiddenComment;
  slug: string;
  /** Takes the panel away. The focus goes back to what opened it, unless it is elsewhere by then. */
  onDone: () => void;
};
