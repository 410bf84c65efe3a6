import { useLayoutEffect } from 'react';

/** Tells the styles of the whole page that something is there. */
export function useRootClass(name: string, isOn: boolean): void {
  useLayoutEffect(() => {
    document.documentElement.classList.toggle(name, isOn);
    return () => document.documentElement.classList.remove(name);
  }, [name, isOn]);
}
