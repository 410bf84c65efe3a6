import type { Tile } from './map-layout.ts';

type Place = Pick<Tile, 'x' | 'y' | 'width' | 'height'>;

const ways: Record<string, (dx: number, dy: number) => [ahead: number, aside: number]> = {
  ArrowRight: (dx, dy) => [dx, Math.abs(dy)],
  ArrowLeft: (dx, dy) => [-dx, Math.abs(dy)],
  ArrowDown: (dx, dy) => [dy, Math.abs(dx)],
  ArrowUp: (dx, dy) => [-dy, Math.abs(dx)],
};

const middle = ({ x, y, width, height }: Place): [number, number] => [x + width / 2, y + height / 2];

/** Which tile a key leads to from another one; null: the key leads nowhere. Arrows, Home and End. */
export function nextTile(tiles: readonly Place[], from: number, key: string): number | null {
  if (key === 'Home') return tiles.length > 0 ? 0 : null;
  if (key === 'End') return tiles.length > 0 ? tiles.length - 1 : null;
  const way = ways[key];
  const here = tiles[from];
  if (!way || !here) return null;
  const [x, y] = middle(here);
  let best: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, tile] of tiles.entries()) {
    const [tx, ty] = middle(tile);
    const [ahead, aside] = way(tx - x, ty - y);
    // Rather straight ahead than near.
    const cost = ahead + 2 * aside;
    if (ahead <= 0.01 || index === from || cost >= least) continue;
    best = index;
    least = cost;
  }
  return best;
}
