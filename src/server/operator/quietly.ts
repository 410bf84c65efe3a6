import { AsyncLocalStorage } from 'node:async_hooks';

/** Where better-auth keeps its AsyncLocalStorages. */
const known = Symbol.for('better-auth:global');

let inHand = 0;

/**
 * A call of better-auth. Its AsyncLocalStorages slow down every promise of this process from their first use on, so they
 * are put to rest when no call is under way; the next one wakes them.
 */
export async function quietly<T>(call: () => Promise<T>): Promise<T> {
  inHand += 1;
  try {
    return await call();
  } finally {
    inHand -= 1;
    if (inHand === 0) rest();
  }
}

function rest(): void {
  const { context = {} } = (globalThis as { [known]?: { context?: Record<string, unknown> } })[known] ?? {};
  for (const storage of Object.values(context)) if (storage instanceof AsyncLocalStorage) storage.disable();
}
