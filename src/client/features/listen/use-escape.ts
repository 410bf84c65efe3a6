import { useEffect, useRef } from 'react';

/** What closes by Escape itself, or is typed in. */
const itself =
  'dialog, [popover], [role=dialog], .menu--open, form, input, textarea, select, [contenteditable]';

/** Escape, in the bar and on the page, but not where it has something else to close. */
export function useEscape(action: () => void): void {
  const latest = useRef(action);
  useEffect(() => {
    latest.current = action;
  });
  useEffect(() => {
    // Before the page's own: afterwards a menu would be closed already.
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest(itself) || document.querySelector('dialog[open], .menu--open')) return;
      latest.current();
    };
    document.addEventListener('keydown', pressed, true);
    return () => document.removeEventListener('keydown', pressed, true);
  }, []);
}
