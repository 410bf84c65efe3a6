import type { QueryClient } from '@tanstack/react-query';
import type { CommentContext } from '../../../contract/comment.ts';
import { ancestorIds } from '../../../thread/ancestors.ts';
import { Refusal } from '../../lib/api.ts';
import type { Messages } from '../../lib/messages/en.ts';
import { commentAnchor } from '../../lib/paths.ts';
import { problemText } from '../../lib/problem-text.ts';
import { settle } from '../../lib/settle.ts';
import { showToast } from '../../ui/toast.ts';
import { commentQueries, commentRequests, type ThreadView } from './comment-queries.ts';
import { withContext } from './early.ts';
import { focusComment } from './focus-place.ts';
import { foldReplies, foldsKey } from './folds-store.ts';
import type { Mark } from './places-store.ts';

type Way = {
  client: QueryClient;
  slug: string;
  view: ThreadView;
  m: Messages;
  /** Ends it when the reader goes elsewhere. */
  signal: AbortSignal;
  /** What shall stand where: the comment or one near it. Default: the comment, at its scroll margin. */
  at: Mark | null;
};

/** Brings the reader to a comment: loads it, opens what is folded above it, focuses it, and scrolls until it stands. */
export async function goToComment(id: string, way: Way): Promise<void> {
  const { signal, at } = way;
  if (!(await bring(id, way)) || signal.aborted) return;
  const place = at?.id ?? id;
  focusComment(place, { preventScroll: true });
  await settle({
    find: () => document.getElementById(commentAnchor(place)),
    topOf: (element) => at?.top ?? (Number.parseFloat(getComputedStyle(element).scrollMarginTop) || 0),
    signal,
  });
}

/** Loads and unfolds it. False when it cannot be had: then the reader has been told. */
async function bring(id: string, way: Way): Promise<boolean> {
  const { client, slug, view, m, signal } = way;
  const { queryKey } = commentQueries.thread(slug, view);
  const known = () => client.getQueryData(queryKey)?.comments ?? [];
  // A tombstone that nobody answered is not shown until it is asked for.
  const isShown = known().some(
    (comment) => comment.id === id && (comment.state === 'visible' || comment.replyCount > 0),
  );
  if (!isShown) {
    let context: CommentContext;
    try {
      context = await commentRequests.context(id);
    } catch (error) {
      if (!signal.aborted) tell(error, id, way);
      return false;
    }
    if (context.post.slug !== slug) {
      showToast({ text: m.debate.commentMissing });
      return false;
    }
    client.setQueryData(queryKey, (thread) => thread && withContext(thread, context, view));
  }
  foldReplies(foldsKey(slug, view), ancestorIds(known(), id), false);
  return true;
}

function tell(error: unknown, id: string, way: Way): void {
  const { m } = way;
  if (error instanceof Refusal && error.problem.status === 404)
    return showToast({ text: m.debate.commentMissing });
  const run = () => void goToComment(id, way);
  showToast({ text: problemText(error, m), action: { label: m.states.tryAgain, run } });
}
