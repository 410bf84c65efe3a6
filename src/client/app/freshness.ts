/** For how long what was read is as good as new to somebody who follows a link (milliseconds). */
export const freshFor = 60_000;

/**
 * What a loader may take from the cache. Whoever goes back, or stays on a page, finds what they left: the browser's
 * address is there already. Whoever follows a link finds what is there now.
 */
export function staleTimeOf({ url }: Request): number {
  if (typeof location === 'undefined') return Number.POSITIVE_INFINITY;
  const { pathname, search } = new URL(url);
  // Another version of the summary: nothing else changes.
  const apart = (query: string) => query.replace(/\W?summary=[\w-]*/, '');
  return pathname === location.pathname && apart(search) === apart(location.search)
    ? Number.POSITIVE_INFINITY
    : freshFor;
}
