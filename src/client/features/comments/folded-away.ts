const findable = (element: Element | null) => element?.setAttribute('hidden', 'until-found');

/**
 * For an element that is folded away, or is not: it stays where a search in the page finds it and opens it. React knows
 * `hidden` only as true or false. No hook: nearly all rows are open, and it costs them nothing.
 */
export const foldedAway = (isAway: boolean) => (isAway ? { hidden: true, ref: findable } : null);
