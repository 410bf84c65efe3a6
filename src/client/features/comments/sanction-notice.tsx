import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ToldSanction } from '../../../contract/sanctions.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { useSanctionMessages } from '../../lib/messages/sanctions.ts';
import { useNow } from '../../lib/now.ts';
import { paths } from '../../lib/paths.ts';
import { exactTime } from '../../lib/times.ts';
import { Link } from '../../ui/link.tsx';
import { viewerQuery } from '../people/use-viewer.ts';
import '../../styles/sanctions.css';

const minute = 60_000;
/** What ends later has no end in sight. */
const tenYears = 10 * 365 * 24 * 60 * minute;

/**
 * What stops the reader from writing here, until when and why, and what they still can do. Nothing where nothing does.
 * It goes by itself when its time is over, and soon after a moderator has lifted it.
 */
export function SanctionNotice() {
  const client = useQueryClient();
  const { data } = useQuery({
    ...viewerQuery,
    refetchInterval: ({ state }) => (state.data?.sanction ? minute : false),
  });
  const sanction = data?.sanction ?? null;
  const until = sanction?.until ?? null;
  const isOver = useNow((now) => until !== null && until <= now);
  useEffect(() => {
    // A mute may still run when a ban is over.
    if (isOver) void client.invalidateQueries({ queryKey: viewerQuery.queryKey });
  }, [isOver, client]);
  return sanction === null || isOver ? null : <Told sanction={sanction} />;
}

function Told({ sanction: { kind, until, reason, message, where } }: { sanction: ToldSanction }) {
  const m = useMessages();
  const { notice: w } = useSanctionMessages();
  const hasEnd = useNow((now) => until - now < tenYears);
  return (
    <div className="notice sanction-notice">
      <p>
        <strong>{w.title(kind, hasEnd ? exactTime(until, m.language) : null)}</strong>
      </p>
      {where === 'address' ? (
        <p>
          {w.byAddress} <Link to={paths.signIn()}>{w.signIn}</Link>
        </p>
      ) : (
        <p>
          {w.decided} {reason && w.why[reason]}{' '}
          <Link to={paths.houseRules(reason ?? undefined)}>{reason ? w.houseRule : w.houseRules}</Link>
        </p>
      )}
      {message && (
        <>
          <p>{w.message}</p>
          <blockquote className="body--typed">{message}</blockquote>
        </>
      )}
      <p>
        {w.still[kind]} {w.kept}
      </p>
    </div>
  );
}
