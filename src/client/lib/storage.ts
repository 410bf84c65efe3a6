type Listener = (working: boolean) => void;

const listeners = new Set<Listener>();
let working = true;

function attempt<T>(action: () => T, otherwise: T): T {
  try {
    const result = action();
    report(true);
    return result;
  } catch {
    report(false);
    return otherwise;
  }
}

function report(now: boolean) {
  if (now === working) return;
  working = now;
  for (const listener of listeners) listener(now);
}

/** localStorage that never throws. When it is blocked or full everything goes on working, and `watchStorage` says so. */
export const deviceStorage = {
  getItem: (name: string): string | null => attempt(() => localStorage.getItem(name), null),
  setItem: (name: string, value: string): void => attempt(() => localStorage.setItem(name, value), undefined),
  removeItem: (name: string): void => attempt(() => localStorage.removeItem(name), undefined),
  keys: (prefix: string): string[] =>
    attempt(() => Object.keys(localStorage).filter((name) => name.startsWith(prefix)), []),
};

export const storageWorks = (): boolean => working;

export function watchStorage(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
