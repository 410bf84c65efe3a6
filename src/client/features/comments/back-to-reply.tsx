import type { MouseEvent } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { useMessages } from '../../lib/messages/messages.ts';
import { commentAnchor } from '../../lib/paths.ts';

/**
 * At the comment that the reader came to from a reply to it. The way back is kept in the browser's history, so that it
 * lasts as long as this step does, and the browser's own Back is the same.
 */
export function BackToReply() {
  const m = useMessages();
  const navigate = useNavigate();
  const { backTo } = (useLocation().state ?? {}) as { backTo?: string };
  if (!backTo) return null;
  const goBack = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void navigate(-1);
  };
  return (
    <a className="back-to-reply" href={`#${commentAnchor(backTo)}`} onClick={goBack}>
      {m.comment.backToReply}
    </a>
  );
}
