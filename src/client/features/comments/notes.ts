import type { Mine } from '../../../contract/comment.ts';
import type { Vote } from '../../../contract/vocabulary.ts';
import type { ThreadComment } from '../../../thread/types.ts';
import type { LoadedThread, Sending } from './thread-cache.ts';

/** What a row shows beside the public comment. Compared field by field: a row whose note is the same stays still. */
export type Note = {
  /** Stays the same from being sent to being there, so that the row stays the same row. */
  key: string;
  vote: Vote | null;
  isOwn: boolean;
  isMarked: boolean;
  /** Since the last visit. */
  isNew: boolean;
  sending: Sending | undefined;
};

export const sameNote = (a: Note, b: Note): boolean =>
  a.key === b.key &&
  a.vote === b.vote &&
  a.isOwn === b.isOwn &&
  a.isMarked === b.isMarked &&
  a.isNew === b.isNew &&
  a.sending === b.sending;

type Around = {
  loaded: Pick<LoadedThread, 'keys' | 'sending'>;
  mine: Mine | undefined;
  markedId: string | null;
  /** Milliseconds UTC; null: nothing is new. */
  seenBefore: number | null;
};

export const notesFrom =
  ({ loaded, mine, markedId, seenBefore }: Around) =>
  ({ id, createdAt }: ThreadComment): Note => {
    const isOwn = mine?.own[id] !== undefined;
    return {
      key: loaded.keys[id] ?? id,
      vote: mine?.votes[id] ?? null,
      isOwn,
      isMarked: id === markedId,
      isNew: seenBefore !== null && createdAt > seenBefore && !isOwn && !(id in loaded.sending),
      sending: loaded.sending[id],
    };
  };
