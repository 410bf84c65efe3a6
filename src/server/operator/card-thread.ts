import { Worker } from 'node:worker_threads';
import type { Card } from '../cards/card.ts';
import type { DrawCard } from '../ports.ts';

type Answer = { picture: Uint8Array } | { error: string };

/** Milliseconds: after so long without a card the thread ends, and gives back its memory; so long may one card take. */
const rest = 60_000;
const longest = 15_000;

/**
 * Draws cards in a thread of their own, one at a time, so that nobody else waits for a picture. The thread begins with
 * the first card. `script`: the built card-worker.ts.
 */
export function cardThread(script: URL): DrawCard {
  let worker: Worker | null = null;
  let before: Promise<unknown> = Promise.resolve();
  let resting: NodeJS.Timeout | undefined;

  const end = async () => {
    clearTimeout(resting);
    const ended = worker;
    worker = null;
    await ended?.terminate();
  };
  const begun = (): Worker => {
    if (worker) return worker;
    const made = new Worker(script);
    made.unref();
    made.once('exit', () => {
      if (worker === made) worker = null;
    });
    return (worker = made);
  };
  const drawNow = (card: Card): Promise<Uint8Array> => {
    clearTimeout(resting);
    const thread = begun();
    const { promise, resolve, reject } = promised<Uint8Array>();
    const slow = setTimeout(() => reject(new Error('A picture took too long')), longest);
    const onMessage = (answer: Answer) =>
      'picture' in answer ? resolve(answer.picture) : reject(new Error(answer.error));
    const onExit = () => reject(new Error('The thread that draws pictures has ended'));
    thread.on('message', onMessage).on('error', reject).on('exit', onExit);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    thread.postMessage(card);
    return promise
      .catch(async (error: unknown) => {
        // Whatever it is doing, the next card begins anew.
        await end();
        throw error;
      })
      .finally(() => {
        clearTimeout(slow);
        thread.off('message', onMessage).off('error', reject).off('exit', onExit);
        resting = setTimeout(() => void end(), rest).unref();
      });
  };

  return (card) => {
    const drawing = before.then(() => drawNow(card));
    before = drawing.catch(() => undefined);
    return drawing;
  };
}

/** `Promise.withResolvers` is not in Node.js 20. */
function promised<T>() {
  let resolve!: (value: T) => void;
  let reject!: (error: Error) => void;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
