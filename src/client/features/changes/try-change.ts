import type { QueryClient } from '@tanstack/react-query';
import type { VisibleComment } from '../../../contract/comment.ts';
import type { ChangesMessages } from '../../lib/messages/changes.ts';
import type { Messages } from '../../lib/messages/en.ts';
import { problemText } from '../../lib/problem-text.ts';
import { showToast } from '../../ui/toast.ts';
import { type TellOthers, tryChange } from './change-mutations.ts';

export type Around = { client: QueryClient; m: Messages; w: ChangesMessages; tell: TellOthers };

/** "I'm trying this too", or no longer; with Undo. A failure is told. */
export async function tryWithUndo(around: Around, comment: VisibleComment, trying: boolean): Promise<void> {
  const { client, m, w, tell } = around;
  try {
    const tried = await tryChange(client, comment, trying, tell);
    const change = comment.marks?.change;
    const now = {
      ...comment,
      marks: comment.marks && {
        ...comment.marks,
        change: change ? { ...change, trying: tried.trying } : null,
      },
    };
    showToast({
      text: trying ? w.tryingNow : w.notTrying,
      action: { label: m.moderation.undo, run: () => void tryWithUndo(around, now, !trying) },
    });
  } catch (error) {
    showToast({ text: problemText(error, m) });
  }
}
