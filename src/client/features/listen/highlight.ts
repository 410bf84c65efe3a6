/** The name in `::highlight(…)`, styles/listen.css. */
const name = 'listen';

const canHighlight = () => typeof Highlight === 'function' && CSS.highlights !== undefined;

let lines: HTMLElement | null = null;

/** Lines under the words, beside the page and not in it: for browsers without highlights. */
function drawLines(range: Range | null): void {
  if (!range) {
    lines?.remove();
    lines = null;
    return;
  }
  lines ??= document.body.appendChild(
    Object.assign(document.createElement('div'), { className: 'listen-lines' }),
  );
  lines.replaceChildren(
    ...[...range.getClientRects()].map((rect) => {
      const line = document.createElement('i');
      line.style.left = `${rect.left + scrollX}px`;
      line.style.top = `${rect.bottom + scrollY}px`;
      line.style.width = `${rect.width}px`;
      return line;
    }),
  );
}

/** Marks what is read, and nothing else. The page itself stays as it is. */
export function highlight(range: Range | null): void {
  if (!canHighlight()) return drawLines(range);
  if (range) CSS.highlights.set(name, new Highlight(range));
  else CSS.highlights.delete(name);
}
