/** Away from the words, and from the handles a finger has for moving the end of a selection (pixels). */
const gap = { mouse: 8, finger: 28 };
const edge = 8;

const within = (at: number, size: number, room: number) => Math.max(edge, Math.min(at, room - size - edge));

/** Below the end of a range, or above its start where there is no room. Never on it, as long as there is room anywhere. */
export function placeBeside(element: HTMLElement, range: Range): void {
  const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return;
  const { offsetWidth: width, offsetHeight: height } = element;
  const away = matchMedia('(pointer: coarse)').matches ? gap.finger : gap.mouse;
  const { clientWidth, clientHeight } = document.documentElement;
  const below = last.bottom + away;
  const top = below + height + edge <= clientHeight ? below : first.top - height - away;
  element.style.left = `${within(last.right - width / 2, width, clientWidth)}px`;
  element.style.top = `${within(top, height, clientHeight)}px`;
}
