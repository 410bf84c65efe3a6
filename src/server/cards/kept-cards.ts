import type { DrawCard } from '../ports.ts';
import { Refusal } from '../http/problem.ts';
import type { Card } from './card.ts';

type Limits = {
  /** Pictures kept, and bytes of them all. */
  pictures: number;
  bytes: number;
  /** Pictures being drawn or waiting for it. */
  waiting: number;
};

const usual: Limits = { pictures: 200, bytes: 16_000_000, waiting: 20 };

/**
 * Pictures by all that they show, the least used out first. Whoever asks has read from the database what is to be shown
 * now, so what was hidden or edited since is never found again. Asked for twice at once, a picture is drawn once.
 * `beforeDrawing` may refuse.
 */
export function keptCards(draw: DrawCard, limits: Limits = usual) {
  const kept = new Map<string, Promise<Uint8Array>>();
  const sizes = new Map<string, number>();
  let bytes = 0;
  let waiting = 0;

  const forget = (key: string) => {
    kept.delete(key);
    bytes -= sizes.get(key) ?? 0;
    sizes.delete(key);
  };
  const keep = (key: string, { length }: Uint8Array) => {
    sizes.set(key, length);
    bytes += length;
    for (const oldest of sizes.keys()) {
      if (sizes.size <= limits.pictures && bytes <= limits.bytes) break;
      forget(oldest);
    }
  };
  const drawn = async (card: Card): Promise<Uint8Array> => {
    if (waiting >= limits.waiting)
      throw new Refusal(
        'too-many',
        'Many pictures are being made just now. Please try again in a minute.',
        { retryAfter: 60 },
        { 'retry-after': '60' },
      );
    waiting++;
    try {
      return await draw(card);
    } finally {
      waiting--;
    }
  };

  return async (card: Card, beforeDrawing: () => Promise<void>): Promise<Uint8Array> => {
    const key = JSON.stringify([card.words, card.state, card.question, card.address]);
    const found = kept.get(key);
    if (found) {
      const size = sizes.get(key);
      if (size !== undefined) {
        sizes.delete(key);
        sizes.set(key, size);
      }
      return found;
    }
    await beforeDrawing();
    const again = kept.get(key);
    if (again) return again;
    const drawing = drawn(card);
    kept.set(key, drawing);
    drawing.then(
      (picture) => keep(key, picture),
      () => forget(key),
    );
    return drawing;
  };
}
