import { useEffect } from 'react';
import { create } from 'zustand';
import { announce } from './announcer.tsx';

type Toast = { text: string; action?: { label: string; run: () => void } };

const useToastStore = create<{ toast: Toast | null; turn: number }>(() => ({ toast: null, turn: 0 }));

/** Shows and announces what was done, with a way to undo it. The newest takes the place of the one before. */
export function showToast(toast: Toast): void {
  useToastStore.setState(({ turn }) => ({ toast, turn: turn + 1 }));
  announce(toast.text);
}

const dismiss = () => useToastStore.setState({ toast: null });

/** Long enough to read and reach the button with a switch; it stays while it holds the focus or the pointer. */
const stay = 15_000;

export function ToastArea() {
  const { toast, turn } = useToastStore();
  useEffect(() => {
    if (!toast) return;
    const end = () => {
      if (document.querySelector('.toast:focus-within, .toast:hover')) timer = setTimeout(end, 2000);
      else dismiss();
    };
    let timer = setTimeout(end, stay);
    return () => clearTimeout(timer);
  }, [toast, turn]);
  if (!toast) return null;
  const { action } = toast;
  return (
    <div className="toast">
      <span>{toast.text}</span>
      {action && (
        <button
          type="button"
          className="btn"
          onClick={() => {
            dismiss();
            action.run();
          }}
        >
          {action.label}
        </button>
      )}
    </div>
  );
}
