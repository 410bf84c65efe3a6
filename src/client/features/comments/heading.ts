/** The number of a comment's heading by its level in the thread, from 1. A page has no heading beyond the sixth. */
export const headingOf = (level: number): number => Math.min(level + 2, 6);
