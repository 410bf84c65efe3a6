import type { Mark } from '../features/comments/places-store.ts';
import { commentAnchor } from '../lib/paths.ts';

const topOf = (element: Element) => element.getBoundingClientRect().top;

/** How finely the window is searched for a comment (pixels). */
const step = 12;

/** The topmost comment in sight. */
export function topmostComment(): Mark | null {
  // Far enough right to be inside of every nested list.
  const list = document.querySelector('.thread')?.getBoundingClientRect();
  if (!list) return null;
  const x = list.right - list.width / 4;
  for (let y = 1; y < innerHeight; y += step)
    for (const element of document.elementsFromPoint(x, y)) {
      const comment = element.closest('[data-comment]');
      if (comment) return { id: comment.id.replace(/^comment-/, ''), top: topOf(comment) };
    }
  return null;
}

/** This comment and where it stands, if it begins in sight; else the topmost one. */
export function commentInSight(id: string): Mark | null {
  const comment = document.getElementById(commentAnchor(id));
  const top = comment ? topOf(comment) : -1;
  return top >= 0 && top < innerHeight ? { id, top } : topmostComment();
}
