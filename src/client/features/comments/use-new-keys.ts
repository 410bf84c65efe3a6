import { useEffect, useRef } from 'react';
import { useReading } from '../reading/reading-store.ts';

const steps: Readonly<Record<string, 1 | -1>> = { j: 1, k: -1 };

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;

/** J goes on and K goes back, when the reader has switched that on: single keys are in the way of voice control. */
export function useNewKeys(go: (by: 1 | -1) => void): void {
  const isOn = useReading(({ shortcuts }) => shortcuts);
  const latest = useRef(go);
  useEffect(() => {
    latest.current = go;
  });
  useEffect(() => {
    if (!isOn) return;
    const onKey = (event: KeyboardEvent) => {
      const by = steps[event.key.toLowerCase()];
      const isModified = event.ctrlKey || event.altKey || event.metaKey || event.shiftKey;
      if (!by || isModified || event.defaultPrevented || isTyping(event.target)) return;
      event.preventDefault();
      latest.current(by);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [isOn]);
}
