import { create } from 'zustand';

/** The folded comments of this visit. */
export const useFolds = create<{ folded: ReadonlySet<string> }>(() => ({ folded: new Set() }));

export const setFolded = (commentId: string, isFolded: boolean): void =>
  useFolds.setState(({ folded }) => {
    const next = new Set(folded);
    if (isFolded) next.add(commentId);
    else next.delete(commentId);
    return { folded: next };
  });
