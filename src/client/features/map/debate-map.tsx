import { useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import type { DebateMap as Map } from '../../../contract/map.ts';
import type { Post } from '../../../contract/post.ts';
import { kindOfPiece, mapKinds } from '../../../thread/debate-map.ts';
import { useMapMessages } from '../../lib/messages/map.ts';
import { BranchHead, PathUp } from './branch-head.tsx';
import { layOut } from './map-layout.ts';
import { mapQueries } from './map-queries.ts';
import { Patterns, Swatch } from './patterns.tsx';
import { Picture } from './picture.tsx';
import { Rest } from './rest.tsx';
import { Table } from './table.tsx';
import { usePieceWords } from './use-piece-words.ts';
import '../../styles/map.css';
import '../../styles/map-parts.css';

type Props = { post: Pick<Post, 'slug' | 'pointsOfView'>; branch: string | null };

/** One picture of a whole debate, or of one branch: how large a piece is says how much was said there. */
export function DebateMap({ post, branch }: Props) {
  const w = useMapMessages();
  const { slug } = post;
  const { data: map } = useSuspenseQuery(mapQueries.of(slug, branch));
  const wordsOf = usePieceWords(map, post);
  const here = map.branch && wordsOf(map.branch);
  const heading = here ? w.repliesTo(map.branch?.state === 'visible' ? here.name : null) : w.heading;
  const title = useFocusAfterStep(branch);
  return (
    <section className="map" aria-labelledby="map-heading">
      <Patterns>
        {map.branch && <PathUp slug={slug} map={map} />}
        <h3 id="map-heading" tabIndex={-1} ref={title}>
          {heading}
        </h3>
        {map.branch && here && <BranchHead slug={slug} branch={map.branch} words={here} />}
        {map.pieces.length === 0 ? (
          <div className="empty">
            <p>
              <strong>{map.branch ? w.emptyBranch : w.empty}</strong>
            </p>
            {!map.branch && <p>{w.emptyWhy}</p>}
          </div>
        ) : (
          <Drawn post={post} map={map} heading={heading} />
        )}
      </Patterns>
    </section>
  );
}

function Drawn({ post, map, heading }: Pick<Props, 'post'> & { map: Map; heading: string }) {
  const w = useMapMessages();
  const wordsOf = usePieceWords(map, post);
  const tiles = useMemo(() => layOut(map.pieces), [map]);
  const kinds = mapKinds.filter((kind) => tiles.some(({ piece }) => kindOfPiece(piece) === kind));
  return (
    <>
      <p className="map-intro">
        <b>{w.all(map.comments, map.isComplete || map.path.length === 0)}.</b>{' '}
        {map.branch ? w.introBranch : w.intro}
        <span className="visually-hidden"> {w.keys}</span>
      </p>
      {!map.isComplete && <p className="notice">{w.isPart}</p>}
      <ul className="map-legend" aria-label={w.kinds}>
        {kinds.map((kind) => (
          <li key={kind}>
            <Swatch kind={kind} />
            {w.kind[kind]}
          </li>
        ))}
      </ul>
      <Picture key={map.branch?.id} slug={post.slug} heading={heading} tiles={tiles} wordsOf={wordsOf} />
      <Rest slug={post.slug} map={map} drawn={tiles.length} wordsOf={wordsOf} />
      <Table slug={post.slug} map={map} wordsOf={wordsOf} />
    </>
  );
}

/** The link that was followed is gone: the focus goes to the heading of what it led to, unless it has a place already. */
function useFocusAfterStep(branch: string | null) {
  const title = useRef<HTMLHeadingElement>(null);
  const before = useRef(branch);
  useEffect(() => {
    if (before.current === branch) return;
    before.current = branch;
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body) title.current?.focus();
  }, [branch]);
  return title;
}
