/** What is under way for each name, one after the other. */
const last = new Map<string, Promise<unknown>>();

/** Does this after everything that was asked for before under the same name, whether or not that went well. */
export async function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
  const before = last.get(name) ?? Promise.resolve();
  const mine = before.then(work, work);
  last.set(name, mine);
  try {
    return await mine;
  } finally {
    if (last.get(name) === mine) last.delete(name);
  }
}
