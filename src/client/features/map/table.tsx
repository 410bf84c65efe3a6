import type { DebateMap, MapPiece } from '../../../contract/map.ts';
import { kindOfPiece } from '../../../thread/debate-map.ts';
import { useMapMessages } from '../../lib/messages/map.ts';
import { paths } from '../../lib/paths.ts';
import { Link } from '../../ui/link.tsx';
import { mapPath } from './map-paths.ts';
import { Swatch } from './patterns.tsx';
import type { PieceWords } from './use-piece-words.ts';

type Props = { slug: string; map: DebateMap; wordsOf: (piece: MapPiece) => PieceWords };

/** Everything the picture shows, in words: folded, since most readers have the picture. */
export function Table({ slug, map, wordsOf }: Props) {
  const w = useMapMessages();
  return (
    <details className="map-table">
      <summary>{w.table}</summary>
      <table>
        <caption>{map.branch ? w.captionReplies : w.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{w.columns.comment}</th>
            <th scope="col">{w.columns.kind}</th>
            <th scope="col">{w.columns.comments}</th>
          </tr>
        </thead>
        <tbody>
          {map.pieces.map((piece) => (
            <Row key={piece.id} slug={slug} piece={piece} words={wordsOf(piece)} />
          ))}
          {map.rest.map(({ kind, branches, comments }) => (
            <tr key={kind}>
              <th scope="row">{w.together(branches)}</th>
              <td>{w.kind[kind]}</td>
              <td>{w.comments(comments, map.isComplete)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function Row({ slug, piece, words }: { slug: string; piece: MapPiece; words: PieceWords }) {
  const w = useMapMessages();
  const { name, pointOfView, kind, excerpt, count } = words;
  return (
    <tr>
      <th scope="row">
        <Link to={paths.comment(slug, piece.id)}>{name}</Link>
        {pointOfView && <span className="role">{pointOfView}</span>}
        {excerpt && <p>{excerpt}</p>}
      </th>
      <td>
        <Swatch kind={kindOfPiece(piece)} /> {kind}
      </td>
      <td>
        {piece.replyCount > 0 ? (
          <Link to={mapPath(slug, piece.id)} preventScrollReset>
            {count}
            <span className="visually-hidden">{w.inside(name)}</span>
          </Link>
        ) : (
          count
        )}
      </td>
    </tr>
  );
}
