import { flushSync } from 'react-dom';

const cards = '[data-case]';

/** What one is looking at: the card that has the focus, else the first in sight. */
const lookedAt = (): Element | null =>
  document.activeElement?.closest(cards) ??
  [...document.querySelectorAll(cards)].find((card) => card.getBoundingClientRect().bottom > 0) ??
  null;

/** Draws a change without moving what one is looking at. */
export function still(change: () => void): void {
  const card = lookedAt();
  const before = card?.getBoundingClientRect().top ?? 0;
  flushSync(change);
  const moved = card?.isConnected ? card.getBoundingClientRect().top - before : 0;
  if (moved !== 0) window.scrollBy({ top: moved, behavior: 'instant' });
}

export const headingId = (caseId: string): string => `case-${caseId}`;

/** Once it is drawn; what has the focus is what a reader hears next. */
export function focusOn(id: string): void {
  const element = document.getElementById(id);
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: 'nearest' });
}
