import { type RefObject, useEffect, useRef } from 'react';

/** Tells the styles how high the bar is: what takes the focus is scrolled clear of it, and what floats stands above it. */
export function useBarHeight(): RefObject<HTMLElement | null> {
  const bar = useRef<HTMLElement>(null);
  useEffect(() => {
    const { style } = document.documentElement;
    if (!bar.current || typeof ResizeObserver !== 'function') return;
    const observer = new ResizeObserver(([entry]) => {
      const height = entry?.borderBoxSize[0]?.blockSize ?? 0;
      style.setProperty('--listen-bar', `${Math.ceil(height)}px`);
    });
    observer.observe(bar.current);
    return () => {
      observer.disconnect();
      style.removeProperty('--listen-bar');
    };
  }, []);
  return bar;
}
