import type { QueryClient } from '@tanstack/react-query';
import type { NavigateFunction } from 'react-router-dom';
import { commentQueries } from '../features/comments/comment-queries.ts';
import { postListQuery } from '../features/posts/post-list-query.ts';
import { postQueries } from '../features/posts/post-queries.ts';
import { basenames, languageOf } from '../lib/messages/messages.ts';
import { freshFor } from './freshness.ts';
import { postOn } from './post-on.ts';
import { prefetchTab } from './tab-routes.ts';
import { threadsOn } from './thread-on.ts';

/** How long the pointer or the focus rests on a link that somebody means to follow (milliseconds). */
const rest = 80;

const linkOf = ({ target }: Event) => (target instanceof Element ? target.closest('a') : null);

/** Gets a page of this site, its data and its code, before the link to it is followed. */
function prefetch(client: QueryClient, { pathname: path, search }: HTMLAnchorElement): void {
  const base = basenames[languageOf(path)];
  const pathname = base === '/' ? path : path.slice(base.length) || '/';
  const on = threadsOn({ pathname, search });
  if (on) {
    void client.prefetchQuery({ ...postQueries.one(on.slug), staleTime: freshFor });
    for (const view of on.views)
      void client.prefetchQuery({ ...commentQueries.thread(on.slug, view), staleTime: freshFor });
    const post = postOn(pathname);
    if (post?.tab) prefetchTab(post.tab);
    if (!post) import('./routes/conversation.tsx').catch(() => undefined);
  } else if (pathname === '/') {
    void client.prefetchInfiniteQuery({
      ...postListQuery(new URLSearchParams(search).get('after')),
      staleTime: freshFor,
    });
    import('./routes/posts.tsx').catch(() => undefined);
  }
}

/** On intent: the pointer or the focus rests on a link, or a finger comes to it. That a link is in sight is none. */
export function watchIntent(client: QueryClient, signal: AbortSignal): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const isElsewhere = (link: HTMLAnchorElement) =>
    link.origin === location.origin &&
    (link.pathname !== location.pathname || link.search !== location.search);
  const soon = (event: Event) => {
    clearTimeout(waiting);
    const link = linkOf(event);
    if (!link || !isElsewhere(link)) return;
    waiting = setTimeout(() => prefetch(client, link), event.type === 'touchstart' ? 0 : rest);
  };
  for (const type of ['pointerover', 'focusin', 'touchstart'])
    document.addEventListener(type, soon, { signal, passive: true });
}

/**
 * Links to a comment on the same page become steps of our own: the browser's would have no place to come back to. From a
 * reply to what it answers, the way back comes with it.
 */
export function watchAnchors(navigate: NavigateFunction, signal: AbortSignal): void {
  const follow = (event: MouseEvent) => {
    const link = linkOf(event);
    const hash = link?.getAttribute('href') ?? '';
    if (event.defaultPrevented || event.button !== 0 || !hash.startsWith('#comment-')) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const backTo = link
      ?.closest('.to')
      ?.closest('[data-comment]')
      ?.id.replace(/^comment-/, '');
    void navigate({ search: location.search, hash }, { state: { backTo } });
  };
  document.addEventListener('click', follow, { signal });
}
