import type { QueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { BothSides } from '../../features/comments/views/both-sides.tsx';
import { debateParts } from '../debate-parts.tsx';
import { listLoader, usePostOfTab } from '../list-route.tsx';
import { sideOf } from '../list-views.ts';

export const route = (client: QueryClient) => ({
  loader: listLoader(client, 'both-sides'),
  Component: BothSidesRoute,
});

function BothSidesRoute() {
  const post = usePostOfTab('both-sides');
  const [search] = useSearchParams();
  const views = useMemo(
    () => ({ agree: sideOf(search, 'agree'), differ: sideOf(search, 'differ') }),
    [search],
  );
  return <BothSides key={`${search}`} post={post} views={views} parts={debateParts} />;
}
