import { useEffect, useRef } from 'react';
import { useNewCommentsMessages } from '../../lib/messages/new-comments.ts';
import { commentAnchor } from '../../lib/paths.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { useRootClass } from '../../ui/use-root-class.ts';
import { useMarkAllSeen } from './use-mark-all-seen.ts';
import { useNewKeys } from './use-new-keys.ts';
import { type NewFound, useNewTour } from './use-new-tour.ts';

/** Leads from one new comment to the next: within the thumb's reach, or by keys where the reader wants them. */
export function NewBar(found: NewFound) {
  const m = useNewCommentsMessages();
  const { nth, count, current, step } = useNewTour(found);
  const markAllSeen = useMarkAllSeen();
  useRootClass('with-new-bar', true);
  const cameFrom = useWayBack(current);

  const go = async (by: 1 | -1, button: HTMLElement | null = null) => {
    const place = await step(by);
    if (!place) return;
    cameFrom(button);
    announce(m.place(place.nth, place.count));
  };
  useNewKeys((by) => void go(by));

  const finish = () => {
    const left = current === null ? null : document.getElementById(commentAnchor(current));
    (left ?? document.getElementById('debate-heading'))?.focus({ preventScroll: true });
    markAllSeen();
  };
  return (
    <div className="new-bar" role="group" aria-label={m.group}>
      <p>{nth === 0 ? m.count(count) : m.place(nth, count)}</p>
      <Button onClick={({ currentTarget }) => void go(-1, currentTarget)}>{m.previous}</Button>
      <Button look="primary" onClick={({ currentTarget }) => void go(1, currentTarget)}>
        {m.next}
      </Button>
      <Button look="quiet" className="all-seen" onClick={finish} title={m.seen}>
        <span className="icon icon--close" aria-hidden="true" />
        <span className="words">{m.seen}</span>
      </Button>
    </div>
  );
}

/** Shift and Tab on the comment that a button led to go back to that button, however long the page is. */
function useWayBack(current: string | null): (button: HTMLElement | null) => void {
  const button = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (current === null) return;
    const onKey = (event: KeyboardEvent) => {
      const isThere = document.activeElement?.id === commentAnchor(current);
      if (event.key !== 'Tab' || !event.shiftKey || !isThere || !button.current?.isConnected) return;
      event.preventDefault();
      button.current.focus({ preventScroll: true });
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [current]);
  return (from) => {
    button.current = from;
  };
}
