import { isMotionWanted } from '../../lib/motion.ts';

/** From the edges of what can be seen (CSS pixels). */
const margin = 24;

/** What can be seen of the page: below it stands the bar. */
function sight(): { top: number; bottom: number } {
  const bar = document.querySelector('.listen-bar')?.getBoundingClientRect();
  return { top: margin, bottom: (bar?.top ?? innerHeight) - margin };
}

/** Is any of it in view? */
export function isInView(range: Range): boolean {
  const { top, bottom, height } = range.getBoundingClientRect();
  const seen = sight();
  return height > 0 && bottom > seen.top && top < seen.bottom;
}

function scrollersOf(range: Range): Element[] {
  const scrollers: Element[] = [];
  for (let at = range.startContainer.parentElement; at && at !== document.body; at = at.parentElement)
    if (at.scrollHeight > at.clientHeight && /auto|scroll/.test(getComputedStyle(at).overflowY))
      scrollers.push(at);
  return scrollers;
}

/** How far to scroll so that it stands well between the two, or 0 where it does. */
function distance(
  { top, bottom }: { top: number; bottom: number },
  seen: { top: number; bottom: number },
): number {
  if (top >= seen.top && bottom <= seen.bottom) return 0;
  const room = seen.bottom - seen.top;
  // A third from the top: what comes next is seen too. What is higher than the screen begins at its top.
  const place = bottom - top > room * 0.6 ? 0 : room / 3;
  return top - seen.top - place;
}

/** Brings it into view, where it is not. Says whether anything moves. */
export function bringIntoView(range: Range): boolean {
  const behavior = isMotionWanted() ? 'smooth' : 'instant';
  let moves = false;
  for (const scroller of [...scrollersOf(range), null]) {
    const box = scroller?.getBoundingClientRect();
    const seen = sight();
    const within = box ? { top: box.top + margin, bottom: Math.min(box.bottom - margin, seen.bottom) } : seen;
    const by = distance(range.getBoundingClientRect(), within);
    if (Math.abs(by) < 1) continue;
    (scroller ?? window).scrollBy({ top: by, behavior: scroller ? 'instant' : behavior });
    moves = true;
  }
  return moves;
}
