import { useDebateViewsMessages } from '../../../lib/messages/debate-views.ts';
import { useMessages } from '../../../lib/messages/messages.ts';
import { pointOfViewGroup } from '../../../lib/points-of-view.ts';
import { useDebate } from '../debate-context.ts';
import { type Listed, useListing } from './listing-context.ts';

/** Why a comment is common ground: who agrees, by point of view. Numbers only where enough people have voted. */
export function WhyHere({ comment: { id, marks } }: { comment: Listed }) {
  const m = useMessages();
  const w = useDebateViewsMessages();
  const { pointsOfView } = useDebate();
  const { why, across } = useListing().listing;
  const votes = why[id];
  if (!votes) return null;
  const nameOf = (group: string) => pointOfViewGroup(m, pointsOfView, group);
  const few = votes.filter((one) => one.votes === 'few');
  // Where the comment itself does not say it.
  const agreed = marks?.agreedAcross ? 0 : (across?.[id] ?? 0);
  return (
    <div className="why">
      {agreed > 0 && (
        <p>
          <strong>{w.agreedAcross(agreed)}</strong>
        </p>
      )}
      <ul>
        {votes.map((one) =>
          one.votes === 'few' ? null : (
            <li key={one.pointOfView}>
              <span>
                {nameOf(one.pointOfView)}
                <span className="visually-hidden">:</span>
              </span>
              <Bar votes={one.votes} />
              <span>{w.agreeOf(one.votes.agree, allOf(one.votes))}</span>
            </li>
          ),
        )}
      </ul>
      {few.length > 0 && <p>{w.few(few.map(({ pointOfView }) => nameOf(pointOfView)))}</p>}
    </div>
  );
}

type Votes = Record<'agree' | 'disagree' | 'unsure', number>;
const allOf = ({ agree, disagree, unsure }: Votes) => agree + disagree + unsure;

/** How many of them agree; SVG, since the page carries no style attributes. */
const Bar = ({ votes }: { votes: Votes }) => (
  <svg className="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
    <rect width={(100 * votes.agree) / Math.max(1, allOf(votes))} height="4" />
  </svg>
);
