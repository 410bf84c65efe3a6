import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { nobody, type Viewer } from '../../../contract/row-permissions.ts';
import type { ViewerAnswer } from '../../../contract/people.ts';
import { answer, api } from '../../lib/api.ts';

export const viewerQuery = queryOptions({
  queryKey: ['viewer'] as const,
  queryFn: () => answer<ViewerAnswer>(api.api.mine.viewer.$get()),
});

const known = (viewer: ViewerAnswer | undefined): Viewer =>
  viewer === undefined || viewer.id === null
    ? nobody
    : { id: viewer.id, role: viewer.role, bannedUntil: viewer.bannedUntil, mutedUntil: viewer.mutedUntil };

/**
 * Who is reading. Public pages are the same for everybody, so this is asked for after they are drawn; until then, and
 * on the server, it is nobody.
 */
export function useViewer(): { viewer: Viewer; email: string | null; isKnown: boolean } {
  const { data } = useQuery({ ...viewerQuery, enabled: typeof window !== 'undefined' });
  // The same object for as long as it is the same person: every row of a debate depends on it.
  const viewer = useMemo(() => known(data), [data]);
  return {
    viewer,
    email: data && data.id !== null ? data.email : null,
    isKnown: data !== undefined,
  };
}
