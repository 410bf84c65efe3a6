import type { HttpBindings } from '@hono/node-server';

/**
 * The requests of one connection one after the other, as their answers leave. A thousand fit into one packet: all begun
 * at once, they would keep everybody else waiting, and their answers would fill the memory of a reader who reads none.
 */
export function inTurn() {
  const last = new WeakMap<object, Promise<void>>();
  return async (
    { incoming, outgoing }: HttpBindings,
    answer: () => Response | Promise<Response>,
  ): Promise<Response> => {
    const { socket } = incoming;
    const before = last.get(socket);
    last.set(socket, new Promise((resolve) => outgoing.once('close', () => resolve())));
    await before;
    return socket.destroyed ? new Response(null, { status: 503 }) : answer();
  };
}
