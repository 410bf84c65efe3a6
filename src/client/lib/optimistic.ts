import type { QueryClient, QueryKey } from '@tanstack/react-query';

/** One cached thing and the pure change to make in it at once. */
export type Change<T = unknown> = { key: QueryKey; apply: (before: T) => T };

/** Keeps the types of key and change together. */
export const change = <T>(key: QueryKey, apply: (before: T) => T): Change => ({
  key,
  apply: apply as Change['apply'],
});

/** Applies pure changes to whatever of them is in the cache. */
export function applyChanges(client: QueryClient, changes: readonly Change[]): void {
  for (const { key, apply } of changes)
    client.setQueriesData({ queryKey: key }, (before: unknown) =>
      before === undefined ? undefined : apply(before),
    );
}

/**
 * The one way of an optimistic change: stop fetches that could overwrite it, apply it, send, and make it true by the
 * server's answer. When sending fails, `undo` is applied: the inverse change and not a snapshot, because other changes
 * may have come in between.
 */
export async function optimistic<Answer>(
  client: QueryClient,
  steps: {
    apply: readonly Change[];
    send: () => Promise<Answer>;
    reconcile: (answer: Answer) => readonly Change[];
    undo: () => readonly Change[];
  },
): Promise<Answer> {
  await Promise.all(
    steps.apply.map(({ key }) =>
      // A first fetch goes on: there is nothing yet that it could overwrite, and a page may be waiting for it.
      client.cancelQueries({ queryKey: key, predicate: ({ state }) => state.data !== undefined }),
    ),
  );
  applyChanges(client, steps.apply);
  try {
    const answer = await steps.send();
    applyChanges(client, steps.reconcile(answer));
    return answer;
  } catch (error) {
    applyChanges(client, steps.undo());
    throw error;
  }
}
