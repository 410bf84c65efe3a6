import { hierarchy, treemap, treemapSquarify } from 'd3-hierarchy';
import type { DebateMap, MapPiece } from '../../../contract/map.ts';
import { countByKind, kindOfPiece, mapKinds } from '../../../thread/debate-map.ts';

/** A piece and its place on the picture, in percent of the picture's width and height. */
export type Tile = { piece: MapPiece; x: number; y: number; width: number; height: number };

/** The picture on a phone and on a wide screen, in pixels. Pieces must have good shapes on both. */
const screens = [
  { width: 358, height: 544 },
  { width: 1056, height: 640 },
] as const;

/** What a piece must have of the picture to be drawn for itself: on a phone, a finger can hit it. */
const leastShare = 0.018;
/** Pixels, on the smallest screen. */
const leastSide = 24;

const side = 100;
const gap = 0.9;

const percent = (part: number) => Math.round((part / side) * 100_000) / 1000;

type Datum = MapPiece | { pieces: readonly MapPiece[] };
type Tiling = ReturnType<typeof treemapSquarify.ratio>;

function layOutBy(tiling: Tiling, pieces: readonly MapPiece[]): Tile[] {
  const root = hierarchy<Datum>({ pieces }, (datum) => ('pieces' in datum ? datum.pieces : null)).sum(
    (datum) => ('pieces' in datum ? 0 : datum.size),
  );
  return treemap<Datum>()
    .tile(tiling)
    .size([side, side])
    .paddingInner(gap)(root)
    .leaves()
    .flatMap(({ data, x0, x1, y0, y1 }) =>
      'pieces' in data
        ? []
        : [
            {
              piece: data,
              x: percent(x0),
              y: percent(y0),
              width: percent(x1 - x0),
              height: percent(y1 - y0),
            },
          ],
    );
}

/** The shortest side of any tile on any screen, in pixels. */
export const shortestSide = (tiles: readonly Tile[]): number =>
  Math.min(
    ...tiles.flatMap(({ width, height }) =>
      screens.flatMap((screen) => [(width * screen.width) / 100, (height * screen.height) / 100]),
    ),
  );

const tilings = [1, 1.25, 1.6, 2.2, 3].map((ratio) => treemapSquarify.ratio(ratio));

/** Of several ways to lay the pieces out, the one in which the slimmest is easiest to hit. */
const bestOf = (pieces: readonly MapPiece[]): Tile[] =>
  tilings
    .map((tiling) => layOutBy(tiling, pieces))
    .reduce((best, one) => (shortestSide(one) > shortestSide(best) ? one : best));

/**
 * The pieces that are large enough to be drawn for themselves, each as large as its share of what was said. They come,
 * and are given, the largest first. The same for the same pieces, on any screen.
 */
export function layOut(pieces: readonly MapPiece[]): Tile[] {
  let sum = 0;
  const large = pieces.findIndex(({ size }) => size < leastShare * (sum += size));
  let count = large === -1 ? pieces.length : large;
  for (; count > 1; count -= 1) {
    const tiles = bestOf(pieces.slice(0, count));
    if (shortestSide(tiles) >= leastSide) return tiles;
  }
  return bestOf(pieces.slice(0, 1));
}

/** What is not drawn for itself, by kind. */
export function restOf(
  { pieces, rest }: Pick<DebateMap, 'pieces' | 'rest'>,
  drawn: number,
): DebateMap['rest'] {
  const small = countByKind(
    pieces.slice(drawn).map((piece) => ({ kind: kindOfPiece(piece), size: piece.size })),
  );
  const both = [...rest, ...small];
  return mapKinds.flatMap((kind) => {
    const of = both.filter((one) => one.kind === kind);
    const total = (what: 'comments' | 'branches') => of.reduce((sum, one) => sum + one[what], 0);
    return of.length === 0 ? [] : [{ kind, comments: total('comments'), branches: total('branches') }];
  });
}
