import { commentAnchor } from '../../lib/paths.ts';

type Find = () => HTMLElement | null | undefined;

/** How many frames to look for what is about to be drawn, or drawn anew: about two seconds. */
const patience = 120;
let latest: Find | null = null;

/** Focuses it as soon as it is there, and again when it is drawn anew before the focus went elsewhere. */
function focusOn(find: Find, options?: FocusOptions): void {
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
const isShown = (comment: HTMLElement) => !comment.closest('[hidden]');
const comments = () => [...document.querySelectorAll<HTMLElement>('[data-comment]')];

/** `id` as a function: of a comment that may be called otherwise by the time it is drawn. */
export const focusComment = (id: string | (() => string), options?: FocusOptions): void =>
  focusOn(() => document.getElementById(commentAnchor(typeof id === 'function' ? id() : id)), options);

/** Focuses what opened a composer that is closed now: the comment's Reply, or the button at the question. */
export const focusOpener = (parentId: string | null): void =>
  focusOn(() =>
    parentId === null
      ? document.querySelector<HTMLElement>('.add-view button')
      : document
          .getElementById(commentAnchor(parentId))
          ?.querySelector<HTMLElement>(':scope > footer [data-action=reply]'),
  );

/** Remembers what stands before a comment that is about to go, and focuses what is left in its place. */
export function focusNear(id: string): { focus: () => void } {
  const all = comments().filter((one) => isShown(one) || one.id === commentAnchor(id));
  const before = all[all.findIndex((one) => one.id === commentAnchor(id)) - 1];
  return {
    focus: () =>
      focusOn(
        () =>
          document.getElementById(commentAnchor(id)) ?? before ?? document.getElementById('debate-heading'),
      ),
  };
}

/** Focuses the first comment on the page that was not there when this was called. */
export function focusFirstNew(): { focus: () => void } {
  const known = new Set(comments().map((one) => one.id));
  const firstNew = () => comments().find((one) => !known.has(one.id) && isShown(one));
  return { focus: () => focusOn(firstNew, { preventScroll: true }) };
}
