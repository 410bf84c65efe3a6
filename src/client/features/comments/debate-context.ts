import { createContext, useContext } from 'react';
import type { Viewer } from '../../../contract/permissions.ts';
import type { ThreadView } from './comment-queries.ts';

/** The debate a comment stands in. It stays the same object while the debate does, so that rows stay still. */
export type Debate = {
  slug: string;
  postId: string;
  view: ThreadView;
  closedAt: number | null;
  viewer: Viewer;
};

export const DebateContext = createContext<Debate | null>(null);

export function useDebate(): Debate {
  const debate = useContext(DebateContext);
  if (!debate) throw new Error('useDebate outside of a debate');
  return debate;
}
