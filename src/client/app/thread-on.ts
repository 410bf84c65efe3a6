import { matchPath } from 'react-router-dom';
import type { ThreadView } from '../features/comments/comment-queries.ts';
import { listsOn } from './list-views.ts';
import { postOn } from './post-on.ts';
import { viewOf } from './thread-view.ts';

/** What one page shows of a debate: a thread, or lists of it; none where a page shows something else of it. */
export type OnPage = { slug: string; views: readonly ThreadView[] };

/** The threads that an address shows; its path without the language. */
export function threadsOn({ pathname, search }: { pathname: string; search: string }): OnPage | null {
  const post = postOn(pathname);
  const query = new URLSearchParams(search);
  if (post) return { slug: post.slug, views: post.tab ? listsOn(post.tab, query) : [viewOf(query)] };
  const { slug, commentId } = matchPath('/posts/:slug/comments/:commentId', pathname)?.params ?? {};
  return slug && commentId ? { slug, views: [{ kind: 'conversation', commentId }] } : null;
}
