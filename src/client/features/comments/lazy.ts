import { lazy } from 'react';

/** What a reader does not need at first. Loaded when asked for, or a moment before (`prefetchComposer`). */
const loadComposer = () => import('./composer.tsx');
export const Composer = lazy(() => loadComposer().then(({ Composer: C }) => ({ default: C })));
export const EditComposer = lazy(() =>
  import('./edit-composer.tsx').then(({ EditComposer: C }) => ({ default: C })),
);
export const AskPointOfView = lazy(() =>
  import('./ask-point-of-view.tsx').then(({ AskPointOfView: C }) => ({ default: C })),
);

export const prefetchComposer = (): void => void loadComposer().catch(() => undefined);
