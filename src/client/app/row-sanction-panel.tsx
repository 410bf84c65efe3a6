import type { RowPanelProps } from '../features/comments/row-panel.ts';
import { SanctionPanel } from '../features/people/sanction-panel.tsx';

/** Whoever wrote a comment is stopped for a while: asked on the comment itself. */
export const RowSanctionPanel = ({ comment, onDone }: RowPanelProps) => (
  <SanctionPanel commentId={comment.id} name={comment.author.name} onDone={onDone} />
);
