import type { Location, NavigationType } from 'react-router-dom';
import type { Asked } from './thread-cache.ts';

/** Where a comment stands in the window: pixels from its upper edge. */
export type Mark = { id: string; top: number };

/** How a page was left. */
export type Place = {
  /** Pixels scrolled. */
  y: number;
  /** The topmost comment in sight: it is found again where heights have changed. */
  comment?: Mark | null;
  /** The link that had the focus, and the anchor of the comment it stands in. */
  link?: { href: string; anchor: string | null } | null;
  /** What had been loaded of each thread on it beside the first page. */
  asked?: readonly (readonly Asked[])[];
};

/** Pages of this tab, the last ones. */
const name = 'equal-say:places';
const most = 30;

type Kept = [entry: string, place: Place][];

/** Links inside a page get no key of their own from the browser; their address tells them apart. */
const entryOf = ({ key, pathname, search, hash }: Location) => `${key} ${pathname}${search}${hash}`;

let kept: Kept | null = null;
/** Storage may be blocked or full: then places last as long as the page. */
const read = (): Kept => {
  try {
    kept ??= JSON.parse(sessionStorage.getItem(name) ?? '[]') as Kept;
  } catch {
    kept ??= [];
  }
  return kept;
};

export function keepPlace(location: Location, place: Place | null): void {
  const entry = entryOf(location);
  kept = read().filter(([other]) => other !== entry);
  if (place) kept = [...kept, [entry, place] as Kept[number]].slice(-most);
  try {
    sessionStorage.setItem(name, JSON.stringify(kept));
  } catch {
    // They last as long as the page.
  }
}

/** Where the reader was on this page, if they come back to it. */
export const placeOn = (location: Location, how: `${NavigationType}`): Place | null =>
  (how === 'POP' && read().find(([entry]) => entry === entryOf(location))?.[1]) || null;
