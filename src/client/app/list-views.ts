import { type Side, sides } from '../../contract/vocabulary.ts';
import type { ListView } from '../features/comments/views/list-view.ts';
import type { DebateTab } from '../lib/paths.ts';

export const groundOf = (search: URLSearchParams) =>
  ({ kind: 'common-ground', from: search.get('after') }) as const;

export const waitingOf = (search: URLSearchParams) =>
  ({ kind: 'waiting', of: search.get('of'), from: search.get('after') }) as const;

export const sideOf = (search: URLSearchParams, side: Side) =>
  ({ kind: 'side', side, from: search.get(side) }) as const;

/** The lists that stand on the page of a tab, by its address. */
export function listsOn(tab: DebateTab, search: URLSearchParams): ListView[] {
  switch (tab) {
    case 'common-ground':
      return [groundOf(search)];
    case 'waiting':
      return [waitingOf(search)];
    case 'both-sides':
      return sides.map((side) => sideOf(search, side));
    default:
      return [];
  }
}
