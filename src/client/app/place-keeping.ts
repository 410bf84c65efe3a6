import type { QueryClient } from '@tanstack/react-query';
import type { Location, NavigateFunction } from 'react-router-dom';
import { askAgain, mostAsked } from '../features/comments/ask-again.ts';
import { commentQueries } from '../features/comments/comment-queries.ts';
import { isList } from '../features/comments/views/list-view.ts';
import { forgetOldThreads } from '../features/comments/kept-threads.ts';
import type { Mark, Place } from '../features/comments/places-store.ts';
import type { Asked } from '../features/comments/thread-cache.ts';
import { commentAnchor } from '../lib/paths.ts';
import { onReader, settle } from '../lib/settle.ts';
import { topmostComment } from './in-sight.ts';
import { watchAnchors, watchIntent } from './links.ts';
import { watchLanguageLinks } from './other-language.ts';
import { threadsOn } from './thread-on.ts';

/** What is loaded of each thread on a page. */
const loadedOn = (client: QueryClient, location: Location) => {
  const { slug, views } = threadsOn(location) ?? { slug: '', views: [] };
  return views.map((view) => ({
    slug,
    view,
    loaded: client.getQueryData(commentQueries.thread(slug, view).queryKey),
  }));
};

export function placeNow(client: QueryClient, location: Location): Place {
  forgetOldThreads(client);
  const link = document.activeElement?.closest('main a[href]');
  return {
    y: scrollY,
    comment: topmostComment(),
    link: link
      ? { href: link.getAttribute('href') ?? '', anchor: link.closest('[data-comment]')?.id ?? null }
      : null,
    asked: loadedOn(client, location).map(({ loaded }) => loaded?.asked.slice(0, mostAsked) ?? []),
  };
}

/** Holds the comment where it was; without one, the page as far down as it was. */
const hold = async ({ comment, y }: Place, signal: AbortSignal): Promise<void> =>
  comment
    ? settle({
        find: () => document.getElementById(commentAnchor(comment.id)),
        topOf: () => comment.top,
        signal,
      })
    : scrollTo(0, y);

/** Back in the same visit: most often everything is still there. */
export async function goBack(
  client: QueryClient,
  location: Location,
  place: Place,
  focusElse: () => void,
  signal: AbortSignal,
): Promise<void> {
  const { link } = place;
  const within = (link?.anchor && document.getElementById(link.anchor)) || document;
  const left = link && within.querySelector<HTMLElement>(`main a[href="${CSS.escape(link.href)}"]`);
  if (left) left.focus({ preventScroll: true });
  else focusElse();
  const isHere = !place.comment || document.getElementById(commentAnchor(place.comment.id));
  if (isHere) await hold(place, signal);
  else await comeBack(client, location, place, signal);
}

/** Back on a page that was loaded anew: what was open is asked for again, unless the reader has moved on by then. */
export async function comeBack(
  client: QueryClient,
  location: Location,
  place: Place,
  signal: AbortSignal,
  hasMoved = false,
): Promise<void> {
  let isReading = hasMoved;
  const watching = new AbortController();
  onReader(() => (isReading = true), watching.signal);
  const threads = () => loadedOn(client, location);
  const isLoaded = ({ id }: Mark) =>
    threads().some(({ loaded }) => loaded?.comments.some((comment) => comment.id === id));
  /** Where the reader is by the time that what was open comes in. */
  let here: Place | null = null;
  const look = () => (here = isReading ? { y: scrollY, comment: topmostComment() } : null);
  const ask = (askedOf: (nth: number, known: number) => readonly Asked[]) =>
    Promise.all(
      threads().map(async ({ slug, view, loaded }, nth) => {
        const asked = askedOf(nth, loaded?.asked.length ?? 0);
        if (asked.length > 0) await askAgain(client, slug, view, asked, look);
      }),
    );

  await ask((nth, known) => place.asked?.[nth]?.slice(known) ?? []);
  const { comment } = place;
  const [thread] = threads();
  // A list has only what stands in it.
  if (comment && thread && !isList(thread.view) && !isLoaded(comment))
    await ask(() => [{ context: comment.id }]);
  watching.abort();
  if (isReading && !here) return;
  await hold(here ?? place, signal);
}

/** What else a page does once it is at rest. */
export function start(client: QueryClient, navigate: NavigateFunction, signal: AbortSignal): void {
  watchAnchors(navigate, signal);
  watchIntent(client, signal);
  watchLanguageLinks(signal);
}
