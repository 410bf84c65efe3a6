import { create } from 'zustand';

/** Which composers are open, by draft key. `opening` is what a starter puts into an empty text. */
type Composers = { open: Record<string, { opening: string } | undefined> };

export const useComposers = create<Composers>(() => ({ open: {} }));

export const openComposer = (key: string, opening = ''): void =>
  useComposers.setState(({ open }) => ({ open: { ...open, [key]: { opening } } }));

export const closeComposer = (key: string): void =>
  useComposers.setState(({ open }) => ({ open: { ...open, [key]: undefined } }));
