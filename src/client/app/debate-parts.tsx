import { lazy, Suspense } from 'react';
import type { Post } from '../../contract/post.ts';
import { isModerator } from '../../contract/row-permissions.ts';
import type { DebateParts } from '../features/comments/debate-parts.ts';
import { useViewer } from '../features/people/use-viewer.ts';
import { untilLoaded } from '../lib/load.ts';
import { listenParts } from './listen-slot.tsx';

const DebateTools = lazy(async () => ({
  default: (await untilLoaded(() => import('../features/moderation/debate-tools.tsx'))).DebateTools,
}));

const changeParts = () => untilLoaded(() => import('./change-parts.tsx'));

/** What other features add to a debate; loaded when somebody needs it. */
export const debateParts: DebateParts = {
  RowPanel: lazy(async () => ({
    default: (await untilLoaded(() => import('./row-panels.tsx'))).RowPanel,
  })),
  ChangeActions: lazy(async () => ({ default: (await changeParts()).RowChangeActions })),
  ListenItems: lazy(async () => ({ default: (await listenParts()).ListenItems })),
  UseInSummary: lazy(async () => ({ default: (await changeParts()).RowUseInSummary })),
};

export function ModeratorTools({ post }: { post: Post }) {
  const { viewer } = useViewer();
  if (!isModerator(viewer)) return null;
  return (
    <Suspense fallback={null}>
      <DebateTools post={post} viewer={viewer} />
    </Suspense>
  );
}
