type Listener = (working: boolean) => void;

const listeners = new Set<Listener>();
let working = true;

function attempt<T>(action: () => T, otherwise: T): T {
  try {
    return action();
  } catch {
    report(false);
    return otherwise;
  }
}

function report(now: boolean) {
  if (now === working) return;
  working = now;
  // Later: what is drawn may be reading, and nothing else may change meanwhile.
  queueMicrotask(() => {
    for (const listener of listeners) listener(working);
  });
}

/** localStorage that never throws. When it is blocked or full everything goes on working, and `watchStorage` says so. */
export const deviceStorage = {
  getItem: (name: string): string | null => attempt(() => localStorage.getItem(name), null),
  /** The only proof that something is kept: a full device can still be read. */
  setItem: (name: string, value: string): void =>
    attempt(() => {
      localStorage.setItem(name, value);
      report(true);
    }, undefined),
  removeItem: (name: string): void => attempt(() => localStorage.removeItem(name), undefined),
  keys: (prefix: string): string[] =>
    attempt(() => Object.keys(localStorage).filter((name) => name.startsWith(prefix)), []),
};

export const storageWorks = (): boolean => working;

export function watchStorage(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
