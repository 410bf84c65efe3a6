import type { ThreadOrder } from '../contract/vocabulary.ts';
import type { ThreadComment } from './types.ts';

type Compare = (a: ThreadComment, b: ThreadComment) => number;

const oldest: Compare = (a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
const newest: Compare = (a, b) => oldest(b, a);
const discussed: Compare = (a, b) => b.branchCount - a.branchCount || newest(a, b);

/**
 * The orders of top-level comments; replies are always oldest first. Equal times are settled by id, so that every
 * order is total: the same for every reader and on every page.
 */
export const compareBy: { readonly [O in ThreadOrder]: Compare } = { oldest, newest, discussed };
