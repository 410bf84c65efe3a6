import { lazy, Suspense } from 'react';
import type { Post } from '../../contract/post.ts';
import { isModerator } from '../../contract/permissions.ts';
import type { DebateParts } from '../features/comments/debate-parts.ts';
import { useViewer } from '../features/people/use-viewer.ts';
import { untilLoaded } from '../lib/load.ts';

const DebateTools = lazy(async () => ({
  default: (await untilLoaded(() => import('../features/moderation/debate-tools.tsx'))).DebateTools,
}));

/** What moderation adds to a debate; loaded when a moderator needs it. */
export const debateParts: DebateParts = {
  HidePanel: lazy(async () => ({
    default: (await untilLoaded(() => import('../features/moderation/hide-panel.tsx'))).HidePanel,
  })),
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
