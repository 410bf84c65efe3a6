import type { Words } from './en.ts';
import { type Catalogues, useWordsOf } from './messages.ts';

const en = {
  sanction: 'Stop this person for a while',
} as const;

export type InlineModerationMessages = Words<typeof en>;

const catalogues: Catalogues<typeof en> = { en, cy: null };

/** The words of what is done about a comment where it stands. */
export const useInlineModerationMessages = (): InlineModerationMessages => useWordsOf(catalogues, en);
