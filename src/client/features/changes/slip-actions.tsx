import { useQueryClient } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import type { Slip } from '../../../contract/changes.ts';
import { isModerator } from '../../../contract/permissions.ts';
import { untilLoaded } from '../../lib/load.ts';
import { useChangesMessages } from '../../lib/messages/changes.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { Button } from '../../ui/button.tsx';
import type { TellDebates, TellOthers } from './change-mutations.ts';
import { Steps } from './steps.tsx';
import { tryWithUndo } from './try-change.ts';
import { type Me, useRights } from './use-me.ts';

const MovePanel = lazy(async () => ({
  default: (await untilLoaded(() => import('./move-panel.tsx'))).MovePanel,
}));

type Props = { slip: Slip; me: Me; tell: TellDebates; children: ReactNode };

/** What one can do with a slip, in place. */
export function SlipActions({ slip, me, tell: tellDebates, children }: Props) {
  const m = useMessages();
  const w = useChangesMessages();
  const client = useQueryClient();
  const [open, setOpen] = useState<'steps' | 'move' | null>(null);
  const box = useRef<HTMLElement>(null);
  const { comment, post } = slip;
  const tell: TellOthers = (now) => tellDebates(post.slug, now);
  const { name } = comment.author;
  const { canTry, canMove, isTrying, isOwn } = useRights(comment, post.closedAt, me);
  const toggle = (what: 'steps' | 'move') => setOpen(open === what ? null : what);
  const closePanel = () => {
    setOpen(null);
    box.current?.querySelector<HTMLElement>('[data-action=move]')?.focus();
  };
  return (
    <>
      <footer ref={box}>
        {canTry && (
          <Button
            className="slip-try"
            aria-pressed={isTrying}
            aria-label={w.tryItOf(name)}
            onClick={() => void tryWithUndo({ client, m, w, tell }, comment, !isTrying)}
          >
            {w.tryIt}
          </Button>
        )}
        {canMove && (
          <Button
            data-action="move"
            aria-expanded={open === 'move'}
            aria-label={w.moveOf(name)}
            onClick={() => toggle('move')}
          >
            {w.move}
          </Button>
        )}
        <Button
          look="quiet"
          aria-expanded={open === 'steps'}
          aria-label={w.historyOf(name)}
          onClick={() => toggle('steps')}
        >
          {w.history}
        </Button>
        {children}
      </footer>
      {open === 'steps' && (
        <Steps
          commentId={comment.id}
          mayTakeBack={({ by }) => isModerator(me.viewer) || (isOwn && by === 'author')}
          tell={tell}
        />
      )}
      {open === 'move' && (
        <Suspense fallback={<p className="opening">{m.composer.loading}</p>}>
          <MovePanel comment={comment} tell={tell} onDone={closePanel} />
        </Suspense>
      )}
    </>
  );
}
