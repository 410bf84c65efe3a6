import { type ComponentType, createContext, useContext } from 'react';
import type { VisibleComment } from '../../../contract/comment.ts';
import type { ChangeState, HideReason } from '../../../contract/vocabulary.ts';

/** Parts of a debate that other features make; the route puts them together. */
export type DebateParts = {
  HidePanel: ComponentType<{
    onHide: (reason: HideReason, note: string | null) => Promise<void>;
    onKeep: () => void;
  }>;
  /** Of a change: what its menu has beside. `move` asks what to say about it, with this state chosen. */
  ChangeActions: ComponentType<{
    slug: string;
    closedAt: number | null;
    comment: VisibleComment;
    choose: (item: { id: string; label: string; run: () => void }) => void;
    move: (to: ChangeState) => void;
  }>;
  /** Where a change stands from now on, and what is said about it. */
  MovePanel: ComponentType<{
    slug: string;
    comment: VisibleComment;
    to: ChangeState;
    onDone: () => void;
  }>;
  /** In the menu, for moderators: puts a comment on the list of what the summary rests on. */
  UseInSummary: ComponentType<{
    slug: string;
    postId: string;
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
