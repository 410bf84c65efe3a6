import { createContext, useContext } from 'react';
import type { ListedPointOfView } from '../../../contract/points-of-view.ts';
import type { Language } from '../../../contract/vocabulary.ts';
import type { Writer } from './comment-actions.ts';
import type { ThreadView } from './comment-queries.ts';

/** The debate a comment stands in. It stays the same object while the debate does, so that rows stay still. */
export type Debate = {
  slug: string;
  /** Of its post: what comments are written in unless they say otherwise. */
  lang: Language;
  postId: string;
  view: ThreadView;
  closedAt: number | null;
  /** Comments wait here until a moderator has looked at them. */
  isHeld: boolean;
  /** So long one waits between one's comments; 0: not at all. */
  slowSeconds: number;
  /** The operator's list, for names and choices. */
  pointsOfView: readonly ListedPointOfView[];
  /**
   * The reader, as far as it decides what they may do; without a session, the guest they would become. Not who it is: a
   * guest's session begins with the first vote, and no row looks different for it.
   */
  writer: Writer;
  /** What every address begins with: nothing, or `/cy`. */
  base: string;
};

export const DebateContext = createContext<Debate | null>(null);

export function useDebate(): Debate {
  const debate = useContext(DebateContext);
  if (!debate) throw new Error('useDebate outside of a debate');
  return debate;
}
