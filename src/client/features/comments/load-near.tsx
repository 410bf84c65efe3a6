import { useEffect, useEffectEvent, useRef } from 'react';

/** How far below the window the end of the list may be when more is asked for (CSS pixels). */
const near = 800;

/** Stands at the end of a list and says once when that comes near. */
export function LoadNear({ onNear }: { onNear: () => void }) {
  const end = useRef<HTMLSpanElement>(null);
  const say = useEffectEvent(onNear);
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        observer.disconnect();
        say();
      },
      { rootMargin: `${near}px` },
    );
    if (end.current) observer.observe(end.current);
    return () => observer.disconnect();
  }, []);
  return <span ref={end} />;
}
