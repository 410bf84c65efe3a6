import { type ComponentType, type MouseEvent, type ReactNode, useEffect, useRef } from 'react';
import type { Slip as SlipData } from '../../../contract/changes.ts';
import type { ListedPointOfView } from '../../../contract/points-of-view.ts';
import { useChangesMessages } from '../../lib/messages/changes.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { problemText } from '../../lib/problem-text.ts';
import { announce } from '../../ui/announcer.tsx';
import { Link } from '../../ui/link.tsx';
import { showToast } from '../../ui/toast.ts';
import type { TellDebates } from './change-mutations.ts';
import { Slip, slipAnchor } from './slip.tsx';
import { useMe } from './use-me.ts';
import '../../styles/changes.css';

type Page = { slips: SlipData[] };
type Props = {
  slips: readonly SlipData[];
  pointsOfView: readonly ListedPointOfView[];
  withPost: boolean;
  tell: TellDebates;
  /** What else one can do with a slip. */
  Share: ComponentType<{ slip: SlipData }>;
  /** Where the next page stands by itself, for readers without scripts; null: this is all. */
  next: string | null;
  isLoading: boolean;
  /** Gives what has come; null where nothing has, and why. */
  loadMore: () => Promise<{ page: Page | undefined; error: unknown }>;
  empty: ReactNode;
};

/** Slips, newest first. More of them come in place, and the first new one takes the focus. */
export function SlipList({
  slips,
  pointsOfView,
  withPost,
  tell,
  Share,
  next,
  isLoading,
  loadMore,
  empty,
}: Props) {
  const m = useMessages();
  const w = useChangesMessages();
  const me = useMe();
  /** The first of those that came, until it is drawn. */
  const first = useRef<string | null>(null);
  useEffect(() => {
    const element = first.current === null ? null : document.getElementById(slipAnchor(first.current));
    if (element === null) return;
    first.current = null;
    element.focus();
  }, [slips]);
  if (slips.length === 0) return <div className="empty">{empty}</div>;

  const showMore = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (isLoading) return;
    void loadMore().then(({ page, error }) => {
      if (error) return showToast({ text: problemText(error, m) });
      const id = page?.slips[0]?.comment.id ?? null;
      announce(w.shown(page?.slips.length ?? 0));
      const element = id === null ? null : document.getElementById(slipAnchor(id));
      if (element) element.focus();
      else first.current = id;
    });
  };
  return (
    <>
      <ol className="slips">
        {slips.map((slip) => (
          <li key={slip.comment.id}>
            <Slip
              slip={slip}
              pointsOfView={pointsOfView}
              me={me}
              withPost={withPost}
              tell={tell}
              Share={Share}
            />
          </li>
        ))}
      </ol>
      {next !== null && (
        <p className="more-slips">
          <Link className="btn" to={next} onClick={showMore}>
            {isLoading ? m.states.loading : w.more}
          </Link>
        </p>
      )}
    </>
  );
}
