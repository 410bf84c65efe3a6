type Find = () => HTMLElement | null | undefined;

/** How many frames to look for what is about to be drawn, or drawn anew: about two seconds. */
const patience = 120;
let latest: Find | null = null;

/** Focuses it as soon as it is there, and again when it is drawn anew before the focus went elsewhere. */
export function focusOn(find: Find, options?: FocusOptions): void {
  latest = find;
  let focused: HTMLElement | null | undefined;
  const look = (frames: number): void => {
    if (latest !== find || frames === 0) return;
    const isLost = focused && !focused.isConnected && document.activeElement === document.body;
    if (!focused || isLost) {
      focused = find();
      focused?.focus(options);
    }
    requestAnimationFrame(() => look(frames - 1));
  };
  requestAnimationFrame(() => look(patience));
}

/** What is folded away cannot take the focus. */
export const isShown = (comment: HTMLElement) => !comment.closest('[hidden]');
export const comments = () => [...document.querySelectorAll<HTMLElement>('[data-comment]')];

/** Focuses the first comment on the page that was not there when this was called. */
export function focusFirstNew(): { focus: () => void } {
  const known = new Set(comments().map((one) => one.id));
  const firstNew = () => comments().find((one) => !known.has(one.id) && isShown(one));
  return { focus: () => focusOn(firstNew, { preventScroll: true }) };
}
