import { type RefObject, useLayoutEffect, useState } from 'react';

/** Width and height in units of the page's letters, so that larger letters leave less room. */
type Room = { width: number; height: number };

/** On a phone: what fits there fits everywhere. The server draws with it, and whoever has no scripts keeps it. */
const phone: Room = { width: 21, height: 36 };

/** How much room an element has. */
export function useRoom(element: RefObject<Element | null>): Room {
  const [room, setRoom] = useState(phone);
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return;
    const measure = () => {
      const { width, height } = current.getBoundingClientRect();
      const letter = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
      if (width === 0 || height === 0) return;
      const now = { width: Math.floor(width / letter), height: Math.floor(height / letter) };
      setRoom((before) => (before.width === now.width && before.height === now.height ? before : now));
    };
    measure();
    if (typeof ResizeObserver === 'undefined') return;
    const watching = new ResizeObserver(measure);
    watching.observe(current);
    return () => watching.disconnect();
  }, [element]);
  return room;
}
