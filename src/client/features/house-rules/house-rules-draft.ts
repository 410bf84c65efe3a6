import { create } from 'zustand';
import { deviceStorage } from '../../lib/storage.ts';

/** What an administrator has typed and not saved yet. */
type PageDraft = {
  body: string;
  /** The revision it was begun from. */
  revision: number;
  /** The idempotency key it was sent with, when no answer came. */
  sendKey?: string;
};

const entry = 'equal-say:page-draft:house-rules';

function read(): PageDraft | null {
  try {
    return JSON.parse(deviceStorage.getItem(entry) ?? 'null') as PageDraft | null;
  } catch {
    return null;
  }
}

const useStore = create<{ draft: PageDraft | null }>(() => ({ draft: read() }));

/** What this device keeps; for parts that the server never draws. */
export const useKeptDraft = (): PageDraft | null => useStore(({ draft }) => draft);

export function saveDraft(draft: PageDraft): void {
  useStore.setState({ draft });
  deviceStorage.setItem(entry, JSON.stringify(draft));
}

export function discardDraft(): void {
  useStore.setState({ draft: null });
  deviceStorage.removeItem(entry);
}
