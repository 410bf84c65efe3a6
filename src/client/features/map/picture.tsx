import { type KeyboardEvent, useRef } from 'react';
import type { MapPiece } from '../../../contract/map.ts';
import { kindOfPiece } from '../../../thread/debate-map.ts';
import { useMapMessages } from '../../lib/messages/map.ts';
import { Link } from '../../ui/link.tsx';
import { labelOf } from './fit-text.ts';
import type { Tile } from './map-layout.ts';
import { piecePath } from './map-paths.ts';
import { nextTile } from './next-tile.ts';
import { Ground, kindClass } from './patterns.tsx';
import type { PieceWords } from './use-piece-words.ts';
import { useRoom } from './use-room.ts';

/** Of a piece's words: their size, the height of a line, and the edge around them, in units of the page's letters. */
const letter = 0.9375;
const line = 1.2;
const edge = 0.6;

type Props = {
  slug: string;
  heading: string;
  tiles: readonly Tile[];
  wordsOf: (piece: MapPiece) => PieceWords;
};

/** The pieces as one picture. It is drawn in percent, so that the server's picture fits every screen. */
export function Picture({ slug, heading, tiles, wordsOf }: Props) {
  const w = useMapMessages();
  const svg = useRef<SVGSVGElement>(null);
  const room = useRoom(svg);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const links = [...(svg.current?.querySelectorAll<SVGAElement>(':scope > a') ?? [])];
    const from = links.findIndex((link) => link === document.activeElement);
    const to = from === -1 ? null : nextTile(tiles, from, event.key);
    if (to === null) return;
    event.preventDefault();
    links[to]?.focus();
  };
  return (
    <svg ref={svg} className="map-picture" role="group" aria-label={w.picture(heading)} onKeyDown={onKeyDown}>
      {tiles.map((tile) => (
        <Piece key={tile.piece.id} slug={slug} tile={tile} words={wordsOf(tile.piece)} room={room} />
      ))}
    </svg>
  );
}

type PieceProps = { slug: string; tile: Tile; words: PieceWords; room: { width: number; height: number } };

function Piece({ slug, tile: { piece, x, y, width, height }, words, room }: PieceProps) {
  const kind = kindOfPiece(piece);
  const inWidth = (room.width * width) / 100 - 2 * edge;
  const inHeight = (room.height * height) / 100 - 2 * edge;
  const label = labelOf({ ...words, name: words.shortName }, inWidth / letter, Math.floor(inHeight / line));
  return (
    <Link to={piecePath(slug, piece)} aria-label={words.label} preventScrollReset={piece.replyCount > 0}>
      <svg className={kindClass(kind)} x={`${x}%`} y={`${y}%`} width={`${width}%`} height={`${height}%`}>
        <Ground kind={kind} />
        {/* The name of the link says it, whole. */}
        <text aria-hidden="true">
          {label.map(({ text, part }, at) => (
            <tspan key={at} className={`map-${part}`} x={`${edge}rem`} y={`${edge + letter + at * line}rem`}>
              {/* What is spoken to a piece is compared with its words in one line. */}
              {`${text} `}
            </tspan>
          ))}
        </text>
        <rect className="map-halo" width="100%" height="100%" />
        <rect className="map-ring" width="100%" height="100%" />
      </svg>
    </Link>
  );
}
