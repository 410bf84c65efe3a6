import { create } from 'zustand';
import { deviceStorage } from '../../lib/storage.ts';

/** What a moderator has typed and not pinned yet. */
export type SummaryDraft = {
  body: string;
  /** A sentence a line. */
  easyRead: string;
  rests: string[];
  /** The revision it was begun from. */
  revision: number;
  /** The idempotency key it was sent with, when no answer came. */
  sendKey?: string;
};

type Kept = {
  isOpen: boolean;
  draft: SummaryDraft | null;
  /** Chosen at comments, and not on the list of a draft yet. */
  picked: string[];
};

const none: Kept = { isOpen: false, draft: null, picked: [] };
const useStore = create<{ posts: Record<string, Kept | undefined> }>(() => ({ posts: {} }));

const draftEntry = (postId: string) => `equal-say:summary-draft:${postId}`;
const pickedEntry = (postId: string) => `equal-say:summary-picked:${postId}`;

function read<T>(entry: string, otherwise: T): T {
  try {
    return (JSON.parse(deviceStorage.getItem(entry) ?? 'null') as T | null) ?? otherwise;
  } catch {
    return otherwise;
  }
}

const stateOf = (postId: string): Kept =>
  useStore.getState().posts[postId] ?? {
    isOpen: false,
    draft: read<SummaryDraft | null>(draftEntry(postId), null),
    picked: read<string[]>(pickedEntry(postId), []),
  };

/** Changes what is kept for a post, here and on the device. */
function keep(postId: string, part: Partial<Kept>): void {
  const kept = { ...stateOf(postId), ...part };
  useStore.setState(({ posts }) => ({ posts: { ...posts, [postId]: kept } }));
  if (kept.draft) deviceStorage.setItem(draftEntry(postId), JSON.stringify(kept.draft));
  else deviceStorage.removeItem(draftEntry(postId));
  if (kept.picked.length > 0) deviceStorage.setItem(pickedEntry(postId), JSON.stringify(kept.picked));
  else deviceStorage.removeItem(pickedEntry(postId));
}

/** What this device keeps of a post's summary; nothing until it was looked up. */
export const useKeptSummary = (postId: string): Kept => useStore(({ posts }) => posts[postId]) ?? none;
export const lookUp = (postId: string): void => keep(postId, {});

export const openEditor = (postId: string): void => keep(postId, { isOpen: true });
export const closeEditor = (postId: string): void => keep(postId, { isOpen: false });
/** With a draft, what was picked is on its list. */
export const saveSummaryDraft = (postId: string, draft: SummaryDraft): void =>
  keep(postId, { draft, picked: [] });
export const discardSummaryDraft = (postId: string): void => keep(postId, { draft: null, picked: [] });

/** Puts a comment on the list. False: it is there already. */
export function pick(postId: string, commentId: string): boolean {
  const { draft, picked } = stateOf(postId);
  if (picked.includes(commentId) || draft?.rests.includes(commentId)) return false;
  if (draft) {
    const { sendKey: _stale, ...kept } = draft;
    keep(postId, { draft: { ...kept, rests: [...draft.rests, commentId] } });
  } else keep(postId, { picked: [...picked, commentId] });
  return true;
}
