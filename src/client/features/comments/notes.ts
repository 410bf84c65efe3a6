import type { Mine, VisibleComment } from '../../../contract/comment.ts';
import type { Vote } from '../../../contract/vocabulary.ts';
import type { ThreadComment } from '../../../thread/types.ts';
import type { LoadedThread, Sending } from './thread-cache.ts';

/** What a row shows beside the public comment. Compared field by field: a row whose note is the same stays still. */
export type Note = {
  /** Stays the same from being sent to being there, so that the row stays the same row. */
  key: string;
  vote: Vote | null;
  /** Of votes, as far as one may see them where the public comment holds them back. */
  counts: VisibleComment['votes'];
  isOwn: boolean;
  isMarked: boolean;
  /** Since the last visit. */
  isNew: boolean;
  /** Something that stands before it is not loaded. */
  isApart: boolean;
  sending: Sending | undefined;
  /** There is something to be told about it to this reader alone (moderating/told.tsx), and whether it is the same. */
  told: unknown;
};

export function sameNote(a: Note, b: Note): boolean {
  for (const name in a) if (a[name as keyof Note] !== b[name as keyof Note]) return false;
  return true;
}

type Around = {
  loaded: Pick<LoadedThread, 'early' | 'keys' | 'sending'>;
  mine: Mine | undefined;
  markedId: string | null;
  /** Milliseconds UTC; null: nothing is new. */
  seenBefore: number | null;
};

/** Written by somebody else after this time, and there to be read? */
export const isNewSince = (
  { createdAt, id, state }: ThreadComment,
  time: number,
  { loaded, mine }: Pick<Around, 'loaded' | 'mine'>,
): boolean =>
  createdAt > time && state === 'visible' && mine?.own[id] === undefined && !(id in loaded.sending);

const toldOf = ({ notes, corrections, appeals }: Mine, id: string): unknown =>
  notes[id] ?? [...corrections, ...appeals].find(({ commentId }) => commentId === id);

export const notesFrom =
  (around: Around) =>
  (comment: ThreadComment): Note => {
    const { loaded, mine, markedId, seenBefore } = around;
    const { id } = comment;
    return {
      key: loaded.keys[id] ?? id,
      vote: mine?.votes[id] ?? null,
      counts: mine?.counts[id] ?? null,
      isOwn: mine?.own[id] !== undefined,
      isMarked: id === markedId,
      isNew: seenBefore !== null && isNewSince(comment, seenBefore, around),
      isApart: loaded.early.includes(id),
      sending: loaded.sending[id],
      told: mine && toldOf(mine, id),
    };
  };
