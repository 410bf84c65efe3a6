import { commentAnchor } from '../../lib/paths.ts';

/** How many frames to wait for what is about to be drawn: about two seconds. */
const patience = 120;

/** Does it as soon as it can be done: what gets the focus may only just be coming. */
function asSoonAs(tryIt: () => boolean, frames = patience): void {
  requestAnimationFrame(() => {
    if (!tryIt() && frames > 0) asSoonAs(tryIt, frames - 1);
  });
}

const focusOn = (element: HTMLElement | null | undefined, options?: FocusOptions): boolean => {
  element?.focus(options);
  return element !== null && element !== undefined;
};

const comments = () => [...document.querySelectorAll<HTMLElement>('[data-comment]')];

export const focusComment = (id: string): void =>
  asSoonAs(() => focusOn(document.getElementById(commentAnchor(id))));

/** Remembers what stands before a comment that is about to go, and focuses what is left in its place. */
export function focusNear(id: string): { focus: () => void } {
  const all = comments();
  const before = all[all.findIndex((one) => one.id === commentAnchor(id)) - 1];
  return {
    focus: () =>
      asSoonAs(() =>
        focusOn(
          document.getElementById(commentAnchor(id)) ?? before ?? document.getElementById('debate-heading'),
        ),
      ),
  };
}

/** Focuses the first comment on the page that was not there when this was called. */
export function focusFirstNew(): { focus: () => void } {
  const known = new Set(comments().map((one) => one.id));
  const firstNew = () => comments().find((one) => !known.has(one.id));
  return { focus: () => asSoonAs(() => focusOn(firstNew(), { preventScroll: true })) };
}
