import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { limits } from '../../../../contract/limits.ts';
import type { Anchor } from '../../../../thread/anchor.ts';
import { useRespondMessages } from '../../../lib/messages/respond.ts';
import { announce } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/button.tsx';
import { quoteOf } from './page-paragraphs.ts';
import { placeBeside } from './place-beside.ts';
import type { Page } from './use-page-paragraphs.ts';

type Selected = { quote: Anchor; host: HTMLElement; range: Range };

/** How long a selection stands until something is offered for it (milliseconds). */
const rest = 250;

function selectedIn({ prose, paragraphs }: Page): Selected | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0).cloneRange();
  if (!prose.contains(range.startContainer)) return null;
  const quote = quoteOf(paragraphs, range, limits.quote.text);
  const last = paragraphs.findLast(({ nodes }) => nodes.some((node) => node && range.intersectsNode(node)));
  return quote && last ? { quote, host: last.host, range } : null;
}

/** "Respond to this", beside the words that are selected: by mouse, by finger or by the keyboard. Takes no focus. */
export function SelectionButton({ page, onRespond }: { page: Page; onRespond: (quote: Anchor) => void }) {
  const w = useRespondMessages();
  const [selected, setSelected] = useState<Selected | null>(null);
  const element = useRef<HTMLSpanElement>(null);
  const isShown = selected !== null;

  useEffect(() => {
    const ending = new AbortController();
    const { signal } = ending;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setSelected(selectedIn(page)), rest);
    };
    document.addEventListener('selectionchange', look, { signal });
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setSelected(null);
      const button = element.current?.querySelector('button');
      // From the words to the button: not every browser goes on from what is selected.
      if (event.key !== 'Tab' || event.shiftKey || !button || document.activeElement !== document.body)
        return;
      event.preventDefault();
      button.focus();
    };
    document.addEventListener('keydown', press, { signal });
    return () => {
      clearTimeout(timer);
      ending.abort();
      setSelected(null);
    };
  }, [page]);

  useEffect(() => {
    if (isShown) announce(w.offered);
  }, [isShown, w]);

  useLayoutEffect(() => {
    const button = element.current;
    if (!button || !selected) return;
    const ending = new AbortController();
    button.showPopover?.();
    const place = () => placeBeside(button, selected.range);
    place();
    for (const type of ['scroll', 'resize'])
      addEventListener(type, place, { signal: ending.signal, capture: true, passive: true });
    return () => ending.abort();
  }, [selected]);

  if (!selected) return null;
  return createPortal(
    <span ref={element} className="respond-selected" popover="manual">
      {/* Pressing it leaves the selection as it is. */}
      <Button
        look="primary"
        onPointerDown={(event) => event.preventDefault()}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => {
          setSelected(null);
          onRespond(selected.quote);
        }}
      >
        {w.respondToThis}
      </Button>
    </span>,
    selected.host,
  );
}
