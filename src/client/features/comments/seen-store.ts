import { create } from 'zustand';

/** By post: the time of the newest comment at the visit before this one. Known once the page is at rest. */
const useSeen = create<{ before: Record<string, number> }>(() => ({ before: {} }));

/**
 * Comments newer than this are new to the reader (milliseconds, by the server's clock). null while it is not known: on the
 * server, during hydration, and where a device keeps nothing.
 */
export const useSeenBefore = (postId: string): number | null =>
  useSeen(({ before }) => before[postId] ?? null);

export const setSeenBefore = (postId: string, time: number): void =>
  useSeen.setState(({ before }) => ({ before: { ...before, [postId]: time } }));
