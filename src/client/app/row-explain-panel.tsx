import type { RowPanelProps } from '../features/comments/row-panel.ts';
import { ExplainPanel } from '../features/glossary/explain-panel.tsx';

/** What the hard words of a comment mean. */
export const RowExplainPanel = ({ comment, onDone }: RowPanelProps) => (
  <ExplainPanel html={comment.html} onDone={onDone} />
);
