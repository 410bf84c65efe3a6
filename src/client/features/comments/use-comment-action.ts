import { useQueryClient } from '@tanstack/react-query';
import type { HiddenComment, VisibleComment } from '../../../contract/comment.ts';
import type { HideReason } from '../../../contract/vocabulary.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { paths } from '../../lib/paths.ts';
import { problemText } from '../../lib/problem-text.ts';
import { showToast } from '../../ui/toast.tsx';
import type { CommentActionId } from './comment-actions.ts';
import { deleteComment, restoreComment } from './comment-mutations.ts';
import { commentQueries } from './comment-queries.ts';
import { openComposer } from './composers-store.ts';
import { useDebate } from './debate-context.ts';
import { draftKey } from './drafts-store.ts';
import { focusComment, focusNear } from './focus.ts';
import { hideComment, showComment } from './hide-mutations.ts';

/** Does what a comment's buttons and menu say, with Undo where something was taken away. */
export function useCommentAction(comment: VisibleComment | HiddenComment, openHidePanel: () => void) {
  const m = useMessages();
  const client = useQueryClient();
  const { slug, postId } = useDebate();
  const { id } = comment;

  const say = (error: unknown) => showToast({ text: problemText(error, m) });
  const attempt = (change: () => Promise<void>) => change().catch(say);

  const restore = () =>
    attempt(async () => {
      await restoreComment(client, slug, id);
      showToast({ text: m.comment.restoredDone });
      focusComment(id);
    });

  const show = () =>
    attempt(async () => {
      await showComment(client, slug, id);
      showToast({ text: m.moderation.shown });
      focusComment(id);
    });

  const hide = (reason: HideReason, note: string | null) =>
    attempt(async () => {
      if (comment.state !== 'visible') return;
      await hideComment(client, slug, comment, { reason, note });
      showToast({ text: m.moderation.hidden, action: { label: m.moderation.undo, run: () => void show() } });
      focusComment(id);
    });

  const remove = () =>
    attempt(async () => {
      const { focus } = focusNear(id);
      await deleteComment(client, slug, comment);
      focus();
      showToast({
        text: m.comment.deletedDone,
        action: { label: m.moderation.undo, run: () => void restore() },
      });
    });

  const copyLink = () =>
    navigator.clipboard.writeText(new URL(paths.comment(slug, id), location.href).href).then(
      () => showToast({ text: m.posts.linkCopied }),
      () => showToast({ text: m.posts.linkNotCopied }),
    );

  const run = (action: CommentActionId): unknown => {
    switch (action) {
      case 'reply':
        return openComposer(draftKey(postId, id, 'new'));
      case 'edit':
        return openComposer(draftKey(postId, id, 'edit'));
      case 'delete':
        return remove();
      case 'hide':
        return openHidePanel();
      case 'show':
        return show();
      case 'copy-link':
        return copyLink();
      default:
        return action satisfies never;
    }
  };

  /** The point of view is asked for once in a debate, after the first vote. */
  const asksPointOfView = () => client.getQueryData(commentQueries.mine(slug).queryKey)?.pointOfView === null;

  return { run, hide, asksPointOfView };
}
