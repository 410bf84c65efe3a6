import { useEffect, useRef } from 'react';
import { type Command, commands, useQueueKeys } from './keys-store.ts';

const typed = 'textarea, select, [contenteditable], input:not([type=radio], [type=checkbox])';

const isTyping = ({ target }: KeyboardEvent) => target instanceof Element && target.closest(typed) !== null;

/** Keys that move and decide, where somebody has turned them on. */
export function useKeys(run: (command: Command) => void): void {
  const { isOn, keys } = useQueueKeys();
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    if (!isOn) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event)) return;
      const command = commands.find((one) => keys[one] === event.key.toLowerCase());
      if (command === undefined) return;
      event.preventDefault();
      latest.current(command);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [isOn, keys]);
}
