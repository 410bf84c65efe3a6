import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useAuthorSideMessages } from '../../lib/messages/author-side.ts';
import { useComposerMessages } from '../../lib/messages/composer.ts';
import { announce } from '../../ui/announcer.tsx';
import { isLockedAt } from './comment-actions.ts';
import { commentQueries } from './comment-queries.ts';
import { useDebate } from './debate-context.ts';

/** Says when the comment one is answering was edited, hidden, deleted or locked while one writes. */
export function ParentNotice({ parentId }: { parentId: string }) {
  const c = useComposerMessages();
  const w = useAuthorSideMessages();
  const { slug, view } = useDebate();
  const { data: parent } = useQuery({
    ...commentQueries.thread(slug, view),
    select: (thread) => thread.comments.find(({ id }) => id === parentId),
  });
  const seen = parent?.state === 'visible' ? parent : null;
  const editedAt = seen?.editedAt ?? null;
  const [atStart] = useState(editedAt);
  const isGone = parent !== undefined && seen === null;
  const isLocked = isLockedAt(seen);
  const isEdited = editedAt !== atStart;
  const notice = isGone ? c.parentGone : isLocked ? w.parentLocked : isEdited ? c.parentChanged : null;
  const [before, setBefore] = useState(notice);
  useEffect(() => {
    if (notice === before) return;
    setBefore(notice);
    if (notice !== null) announce(notice);
  }, [notice, before]);
  return notice !== null && <p className="notice">{notice}</p>;
}
