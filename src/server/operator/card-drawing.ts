import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { type Card, cardSvg, type Letters } from '../cards/card.ts';
import type { DrawCard } from '../ports.ts';
import { readLetters } from './card-letters.ts';

async function prepare(): Promise<Letters> {
  await initWasm(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')));
  return readLetters();
}

let prepared: Promise<Letters> | null = null;

/** Draws in this thread, which does nothing else for some tens of milliseconds; a second at the first time. */
export const drawCard: DrawCard = async (card: Card) => {
  const letters = await (prepared ??= prepare());
  const picture = new Resvg(cardSvg(card, letters), { font: { loadSystemFonts: false } });
  const image = picture.render();
  try {
    return image.asPng();
  } finally {
    image.free();
    picture.free();
  }
};
