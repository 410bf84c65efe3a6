import { commentAnchor } from '../../lib/paths.ts';
import { comments, focusOn, isShown } from './focus.ts';

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
