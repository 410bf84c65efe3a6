import { type ComponentProps, Suspense } from 'react';
import { type Side, sides } from '../../../../contract/vocabulary.ts';
import { useDebateViewsMessages } from '../../../lib/messages/debate-views.ts';
import { paths } from '../../../lib/paths.ts';
import { Icon } from '../../../ui/icon.tsx';
import type { ListView } from './list-view.ts';
import { InDebate, useIsAtRest } from '../debate.tsx';
import { VoteFirst } from '../lazy.ts';
import { useDebate } from '../debate-context.ts';
import { ListThread } from './list-thread.tsx';

type SideView = Extract<ListView, { kind: 'side' }>;
type Props = Pick<ComponentProps<typeof InDebate>, 'post' | 'parts'> & {
  /** From where each side is shown. */
  views: Record<Side, SideView>;
};

/** The strongest comments that agree beside those that see it differently; on a phone below them. */
export function BothSides({ post, parts, views }: Props) {
  const w = useDebateViewsMessages();
  const isAtRest = useIsAtRest();
  return (
    <>
      <p className="view-intro">{w.sidesIntro}</p>
      {post.voteFirst && isAtRest && (
        <InDebate post={post} view={views.agree} parts={parts}>
          <Suspense fallback={null}>
            <VoteFirst />
          </Suspense>
        </InDebate>
      )}
      <div className="sides">
        {sides.map((side) => (
          <section key={side} aria-labelledby={`side-${side}`}>
            <h3 id={`side-${side}`} className={`stance stance--${side}`}>
              <Icon name={side} />
              {w.sides[side]}
            </h3>
            <InDebate post={post} view={views[side]} parts={parts}>
              {post.voteFirst && isAtRest && side === 'differ' && (
                <Suspense fallback={null}>
                  <VoteFirst isQuiet />
                </Suspense>
              )}
              <OneSide view={views[side]} views={views} />
            </InDebate>
          </section>
        ))}
      </div>
    </>
  );
}

function OneSide({ view, views }: { view: SideView } & Pick<Props, 'views'>) {
  const w = useDebateViewsMessages();
  const { slug } = useDebate();
  const { side } = view;
  const nextAt = (after: string) => {
    const from = sides.flatMap((one) => {
      const place = one === side ? after : views[one].from;
      return place === null ? [] : [[one, place]];
    });
    return paths.tab(slug, 'both-sides', Object.fromEntries(from));
  };
  return (
    <ListThread
      view={view}
      level={2}
      Under={null}
      nextAt={nextAt}
      more={w.sideMore[side]}
      empty={
        <>
          <p>
            <strong>{w.sideEmpty[side]}</strong>
          </p>
          <p>{w.sideEmptyWhy[side]}</p>
        </>
      }
    />
  );
}
