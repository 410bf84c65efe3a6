import { matchPath } from 'react-router-dom';
import type { ThreadView } from '../features/comments/comment-queries.ts';
import { viewOf } from './thread-view.ts';

/** A thread as one page shows it. */
export type OnPage = { slug: string; view: ThreadView };

/** The thread that an address shows; its path without the language. */
export function threadOn({ pathname, search }: { pathname: string; search: string }): OnPage | null {
  const post = matchPath('/posts/:slug', pathname)?.params.slug;
  if (post) return { slug: post, view: viewOf(new URLSearchParams(search)) };
  const { slug, commentId } = matchPath('/posts/:slug/comments/:commentId', pathname)?.params ?? {};
  return slug && commentId ? { slug, view: { kind: 'conversation', commentId } } : null;
}
