import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * For an element whose `hidden` is `isAway`: what is folded away stays where a search in the page finds it and opens it.
 * React knows `hidden` only as true or false.
 */
export function useFoldedAway<E extends HTMLElement>(isAway: boolean): RefObject<E | null> {
  const element = useRef<E>(null);
  useLayoutEffect(() => {
    if (isAway) element.current?.setAttribute('hidden', 'until-found');
  }, [isAway]);
  return element;
}
