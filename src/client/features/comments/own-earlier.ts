import type { Mine } from '../../../contract/comment.ts';

/** One's own comments in the debate that everybody can read, the newest first. */
export function ownEarlier({ own, hidden }: Pick<Mine, 'own' | 'hidden'>): string[] {
  const unseen = new Set(hidden.map(({ id }) => id));
  return Object.entries(own)
    .filter(([id]) => !unseen.has(id))
    .toSorted(([, a], [, b]) => b - a)
    .map(([id]) => id);
}
