import { useEffect, useState } from 'react';

const second = 1000;
const secondsUntil = (time: number | null) =>
  time === null ? 0 : Math.max(0, Math.ceil((time - Date.now()) / second));

/** How many seconds are left until a time (milliseconds UTC), counted down; 0 when it is over, or none was named. */
export function useSecondsUntil(time: number | null): number {
  const [left, setLeft] = useState(() => secondsUntil(time));
  useEffect(() => {
    setLeft(secondsUntil(time));
    if (secondsUntil(time) === 0) return;
    const timer = setInterval(() => {
      setLeft(secondsUntil(time));
      if (secondsUntil(time) === 0) clearInterval(timer);
    }, second);
    return () => clearInterval(timer);
  }, [time]);
  return left;
}
