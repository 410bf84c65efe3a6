import type { Mine } from '../../../contract/comment.ts';
import { can } from '../../../contract/permissions.ts';
import { useAuthorSideMessages } from '../../lib/messages/author-side.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { useNow } from '../../lib/now.ts';
import { exactTime } from '../../lib/times.ts';
import { useDebate } from './debate-context.ts';
import { useSecondsUntil } from './use-seconds-until.ts';

/** The latest a date can be (milliseconds UTC): what ends later has no end. */
const latestTime = 8.64e15;

/** What one is told before one posts here: that it is checked first, that there is a pause, that one cannot write now. */
export function ComposerNotices({ mine }: { mine: Mine | undefined }) {
  const w = useAuthorSideMessages();
  const { isHeld, slowSeconds } = useDebate();
  const latest = slowSeconds > 0 ? Math.max(0, ...Object.values(mine?.own ?? {})) : 0;
  const left = useSecondsUntil(latest > 0 ? latest + slowSeconds * 1000 : null);
  return (
    <>
      <Silenced />
      {isHeld && <p className="notice">{w.heldHere}</p>}
      {slowSeconds > 0 && (
        <p className="notice">
          {w.slowHere(slowSeconds)} {left > 0 && w.nextIn(left)}
        </p>
      )}
    </>
  );
}

/** That one is muted or banned, and until when. Nobody is kept from writing without being told. */
export function Silenced() {
  const m = useMessages();
  const w = useAuthorSideMessages();
  const { writer } = useDebate();
  const { bannedUntil, mutedUntil } = writer;
  const isSilenced = useNow((now) => !can(writer, 'comment', { closedAt: null }, now));
  const isBanned = useNow((now) => (bannedUntil ?? 0) > now);
  if (!isSilenced) return null;
  const until = (isBanned ? bannedUntil : mutedUntil) ?? 0;
  return (
    <p className="notice">
      <span>
        <strong>{isBanned ? w.banned : w.muted}</strong> {isBanned ? w.bannedWhat : w.mutedWhat}{' '}
        {until < latestTime && w.until(exactTime(until, m.language))}
      </span>
    </p>
  );
}
