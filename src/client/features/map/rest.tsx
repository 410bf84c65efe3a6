import type { DebateMap, MapPiece } from '../../../contract/map.ts';
import { kindOfPiece } from '../../../thread/debate-map.ts';
import { useMapMessages } from '../../lib/messages/map.ts';
import { paths } from '../../lib/paths.ts';
import { Link } from '../../ui/link.tsx';
import { restOf } from './map-layout.ts';
import { piecePath } from './map-paths.ts';
import { Ground, kindClass, Swatch } from './patterns.tsx';
import type { PieceWords } from './use-piece-words.ts';

type Props = {
  slug: string;
  map: DebateMap;
  /** So many of its pieces are in the picture. */
  drawn: number;
  wordsOf: (piece: MapPiece) => PieceWords;
};

/** So many are named one by one. */
const fewest = 8;

/** What is too small to be drawn for itself: a few by name, more together. */
export function Rest({ slug, map, drawn, wordsOf }: Props) {
  const small = map.pieces.slice(drawn);
  if (map.rest.length > 0 || small.length > fewest)
    return <Together slug={slug} map={map} rest={restOf(map, drawn)} />;
  return small.length === 0 ? null : <Few slug={slug} map={map} small={small} wordsOf={wordsOf} />;
}

function Few({
  slug,
  map: { branch },
  small,
  wordsOf,
}: Omit<Props, 'drawn'> & { small: readonly MapPiece[] }) {
  const w = useMapMessages();
  return (
    <section className="map-rest" aria-labelledby="map-rest">
      <h4 id="map-rest">{branch ? w.restReplies(small.length) : w.rest(small.length)}</h4>
      <p>{w.tooSmall}</p>
      <ul className="map-small">
        {small.map((piece) => {
          const { name, count } = wordsOf(piece);
          return (
            <li key={piece.id}>
              <Link to={piecePath(slug, piece)} preventScrollReset={piece.replyCount > 0}>
                <Swatch kind={kindOfPiece(piece)} />
                {name} <span>{count}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

type TogetherProps = { slug: string; map: Pick<DebateMap, 'branch' | 'isComplete'>; rest: DebateMap['rest'] };

/** By kind, at a scale of its own. */
function Together({ slug, map: { branch, isComplete }, rest }: TogetherProps) {
  const w = useMapMessages();
  const all = rest.reduce((sum, { comments }) => sum + comments, 0);
  const branches = rest.reduce((sum, one) => sum + one.branches, 0);
  const starts = rest.map((_, at) => rest.slice(0, at).reduce((sum, { comments }) => sum + comments, 0));
  const percent = (part: number) => `${Math.round((part / Math.max(1, all)) * 10_000) / 100}%`;
  return (
    <section className="map-rest" aria-labelledby="map-rest">
      <h4 id="map-rest">{branch ? w.restReplies(branches) : w.rest(branches)}</h4>
      <p>{w.restWhy}</p>
      <svg className="map-strip" aria-hidden="true" focusable="false">
        {rest.map(({ kind, comments }, at) => (
          <svg
            key={kind}
            className={kindClass(kind)}
            x={percent(starts[at] ?? 0)}
            width={percent(comments)}
            height="100%"
          >
            <Ground kind={kind} />
          </svg>
        ))}
      </svg>
      <ul className="map-legend">
        {rest.map(({ kind, comments }) => (
          <li key={kind}>
            <Swatch kind={kind} />
            {w.ofKind(w.kind[kind], comments, isComplete)}
          </li>
        ))}
      </ul>
      <Link className="btn" to={branch ? paths.comment(slug, branch.id) : paths.post(slug, 'discussed')}>
        {w.readRest}
      </Link>
    </section>
  );
}
