import { type ComponentType, createContext, useContext } from 'react';
import type { HiddenComment, VisibleComment } from '../../../../contract/comment.ts';
import type { Listing } from '../thread-cache.ts';

export type Listed = VisibleComment | HiddenComment;

/** The list that a comment stands in alone. */
export type ListingHere = {
  listing: Listing;
  /** How deep the comments' headings stand below the page's: 1 below the debate, 2 below a heading in it. */
  level: number;
  /** What stands under each comment, beside what a thread shows. */
  Under: ComponentType<{ comment: Listed }> | null;
};

export const ListingContext = createContext<ListingHere | null>(null);

export function useListing(): ListingHere {
  const here = useContext(ListingContext);
  if (!here) throw new Error('useListing outside of a list');
  return here;
}
