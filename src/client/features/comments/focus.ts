import { commentAnchor } from '../../lib/paths.ts';

/** After the next drawing, because what gets the focus may only just be coming. */
const afterDrawing = (action: () => void): void =>
  void requestAnimationFrame(() => requestAnimationFrame(action));

const comments = () => [...document.querySelectorAll<HTMLElement>('[data-comment]')];

export const focusComment = (id: string): void =>
  afterDrawing(() => document.getElementById(commentAnchor(id))?.focus());

/** Remembers what stands before a comment that may be about to go. */
export function focusNear(id: string): { focus: () => void } {
  const all = comments();
  const before = all[all.findIndex((one) => one.id === commentAnchor(id)) - 1];
  return {
    focus: () =>
      afterDrawing(() =>
        (
          document.getElementById(commentAnchor(id)) ??
          before ??
          document.getElementById('debate-heading')
        )?.focus(),
      ),
  };
}

/** Focuses the first comment on the page that was not there when this was called. */
export function focusFirstNew(): { focus: () => void } {
  const known = new Set(comments().map((one) => one.id));
  return {
    focus: () =>
      afterDrawing(() =>
        comments()
          .find((one) => !known.has(one.id))
          ?.focus({ preventScroll: true }),
      ),
  };
}
