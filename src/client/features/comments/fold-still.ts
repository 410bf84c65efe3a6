import { settle } from '../../lib/settle.ts';

let holding = new AbortController();

/** The page stands still on this element from now on, until it is drawn or the reader moves on. */
function hold(find: () => Element | null, topOf: () => number, signal: AbortSignal): void {
  holding.abort();
  holding = new AbortController();
  void settle({
    find: find as () => HTMLElement | null,
    topOf,
    signal: AbortSignal.any([signal, holding.signal]),
  });
}

let room = new AbortController();

/** The page may not become shorter than what the reader sees; the room that was added goes as they scroll up. */
function keepRoom(ends: AbortSignal): void {
  const { style } = document.documentElement;
  const inSight = () => Math.ceil(scrollY + innerHeight);
  const give = () => (style.minHeight = '');
  const adjust = () => {
    if (document.body.offsetHeight < inSight()) style.minHeight = `${inSight()}px`;
    else {
      give();
      room.abort();
    }
  };
  room.abort();
  room = new AbortController();
  const signal = AbortSignal.any([ends, room.signal]);
  style.minHeight = `${inSight()}px`;
  addEventListener('scroll', adjust, { signal, passive: true });
  addEventListener('resize', adjust, { signal });
  ends.addEventListener('abort', give, { signal: room.signal });
}

const isInSight = (element: Element) => {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
};

/** What stands at the top of the window; where it is folded away, the comment that it answered. */
const atTheTop = (): Element | null => {
  const element = document.elementFromPoint(innerWidth / 2, 1);
  return element?.closest('[data-comment]') ?? element;
};

const shownFor = (element: Element): Element => {
  let shown = element;
  for (let away = shown.closest('[hidden]'); away; away = shown.closest('[hidden]'))
    shown =
      (away.matches('ol') ? away.parentElement : away.previousElementSibling)?.querySelector(
        '[data-comment]',
      ) ?? document.body;
  return shown;
};

/** Call it before the folds change. The button that was pressed, or else what is read, stays where it is. */
export function holdPressed(button: Element, signal: AbortSignal): void {
  const anchor = isInSight(button) ? button : atTheTop();
  if (!anchor) return;
  keepRoom(signal);
  const top = anchor.getBoundingClientRect().top;
  hold(
    () => shownFor(anchor),
    () => (shownFor(anchor) === anchor ? top : Math.max(top, 0)),
    signal,
  );
}

/**
 * Call it before a list is folded by its line. Its button, which may be far above, comes to the pointer; a little lower
 * where the comment that it belongs to would not be seen.
 */
export function holdLine(list: Element, y: number, signal: AbortSignal): void {
  const comment = list.parentElement?.querySelector<HTMLElement>('[data-comment]');
  const button = list.parentElement?.querySelector<HTMLElement>(':scope > .fold[aria-expanded]');
  if (!comment || !button) return;
  keepRoom(signal);
  const { top, height } = button.getBoundingClientRect();
  const above = top - comment.getBoundingClientRect().top;
  const lowest = innerHeight - height;
  const place = Math.min(Math.max(y - height / 2, Math.min(above, innerHeight / 2)), lowest);
  const stays = top >= 0;
  hold(
    () => button,
    () => (stays ? top : place),
    signal,
  );
  button.focus({ preventScroll: true });
}
