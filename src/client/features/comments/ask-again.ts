import type { QueryClient } from '@tanstack/react-query';
import { commentQueries, commentRequests, type ThreadView } from './comment-queries.ts';
import { isList } from './views/list-view.ts';
import { withContext } from './early.ts';
import { type Asked, type LoadedThread, withPage, withReplies } from './thread-cache.ts';

/** A return brings back this much beside the first page; whoever opened more goes on from there. */
export const mostAsked = 40;

type Merge = (thread: LoadedThread) => LoadedThread;

async function request(slug: string, view: ThreadView, one: Asked): Promise<Merge> {
  if ('page' in one) {
    if (isList(view)) {
      const { readPage, withListPage } = await import('./views/list-page.ts');
      const page = await readPage(slug, view, one.page);
      return (thread) => withListPage(thread, page);
    }
    if (view.kind !== 'debate') return (thread) => thread;
    const page = await commentRequests.page(slug, view.order, one.page);
    return (thread) => withPage(thread, page);
  }
  if ('replies' in one) {
    const page = await commentRequests.replies(one.replies, one.after);
    return (thread) => withReplies(thread, one.replies, page);
  }
  const context = await commentRequests.context(one.context);
  return (thread) => withContext(thread, context, view);
}

/** What continues what: without the one, the next would leave a gap. */
const lineOf = (one: Asked) =>
  'page' in one ? 'page' : 'replies' in one ? one.replies : `context ${one.context}`;

/** Asks all at once, merges in order, and draws once. What cannot be had any more is left out, with what continues it. */
export async function askAgain(
  client: QueryClient,
  slug: string,
  view: ThreadView,
  asked: readonly Asked[],
  beforeDrawing: () => void,
): Promise<void> {
  const answers = await Promise.all(
    asked.slice(0, mostAsked).map(async (one) => ({
      line: lineOf(one),
      merge: await request(slug, view, one).catch(() => null),
    })),
  );
  const broken = new Set<string>();
  const merges = answers.flatMap(({ line, merge }) => {
    if (!merge) broken.add(line);
    return merge && !broken.has(line) ? [merge] : [];
  });
  beforeDrawing();
  client.setQueryData(
    commentQueries.thread(slug, view).queryKey,
    (thread) => thread && merges.reduce((now, merge) => merge(now), thread),
  );
}
