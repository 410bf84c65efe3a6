import { useQueryClient } from '@tanstack/react-query';
import { can } from '../../contract/permissions.ts';
import { changed } from '../features/comments/comment-mutations.ts';
import { openComposer } from '../features/comments/composers-store.ts';
import { useDebate } from '../features/comments/debate-context.ts';
import { draftKey } from '../features/comments/draft-key.ts';
import { focusNear } from '../features/comments/focus-place.ts';
import type { RowPanelProps } from '../features/comments/row-panel.ts';
import { ReportPanel } from '../features/reports/report-panel.tsx';
import { useNow } from '../lib/now.ts';
import { applyChanges } from '../lib/optimistic.ts';

/** What is wrong with a comment: asked on the comment itself. */
export function RowReportPanel({ comment, slug, onDone }: RowPanelProps) {
  const client = useQueryClient();
  const { postId, writer, closedAt } = useDebate();
  const isLocked = comment.marks?.locked != null;
  const canReply = useNow((now) => can(writer, 'reply', { closedAt, isLocked }, now));
  return (
    <ReportPanel
      commentId={comment.id}
      reply={
        canReply
          ? () => {
              openComposer(draftKey(postId, comment.id, 'new'));
              onDone();
            }
          : null
      }
      onSent={(change) => {
        const { focus } = focusNear(comment.id);
        if (change) applyChanges(client, changed(slug, change));
        return focus;
      }}
      onDone={onDone}
    />
  );
}
