import { type ComponentType, createContext, useContext } from 'react';
import type { HideReason } from '../../../contract/vocabulary.ts';

/** Parts of a debate that other features make; the route puts them together. */
export type DebateParts = {
  HidePanel: ComponentType<{
    onHide: (reason: HideReason, note: string | null) => Promise<void>;
    onKeep: () => void;
  }>;
};

export const DebatePartsContext = createContext<DebateParts | null>(null);

export function useDebateParts(): DebateParts {
  const parts = useContext(DebatePartsContext);
  if (!parts) throw new Error('useDebateParts outside of a debate');
  return parts;
}
