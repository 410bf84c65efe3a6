/** A thread that draws one card after the other, for card-thread.ts. */
import { parentPort } from 'node:worker_threads';
import type { Card } from '../cards/card.ts';
import { drawCard } from './card-drawing.ts';

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
const answer = (message: { picture: Uint8Array } | { error: string }) => parentPort?.postMessage(message);

parentPort?.on('message', (card: Card) => {
  drawCard(card).then(
    (picture) => answer({ picture }),
    (error: unknown) => answer({ error: String(error) }),
  );
});
