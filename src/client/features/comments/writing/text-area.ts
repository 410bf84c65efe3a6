import type { Edit } from '../../../lib/writing/apply-hint.ts';
import type { Span } from '../../../lib/writing/sentences.ts';

/** Types into the text, so that Ctrl+Z takes it back like anything typed. */
export function typeInto(area: HTMLTextAreaElement, { start, end, text }: Edit): void {
  area.focus();
  area.setSelectionRange(start, end);
  // What setRangeText does cannot be undone by the browser; this can, in every browser, and no other way.
  const isTyped =
    typeof document.execCommand === 'function' &&
    (text === '' ? document.execCommand('delete') : document.execCommand('insertText', false, text));
  if (isTyped) return;
  area.setRangeText(text, start, end, 'end');
  area.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

/** Selects a part of the text where the writer can see it. */
export function showIn(area: HTMLTextAreaElement, { start, end }: Span): void {
  area.blur();
  area.setSelectionRange(start, start);
  // Browsers bring the caret into view when the text takes the focus, not when something is selected.
  area.focus();
  area.setSelectionRange(start, end);
}
