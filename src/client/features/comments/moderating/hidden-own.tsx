import { Suspense, useState } from 'react';
import type { HiddenComment } from '../../../../contract/comment.ts';
import { can } from '../../../../contract/permissions.ts';
import { useAuthorSideMessages } from '../../../lib/messages/author-side.ts';
import { useMessages } from '../../../lib/messages/messages.ts';
import { useNow } from '../../../lib/now.ts';
import { paths } from '../../../lib/paths.ts';
import { dayOf } from '../../../lib/times.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Link } from '../../../ui/link.tsx';
import { subjectOf } from '../comment-actions.ts';
import { openComposer } from '../composers-store.ts';
import { useDebate } from '../debate-context.ts';
import { useDebateParts } from '../debate-parts.ts';
import { draftKey } from '../draft-key.ts';

/** One's own comment that nobody else reads: why, by whom, and what one can do about it. */
export function HiddenOwn({ comment }: { comment: HiddenComment }) {
  const m = useMessages();
  const w = useAuthorSideMessages();
  const { heldFor, reason, appeal, isHiddenWithBranch } = comment;
  return (
    <div className="hidden-notice">
      <Icon name="hide" />
      <div>
        {heldFor === null ? (
          <>
            <p>
              <strong>{w.hidden}</strong> {w.hiddenWhat}
            </p>
            {reason !== null && (
              <p>
                {m.comment.hiddenReason(reason)} <Link to={paths.houseRules(reason)}>{w.houseRules}</Link>
              </p>
            )}
            {isHiddenWithBranch && <p>{w.hiddenWithBranch}</p>}
          </>
        ) : (
          <p>
            <strong>{w.waiting}</strong> {w.heldWhy[heldFor]} {w.waitingWhat}
          </p>
        )}
        {appeal && appeal.outcome !== 'granted' && (
          <p>{appeal.outcome === null ? w.asked(dayOf(appeal.at, m.language)) : w.refused}</p>
        )}
        {heldFor === null && <WhatToDo comment={comment} />}
      </div>
    </div>
  );
}

function WhatToDo({ comment }: { comment: HiddenComment }) {
  const m = useMessages();
  const w = useAuthorSideMessages();
  const { slug, postId, writer, closedAt } = useDebate();
  const { RowPanel } = useDebateParts();
  const [isAsking, setIsAsking] = useState(false);
  const subject = { ...subjectOf(comment, true, closedAt), isHeld: comment.heldFor !== null };
  const canSend = useNow((now) => can(writer, 'send-again', subject, now));
  const canAsk = useNow((now) =>
    can(writer, 'appeal', { ...subject, hasAppealed: comment.appeal !== null }, now),
  );
  return (
    <>
      {(canSend || canAsk) && (
        <p className="row">
          {canSend && (
            <Button look="primary" onClick={() => openComposer(draftKey(postId, comment.id, 'edit'))}>
              {w.editAndSend}
            </Button>
          )}
          {canAsk && (
            <Button aria-expanded={isAsking} onClick={() => setIsAsking(true)}>
              {w.appeal}
            </Button>
          )}
        </p>
      )}
      {isAsking && (
        <Suspense fallback={<p className="opening">{m.composer.loading}</p>}>
          <RowPanel action="appeal" comment={comment} slug={slug} onDone={() => setIsAsking(false)} />
        </Suspense>
      )}
    </>
  );
}
