import { queryOptions } from '@tanstack/react-query';
import type { CommentContext, ThreadPage } from '../../../contract/comment.ts';
import type { ThreadOrder } from '../../../contract/vocabulary.ts';
import { answer, api } from '../../lib/api.ts';
import type { LoadedThread } from './thread-cache.ts';
import { isList, type ListView } from './views/list-view.ts';

/** Which part of a debate is on the page. */
export type ThreadView =
  | { kind: 'debate'; order: ThreadOrder; from: string | null }
  | { kind: 'conversation'; commentId: string }
  | ListView;

const loaded = (page: ThreadPage | CommentContext): LoadedThread => ({
  of: 'next' in page ? 'debate' : 'conversation',
  comments: page.comments,
  early: [],
  asked: [],
  whole: null,
  next: 'next' in page ? page.next : null,
  skipped: 'skippedAncestors' in page ? page.skippedAncestors : 0,
  branches: {},
  sending: {},
  keys: {},
});

export const commentQueries = {
  /** Everything loaded of the threads of one post, whatever the view: the prefix of their keys. */
  threads: (slug: string) => ['thread', slug] as const,
  /** What is loaded of a thread, flat. It grows as the reader asks for more. */
  thread: (slug: string, view: ThreadView) =>
    queryOptions({
      queryKey: [...commentQueries.threads(slug), view] as const,
      // Changes keep what they do not change; comparing thousands of comments anew would take longer than drawing them.
      structuralSharing: false,
      queryFn: async (): Promise<LoadedThread> => {
        if (isList(view)) return (await import('./views/list-page.ts')).readList(slug, view);
        return loaded(
          await (view.kind === 'debate'
            ? commentRequests.page(slug, view.order, view.from)
            : commentRequests.context(view.commentId)),
        );
      },
      // Whoever comes back finds it as they left it; kept-threads.ts bounds how many there are.
      gcTime: Number.POSITIVE_INFINITY,
    }),
  /** What is the viewer's own in a debate. */
  mine: (slug: string) =>
    queryOptions({
      queryKey: ['mine', slug] as const,
      queryFn: () => answer(api.api.mine.posts[':slug'].$get({ param: { slug } })),
    }),
};

/** Reads that are merged into what is loaded. */
export const commentRequests = {
  page: (slug: string, order: ThreadOrder, after: string | null) =>
    answer(
      api.api.posts[':slug'].thread.$get({
        param: { slug },
        query: { order, ...(after === null ? {} : { after }) },
      }),
    ),
  whole: (slug: string, order: ThreadOrder, after: string | null) =>
    answer(
      api.api.posts[':slug'].whole.$get({
        param: { slug },
        query: { order, ...(after === null ? {} : { after }) },
      }),
    ),
  replies: (id: string, after: string | null) =>
    answer(api.api.comments[':id'].replies.$get({ param: { id }, query: after === null ? {} : { after } })),
  context: (id: string) => answer(api.api.comments[':id'].context.$get({ param: { id } })),
  source: (id: string) => answer(api.api.mine.comments[':id'].$get({ param: { id } })),
};
