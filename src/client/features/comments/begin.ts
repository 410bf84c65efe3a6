import type { Kind } from '../../../contract/vocabulary.ts';
import { openComposer } from './composers-store.ts';
import { emptyDraft, loadDraft, saveDraft } from './drafts-store.ts';

/** Opens the composer with a kind chosen and its first words there. What somebody has typed stays as it is. */
export function begin(key: string, kind: Kind, openings: Readonly<Record<Kind, string>>): void {
  const kept = loadDraft(key);
  const isUntouched = !kept || Object.values(openings).includes(kept.body) || !kept.body.trim();
  const body = isUntouched ? openings[kind] : kept.body;
  const { sendKey: _stale, ...others } = kept ?? emptyDraft;
  saveDraft(key, { ...others, body, kind });
  openComposer(key, body);
  requestAnimationFrame(() => document.getElementById('debate')?.scrollIntoView());
}
