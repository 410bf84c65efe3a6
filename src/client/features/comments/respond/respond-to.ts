import type { NewQuote } from '../../../../contract/quote.ts';
import { openComposer } from '../composers-store.ts';
import { draftKey } from '../draft-key.ts';
import { emptyDraft, loadDraft, saveDraft } from '../drafts-store.ts';

/** Opens the composer at the question with these words of the post above it. What somebody has typed stays as it is. */
export function respondTo(postId: string, quote: NewQuote): void {
  const key = draftKey(postId, null, 'new');
  const { sendKey: _stale, ...draft } = loadDraft(key) ?? emptyDraft;
  saveDraft(key, { ...draft, quote });
  openComposer(key);
  requestAnimationFrame(() => document.getElementById('debate')?.scrollIntoView());
}
