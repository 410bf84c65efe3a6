import type { Words } from './en.ts';
import { useWordsOf } from './messages.ts';

export const en = { easyRead: 'Easy Read', howToComment: 'How to comment' } as const;

/** The words of links that stand on every page, to pages that are loaded on demand. */
export const useWaysMessages = (): Words<typeof en> => useWordsOf('ways', en);
