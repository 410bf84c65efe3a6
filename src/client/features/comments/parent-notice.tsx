import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useComposerMessages } from '../../lib/messages/composer.ts';
import { commentQueries } from './comment-queries.ts';
import { useDebate } from './debate-context.ts';

/** Says when the comment one is answering was edited, hidden or deleted while one writes. */
export function ParentNotice({ parentId }: { parentId: string }) {
  const c = useComposerMessages();
  const { slug, view } = useDebate();
  const { data: parent } = useQuery({
    ...commentQueries.thread(slug, view),
    select: (thread) => thread.comments.find(({ id }) => id === parentId),
  });
  const editedAt = parent?.state === 'visible' ? parent.editedAt : null;
  const [atStart] = useState(editedAt);
  if (parent && parent.state !== 'visible') return <p className="notice">{c.parentGone}</p>;
  if (editedAt !== atStart) return <p className="notice">{c.parentChanged}</p>;
  return null;
}
