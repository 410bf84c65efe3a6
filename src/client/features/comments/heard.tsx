import { Suspense, useState } from 'react';
import type { Post } from '../../../contract/post.ts';
import type { PointOfView } from '../../../contract/vocabulary.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { pointOfViewGroup } from '../../lib/points-of-view.ts';
import { Invite } from './lazy.ts';

/** Who has been heard: one line until it is wanted. The bars are SVG, since the page carries no style attributes. */
export function Heard({ post }: { post: Post }) {
  const { heard, pointsOfView } = post;
  const m = useMessages();
  const nameOf = (id: PointOfView) => pointOfViewGroup(m, pointsOfView, id);
  const groups = heard.filter(({ pointOfView }) => pointOfView !== 'not-said');
  const spoken = groups.filter(({ comments }) => comments > 0);
  const missing = groups.filter(({ comments }) => comments === 0);
  const [isOpen, setIsOpen] = useState(false);
  const most = Math.max(1, ...groups.map(({ comments }) => comments));
  // Nobody can be asked in any more.
  if (spoken.length === 0 && post.closedAt !== null) return null;
  return (
    <details className="heard" onToggle={() => setIsOpen(true)}>
      <summary>
        <b>{m.debate.heard(spoken.length)}</b>
        {spoken.length > 0 && <Strip counts={spoken.map(({ comments }) => comments)} />}
        {spoken.length > 0 && missing.length > 0 && (
          <span>{m.debate.notYet(missing.map(({ pointOfView }) => nameOf(pointOfView)))}</span>
        )}
      </summary>
      <h3>{m.debate.heardHeading}</h3>
      <ul>
        {heard
          .filter(({ pointOfView, comments }) => pointOfView !== 'not-said' || comments > 0)
          .map(({ pointOfView, comments }) => (
            <li key={pointOfView}>
              <span>{nameOf(pointOfView)}</span>
              {comments > 0 ? (
                <svg className="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
                  <rect width={(100 * comments) / most} height="4" />
                </svg>
              ) : (
                <span className="missing">{m.debate.notHeard}</span>
              )}
              <b>{m.debate.comments(comments)}</b>
            </li>
          ))}
      </ul>
      {isOpen && post.closedAt === null && (
        <Suspense fallback={null}>
          <Invite post={post} missing={missing.map(({ pointOfView }) => pointOfView)} />
        </Suspense>
      )}
    </details>
  );
}

function Strip({ counts }: { counts: number[] }) {
  const all = counts.reduce((sum, count) => sum + count, 0);
  const gap = 0.8;
  const width = 100 - gap * (counts.length - 1);
  const starts = counts.map((_, i) =>
    counts.slice(0, i).reduce((x, count) => x + (width * count) / all + gap, 0),
  );
  return (
    <svg className="strip" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      {counts.map((count, i) => (
        <rect key={starts[i]} x={starts[i]} width={(width * count) / all} height="4" />
      ))}
    </svg>
  );
}
