import { useEffect, useSyncExternalStore } from 'react';
import { create } from 'zustand';
import { type Folds, nothingFolded, withFold } from '../../../thread/folds.ts';
import { deviceStorage } from '../../lib/storage.ts';
import type { ThreadView } from './comment-queries.ts';

/** `public/first-paint.js` reads the same entry. It is bounded in folding.tsx. */
export const foldsEntry = (slug: string): string => `equal-say:folds:${slug}`;

/** Comments kept by id for one post, the last ones. */
const most = 2000;

/** By `foldsKey`; what was changed on this page. */
const useChanged = create<Record<string, Folds>>(() => ({}));
const kept: Record<string, Folds> = {};

/** The folds of a post, or, for this visit only, of one conversation or list: whoever asked for that is shown all of it. */
export const foldsKey = (slug: string, view: ThreadView): string =>
  view.kind === 'debate' ? slug : `${slug}/${view.kind === 'conversation' ? view.commentId : view.kind}`;

function read(key: string): Folds {
  try {
    const { all, folded, open } = JSON.parse(deviceStorage.getItem(foldsEntry(key))!);
    return { all: all === true, folded: new Set(folded), open: new Set(open) };
  } catch {
    // Nothing is there, or something else wrote it.
    return nothingFolded;
  }
}

/** What is folded now. */
export const foldsOf = (key: string): Folds => useChanged.getState()[key] ?? (kept[key] ??= read(key));

export function setFolds(key: string, folds: Folds): void {
  useChanged.setState({ [key]: folds });
  if (key.includes('/')) return;
  const [folded, open] = [[...folds.folded].slice(-most), [...folds.open].slice(-most)];
  if (folds.all || folded.length > 0)
    deviceStorage.setItem(foldsEntry(key), JSON.stringify({ at: Date.now(), all: folds.all, folded, open }));
  else deviceStorage.removeItem(foldsEntry(key));
}

/** Folds or opens the replies to some comments. */
export function foldReplies(key: string, ids: readonly string[], toFolded: boolean): void {
  const before = foldsOf(key);
  if (toFolded || before !== nothingFolded) setFolds(key, withFold(before, ids, toFolded));
}

/** What is folded. The server draws everything open, so the page that takes over from it begins with that. */
export const useFolds = (key: string): Folds =>
  useSyncExternalStore(
    useChanged.subscribe,
    () => foldsOf(key),
    () => nothingFolded,
  );

/** The same, for the thread itself: once the folds are drawn, the rule of the first paint is no longer needed. */
export function useDrawnFolds(key: string): Folds {
  const folds = useFolds(key);
  useEffect(() => {
    document.adoptedStyleSheets = [];
  }, []);
  return folds;
}
