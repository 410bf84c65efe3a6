import type { DebateMap, MapPiece } from '../../../contract/map.ts';
import type { Post } from '../../../contract/post.ts';
import { kindOfPiece } from '../../../thread/debate-map.ts';
import { useMapMessages } from '../../lib/messages/map.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { pointOfViewName } from '../../lib/points-of-view.ts';

export type PieceWords = {
  name: string;
  /** The same as short as it can be. */
  shortName: string;
  /** null: not said, or not to be seen. */
  pointOfView: string | null;
  kind: string;
  /** '': not to be seen. */
  excerpt: string;
  count: string;
  /** The number alone. */
  number: string;
  /** All of it, for who cannot see the piece. */
  label: string;
};

/** A piece of the map in words. */
export function usePieceWords(
  { isComplete }: Pick<DebateMap, 'isComplete'>,
  { pointsOfView }: Pick<Post, 'pointsOfView'>,
): (piece: MapPiece) => PieceWords {
  const m = useMessages();
  const w = useMapMessages();
  return (piece) => {
    const isVisible = piece.state === 'visible';
    const said = isVisible && piece.author.pointOfView !== 'not-said';
    const name = isVisible ? piece.author.name : w.notShown;
    const pointOfView = said ? pointOfViewName(m, pointsOfView, piece.author.pointOfView) : null;
    const kind = w.kind[kindOfPiece(piece)];
    const excerpt = isVisible ? w.quote(piece.excerpt, piece.isCut) : '';
    const isExact = isComplete || piece.replyCount === 0;
    const count = w.comments(piece.size, isExact);
    const number = w.number(piece.size, isExact);
    // As it stands on the piece, then what the picture shows without words: who speaks to it says what they see.
    const parts = [name, count, excerpt, pointOfView ?? '', isVisible && piece.kind !== null ? kind : ''];
    return {
      name,
      shortName: isVisible ? name : w.notShownShort,
      pointOfView,
      kind,
      excerpt,
      count,
      number,
      label: w.piece(parts.filter((part) => part !== '')),
    };
  };
}
