import type { DebateMap } from '../../../contract/map.ts';
import { kindOfPiece } from '../../../thread/debate-map.ts';
import { useMapMessages } from '../../lib/messages/map.ts';
import { paths } from '../../lib/paths.ts';
import { Link } from '../../ui/link.tsx';
import { mapPath } from './map-paths.ts';
import { Swatch } from './patterns.tsx';
import type { PieceWords } from './use-piece-words.ts';

/** The way up: the whole debate, then the comments above the branch. */
export function PathUp({ slug, map }: { slug: string; map: DebateMap }) {
  const w = useMapMessages();
  return (
    <nav className="map-path" aria-label={w.path}>
      <ol>
        <li>
          <Link to={mapPath(slug, null)} preventScrollReset>
            {w.whole}
          </Link>
        </li>
        {map.path.map(({ id, name }, at) => (
          <li key={id}>
            <Link to={mapPath(slug, id)} preventScrollReset>
              {name ?? w.notShownShort}
            </Link>
            {at === 0 && map.skippedAncestors > 0 && <span> {w.skipped(map.skippedAncestors)}</span>}
          </li>
        ))}
      </ol>
    </nav>
  );
}

type Props = { slug: string; branch: NonNullable<DebateMap['branch']>; words: PieceWords };

/** The comment whose replies the map shows. */
export function BranchHead({ slug, branch, words }: Props) {
  const w = useMapMessages();
  return (
    <div className="map-branch">
      {branch.state === 'visible' && (
        <>
          <p className="map-said">{words.excerpt}</p>
          <p className="map-kind">
            <Swatch kind={kindOfPiece(branch)} />
            {words.kind}
            {words.pointOfView && <span className="role">{words.pointOfView}</span>}
          </p>
        </>
      )}
      <Link className="btn" to={paths.comment(slug, branch.id)}>
        {branch.state === 'visible' ? w.read : w.toConversation}
      </Link>
    </div>
  );
}
