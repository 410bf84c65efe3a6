import { useQueryClient } from '@tanstack/react-query';
import type { VisibleComment } from '../../../contract/comment.ts';
import { type ChangeState, changeStates } from '../../../contract/vocabulary.ts';
import { useChangesMessages } from '../../lib/messages/changes.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import type { TellOthers } from './change-mutations.ts';
import { tryWithUndo } from './try-change.ts';
import { useMe, useRights } from './use-me.ts';

type Item = { id: string; label: string; run: () => void };
type Props = {
  comment: VisibleComment;
  closedAt: number | null;
  choose: (item: Item) => void;
  /** Asks what to say about it, with this state chosen. */
  move: (to: ChangeState) => void;
  tell: TellOthers;
};

/** What the menu of a change has beside what every comment's has. */
export function ChangeActions({ comment, closedAt, choose, move, tell }: Props) {
  const m = useMessages();
  const w = useChangesMessages();
  const client = useQueryClient();
  const { canMove, canTry, isTrying } = useRights(comment, closedAt, useMe());
  const state = comment.marks?.change?.state ?? 'idea';
  const items: Item[] = [];
  if (canTry)
    items.push({
      id: 'try',
      label: isTrying ? w.stop : w.tryIt,
      run: () => void tryWithUndo({ client, m, w, tell }, comment, !isTrying),
    });
  if (canMove)
    for (const to of changeStates)
      items.push({
        id: `move-${to}`,
        label: to === state ? w.sayMore : w.moveTo[to],
        run: () => move(to),
      });
  return items.map((item) => (
    <li key={item.id}>
      <button type="button" className="btn btn--quiet" onClick={() => choose(item)}>
        {item.label}
      </button>
    </li>
  ));
}
