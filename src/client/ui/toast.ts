import { create } from 'zustand';
import { announce } from './announcer.tsx';

type Toast = { text: string; action?: { label: string; run: () => void } };

export const useToastStore = create<{ toast: Toast | null; turn: number }>(() => ({ toast: null, turn: 0 }));

/** Shows and announces what was done, with a way to undo it. The newest takes the place of the one before. */
export function showToast(toast: Toast): void {
  useToastStore.setState(({ turn }) => ({ toast, turn: turn + 1 }));
  announce(toast.text);
}
