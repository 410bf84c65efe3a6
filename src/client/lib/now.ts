import { createContext, useContext, useEffect, useState } from 'react';

/** The time the page was made, as the server wrote it down: relative times hydrate from it. Milliseconds UTC. */
export const PageTime = createContext<number | null>(null);

const minute = 60_000;

/** The time now, to the minute. During hydration it is the page's own time, so that both sides write the same words. */
export function useNow(): number {
  const page = useContext(PageTime);
  const [now, setNow] = useState(page ?? Date.now);
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), minute);
    return () => clearInterval(timer);
  }, []);
  return now;
}
