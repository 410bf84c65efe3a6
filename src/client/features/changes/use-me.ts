import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { MyChanges } from '../../../contract/changes.ts';
import { can, type ChangeSubject, type Viewer } from '../../../contract/permissions.ts';
import { useNow } from '../../lib/now.ts';
import { useViewer } from '../people/use-viewer.ts';
import { changeQueries } from './change-queries.ts';
import { isTrying } from './slips-cache.ts';

export type Me = { viewer: Viewer; mine: MyChanges | undefined };

/** Who is reading, and which changes are theirs. Known after the page is drawn: the server never asks. */
export function useMe(): Me {
  const { viewer } = useViewer();
  const { data } = useQuery({ ...changeQueries.mine, enabled: viewer.id !== null });
  // The same object for as long as nothing is new: every slip depends on it.
  return useMemo(() => ({ viewer, mine: data }), [viewer, data]);
}

/** Somebody without a session would be given a guest's when they write. */
const asWriter = (viewer: Viewer): Viewer =>
  viewer.id === null ? { id: 'to-be', role: 'guest', bannedUntil: null, mutedUntil: null } : viewer;

type Comment = { id: string; createdAt: number };
type Rights = ReturnType<typeof rightsOn>;

/** What somebody may do with a change that can be seen. Pure. */
function rightsOn(comment: Comment, closedAt: number | null, { viewer, mine }: Me, now: number) {
  const isOwn = mine?.own.includes(comment.id) ?? false;
  const subject: ChangeSubject = {
    mine: isOwn,
    createdAt: comment.createdAt,
    hiddenAt: null,
    deletedAt: null,
    post: { closedAt },
    isChange: true,
  };
  return {
    isOwn,
    isTrying: isTrying(mine, comment.id),
    canTry: can(asWriter(viewer), 'try-change', subject, now),
    canMove: can(viewer, 'move-change', subject, now),
  };
}

/** As one text, so that it is drawn anew only when what one may do is something else. */
export function useRights(comment: Comment, closedAt: number | null, me: Me): Rights {
  const text = useNow((now) => JSON.stringify(rightsOn(comment, closedAt, me, now)));
  return JSON.parse(text) as Rights;
}
