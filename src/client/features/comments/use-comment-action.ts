import { useQueryClient } from '@tanstack/react-query';
import type { HiddenComment, VisibleComment } from '../../../contract/comment.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { paths } from '../../lib/paths.ts';
import { showToast } from '../../ui/toast.ts';
import type { CommentActionId } from './comment-actions.ts';
import { commentQueries } from './comment-queries.ts';
import { openComposer } from './composers-store.ts';
import { useDebate } from './debate-context.ts';
import { draftKey } from './draft-key.ts';
import { loadCommands } from './load-commands.ts';

/** Does what a comment's buttons and menu say. */
export function useCommentAction(comment: VisibleComment | HiddenComment, openHidePanel: () => void) {
  const m = useMessages();
  const client = useQueryClient();
  const { slug, postId, base } = useDebate();
  const { id } = comment;
  const around = { client, slug, m };

  const copyLink = () =>
    navigator.clipboard.writeText(location.origin + base + paths.comment(slug, id)).then(
      () => showToast({ text: m.posts.linkCopied }),
      () => showToast({ text: m.posts.linkNotCopied }),
    );

  const run = async (action: CommentActionId): Promise<unknown> => {
    switch (action) {
      case 'reply':
        return openComposer(draftKey(postId, id, 'new'));
      case 'edit':
        return openComposer(draftKey(postId, id, 'edit'));
      case 'delete':
        return (await loadCommands()).remove(around, comment);
      case 'hide':
        return openHidePanel();
      case 'show':
        return comment.state === 'hidden-readable' && (await loadCommands()).show(around, comment);
      case 'copy-link':
        return copyLink();
      default:
        return action satisfies never;
    }
  };

  /** The point of view is asked for once in a debate, after the first vote. */
  const asksPointOfView = () =>
    client.ensureQueryData(commentQueries.mine(slug)).then(
      (mine) => mine.pointOfView === null,
      // It can be asked after the next vote.
      () => false,
    );

  return { run, asksPointOfView };
}
