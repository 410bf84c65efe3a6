import type { QueryClient } from '@tanstack/react-query';
import type { RouteObject } from 'react-router-dom';
import { untilLoaded } from '../lib/load.ts';
import type { DebateTab } from '../lib/paths.ts';

type Made = Pick<RouteObject, 'loader' | 'Component'>;

/** The code of each way to read a debate. */
const tabs: Record<DebateTab, () => Promise<{ route: (client: QueryClient) => Made }>> = {
  'common-ground': () => import('./routes/common-ground.tsx'),
  'both-sides': () => import('./routes/both-sides.tsx'),
  waiting: () => import('./routes/waiting.tsx'),
  changes: () => import('./routes/changes-of-post.tsx'),
  map: () => import('./routes/map.tsx'),
};

/** The route of a tab. Its code is asked for until it comes: the router would keep a failure for good. */
export const tabRoute = (tab: DebateTab, client: QueryClient) => async () =>
  (await untilLoaded(tabs[tab])).route(client);

/** Before somebody opens it. */
export const prefetchTab = (tab: DebateTab): void => void tabs[tab]().catch(() => undefined);
