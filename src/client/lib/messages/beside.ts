import type { Words } from './en.ts';
import { useWordsOf } from './messages.ts';

export const en = { toPost: 'Back to the post' } as const;

/** The words beside a debate, on a wide screen. */
export const useBesideMessages = (): Words<typeof en> => useWordsOf('beside', en);
