import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Sanction } from '../../../contract/sanctions.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { useModerationMessages } from '../../lib/messages/moderation.ts';
import { useSanctionMessages } from '../../lib/messages/sanctions.ts';
import { useNow } from '../../lib/now.ts';
import { paths } from '../../lib/paths.ts';
import { problemText } from '../../lib/problem-text.ts';
import { exactTime } from '../../lib/times.ts';
import { Button } from '../../ui/button.tsx';
import { Link } from '../../ui/link.tsx';
import { showToast } from '../../ui/toast.ts';
import { sanctionsQuery, setLifted } from './sanction-queries.ts';
import '../../styles/moderation.css';
import '../../styles/sanctions.css';

/** Who is muted or banned, and who was, newest first. */
export function SanctionsList() {
  const m = useMessages();
  const { list: w } = useSanctionMessages();
  const found = useInfiniteQuery(sanctionsQuery);
  if (found.isPending) return <p className="opening">{m.states.loading}</p>;
  if (found.isError && found.data === undefined)
    return (
      <div className="notice">
        <p>{problemText(found.error, m)}</p>
        <Button onClick={() => void found.refetch()}>{m.states.tryAgain}</Button>
      </div>
    );
  const sanctions = found.data.pages.flatMap((page) => page.sanctions);
  if (sanctions.length === 0) return <p className="empty">{w.empty}</p>;
  return (
    <>
      <ol className="log sanctions">
        {sanctions.map((sanction) => (
          <Line key={sanction.id} sanction={sanction} />
        ))}
      </ol>
      {found.hasNextPage && (
        <Button aria-disabled={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {found.isFetchingNextPage ? m.states.loading : w.more}
        </Button>
      )}
    </>
  );
}

function Line({ sanction }: { sanction: Sanction }) {
  const { reasons } = useModerationMessages();
  const { list: w, panel } = useSanctionMessages();
  const { kind, alias, post, commentId, reason, message, note, by, at, until, addressUntil } = sanction;
  const isOver = useNow((now) => until <= now);
  const isRunning = !isOver && sanction.liftedAt === null;
  return (
    <li>
      <p>
        <strong>{alias}</strong> <span className="role">{panel.kinds[kind]}</span>
      </p>
      <p>
        {sanction.liftedAt !== null ? (
          <>
            {w.lifted(sanction.liftedBy ?? '')} <When at={sanction.liftedAt} />
          </>
        ) : (
          <>
            {isOver ? w.ended : w.running} <When at={until} />
          </>
        )}
      </p>
      {addressUntil !== null && isRunning && (
        <p>
          {w.withAddress} <When at={addressUntil} />
        </p>
      )}
      <p>
        {reasons[reason]} · <Link to={paths.comment(post.slug, commentId)}>{w.comment(post.title)}</Link>
      </p>
      {message && (
        <p className="log-note">
          {w.told} {message}
        </p>
      )}
      {note && (
        <p className="log-note">
          {w.note} {note}
        </p>
      )}
      <p className="byline">
        <span>
          {w.decidedBy(by)} <When at={at} />
        </span>
      </p>
      {!isOver && <LiftButton sanction={sanction} />}
    </li>
  );
}

function When({ at }: { at: number }) {
  const m = useMessages();
  return <time dateTime={new Date(at).toISOString()}>{exactTime(at, m.language)}</time>;
}

/** One button for both ways, so that the focus stays on it. */
function LiftButton({ sanction: { id, alias, liftedAt } }: { sanction: Sanction }) {
  const m = useMessages();
  const { list: w, panel } = useSanctionMessages();
  const client = useQueryClient();
  const [isBusy, setIsBusy] = useState(false);
  const isRunning = liftedAt === null;

  const set = async (lift: boolean) => {
    if (isBusy) return;
    setIsBusy(true);
    try {
      await setLifted(client, id, lift);
      showToast({
        text: lift ? panel.undone(alias) : w.restored(alias),
        action: { label: m.moderation.undo, run: () => void set(!lift) },
      });
    } catch (error) {
      showToast({ text: problemText(error, m) });
      // Perhaps another moderator was quicker.
      void client.invalidateQueries({ queryKey: sanctionsQuery.queryKey });
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <Button
      aria-disabled={isBusy}
      aria-label={isRunning ? w.liftOf(alias) : w.restoreOf(alias)}
      onClick={() => void set(isRunning)}
    >
      {isRunning ? w.lift : w.restore}
    </Button>
  );
}
