import { useEffect, useRef } from 'react';
import { useToastStore } from '../ui/toast.ts';
import { useRootClass } from '../ui/use-root-class.ts';
import '../styles/print.css';
import '../styles/toast.css';

const dismiss = () => useToastStore.setState({ toast: null });

/** Long enough to read and reach the button with a switch; it stays while it holds the focus or the pointer. */
const stay = 15_000;

export function ToastArea({ label }: { label: string }) {
  const { toast, turn } = useToastStore();
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!toast) return;
    const end = () => {
      if (document.querySelector('.toast:focus-within, .toast:hover')) timer = setTimeout(end, 2000);
      else dismiss();
    };
    let timer = setTimeout(end, stay);
    return () => clearTimeout(timer);
  }, [toast, turn]);
  useRootClass('with-toast', toast !== null);
  const action = toast?.action;
  /** Where the keyboard came from, and goes back to. */
  const back = useRef<HTMLElement | null>(null);
  useEffect(() => {
    back.current = null;
    if (!action) return;
    const onTab = (event: KeyboardEvent) => {
      const button = box.current?.querySelector('button');
      const at = document.activeElement as HTMLElement | null;
      if (event.key !== 'Tab' || !button || !at) return;
      if (at === button) {
        back.current?.focus();
        if (event.shiftKey) event.preventDefault();
      } else if (!back.current && !event.shiftKey && at.tabIndex < 0) {
        // What was acted on has the focus: Undo comes next, not after everything else on the page.
        event.preventDefault();
        back.current = at;
        button.focus();
      }
    };
    document.addEventListener('keydown', onTab);
    return () => document.removeEventListener('keydown', onTab);
  }, [action, turn]);
  if (!toast) return null;
  return (
    <section className="toast" aria-label={label} ref={box}>
      <span>{toast.text}</span>
      {action && (
        <button
          type="button"
          className="btn"
          onClick={() => {
            back.current?.focus();
            dismiss();
            action.run();
          }}
        >
          {action.label}
        </button>
      )}
    </section>
  );
}
