import { type ComponentType, createContext, useContext } from 'react';
import type { VisibleComment } from '../../../contract/comment.ts';
import type { ChangeState } from '../../../contract/vocabulary.ts';
import type { RowPanelProps } from './row-panel.ts';

/** Parts of a debate that other features make; the route puts them together. */
export type DebateParts = {
  /** What is asked below a comment before something is done with it. */
  RowPanel: ComponentType<RowPanelProps>;
  /** Of a change: what its menu has beside. `move` asks what to say about it, with this state chosen. */
  ChangeActions: ComponentType<{
    slug: string;
    closedAt: number | null;
    comment: VisibleComment;
    choose: (item: { id: string; label: string; run: () => void }) => void;
    move: (to: ChangeState) => void;
  }>;
  /** In the menu, for moderators: puts a comment on the list of what the summary rests on. */
  UseInSummary: ComponentType<{
    slug: string;
    postId: string;
    commentId: string;
    choose: (item: { id: string; label: string; run: () => void }) => void;
  }>;
  /** In the menu of any comment that can be read: reads it aloud. */
  ListenItems: ComponentType<{
    commentId: string;
    choose: (item: { id: string; label: string; run: () => void }) => void;
  }>;
};

export const DebatePartsContext = createContext<DebateParts | null>(null);

export function useDebateParts(): DebateParts {
  const parts = useContext(DebatePartsContext);
  if (!parts) throw new Error('useDebateParts outside of a debate');
  return parts;
}
