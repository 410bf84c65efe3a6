/** In an address: the passage that a comment responds to. */
export const passageAnchor = (commentId: string): string => `passage-${commentId}`;

/** The comment whose passage an address's `#…` points at, or null. */
export const commentOfPassage = (hash: string): string | null =>
  /#passage-([0-9a-f-]{36})$/.exec(hash)?.[1] ?? null;
