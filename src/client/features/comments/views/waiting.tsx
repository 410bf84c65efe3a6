import { useSuspenseQuery } from '@tanstack/react-query';
import { useDebateViewsMessages } from '../../../lib/messages/debate-views.ts';
import { useMessages } from '../../../lib/messages/messages.ts';
import { paths } from '../../../lib/paths.ts';
import { pointOfViewGroup } from '../../../lib/points-of-view.ts';
import { Link } from '../../../ui/link.tsx';
import type { ThreadComment } from '../../../../thread/types.ts';
import { commentQueries } from '../comment-queries.ts';
import type { ListView } from './list-view.ts';
import { useDebate } from '../debate-context.ts';
import { ListThread } from './list-thread.tsx';

type WaitingView = Extract<ListView, { kind: 'waiting' }>;

/** In addresses: questions put to nobody in particular. */
const anybody = 'not-said';

const questionOf = (comment: ThreadComment) =>
  comment.state === 'visible' || comment.state === 'hidden-readable'
    ? (comment.marks?.question ?? null)
    : null;
const isAnswered = (comment: ThreadComment) => (questionOf(comment)?.answerId ?? null) !== null;

/** Questions that nobody has answered yet; those put to one point of view, if the address says so. */
export function Waiting({ view }: { view: WaitingView }) {
  const m = useMessages();
  const w = useDebateViewsMessages();
  const { slug, pointsOfView } = useDebate();
  const { of } = view;
  const nextAt = (after: string) => paths.tab(slug, 'waiting', { ...(of && { of }), after });
  return (
    <>
      <p className="view-intro">{w.waitingIntro}</p>
      <Filter view={view} />
      <ListThread
        view={view}
        level={1}
        Under={null}
        nextAt={nextAt}
        isGone={isAnswered}
        empty={
          <>
            <p>
              <strong>
                {of === null || of === anybody
                  ? w.waitingEmpty
                  : w.waitingEmptyFor(pointOfViewGroup(m, pointsOfView, of))}
              </strong>
            </p>
            <p>{w.waitingEmptyWhy}</p>
          </>
        }
      />
    </>
  );
}

/** Links to the questions of one point of view: of those there are, as far as that is known here. */
function Filter({ view: { of } }: { view: WaitingView }) {
  const m = useMessages();
  const w = useDebateViewsMessages();
  const { slug, pointsOfView, view } = useDebate();
  const { data } = useSuspenseQuery(commentQueries.thread(slug, view));
  const asked = new Set(data.comments.map((comment) => questionOf(comment)?.askedOf ?? anybody));
  const isPart = of !== null || data.next !== null;
  const choices = [...pointsOfView.map(({ id }) => id), anybody].filter(
    (id) => id === of || asked.has(id) || isPart,
  );
  if (of === null && choices.length < 2) return null;
  return (
    <nav className="filter" aria-label={w.waitingFilter}>
      {[null, ...choices].map((one) => (
        <Link
          key={one}
          to={paths.tab(slug, 'waiting', one === null ? {} : { of: one })}
          aria-current={one === of ? 'page' : undefined}
          preventScrollReset
          replace
        >
          {one === null
            ? w.waitingAll
            : one === anybody
              ? w.waitingAnybody
              : w.waitingFor(pointOfViewGroup(m, pointsOfView, one))}
        </Link>
      ))}
    </nav>
  );
}
