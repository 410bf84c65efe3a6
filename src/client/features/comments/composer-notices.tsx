import type { Mine } from '../../../contract/comment.ts';
import { useAuthorSideMessages } from '../../lib/messages/author-side.ts';
import { SanctionNotice } from './sanction-notice.tsx';
import { useDebate } from './debate-context.ts';
import { useSecondsUntil } from './use-seconds-until.ts';

/** What one is told before one posts here: that it is checked first, that there is a pause, that one cannot write now. */
export function ComposerNotices({ mine }: { mine: Mine | undefined }) {
  const w = useAuthorSideMessages();
  const { isHeld, slowSeconds } = useDebate();
  const latest = slowSeconds > 0 ? Math.max(0, ...Object.values(mine?.own ?? {})) : 0;
  const left = useSecondsUntil(latest > 0 ? latest + slowSeconds * 1000 : null);
  return (
    <>
      <SanctionNotice />
      {isHeld && <p className="notice">{w.heldHere}</p>}
      {slowSeconds > 0 && (
        <p className="notice">
          {w.slowHere(slowSeconds)} {left > 0 && w.nextIn(left)}
        </p>
      )}
    </>
  );
}
