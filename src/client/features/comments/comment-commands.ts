import type { QueryClient } from '@tanstack/react-query';
import type { HiddenComment, HideComment, VisibleComment } from '../../../contract/comment.ts';
import type { Messages } from '../../lib/messages/en.ts';
import { problemText } from '../../lib/problem-text.ts';
import { announce } from '../../ui/announcer.tsx';
import { showToast } from '../../ui/toast.ts';
import { deleteComment, restoreComment } from './comment-mutations.ts';
import { focusComment, focusNear } from './focus-place.ts';
import { hideComment, showComment } from './hide-mutations.ts';
import { type Answer, confirmUnderstood, markAnswer } from './relation-mutations.ts';

export { castVote } from './vote-mutations.ts';

export type Around = { client: QueryClient; slug: string; m: Messages };

/** Was it done? If not, the reason is shown. */
export const attempt = (m: Messages, change: () => Promise<void>): Promise<boolean> =>
  change().then(
    () => true,
    (error: unknown) => {
      showToast({ text: problemText(error, m) });
      return false;
    },
  );

/** Deletes one's own comment, with Undo. */
export const remove = (around: Around, comment: VisibleComment | HiddenComment): Promise<boolean> =>
  attempt(around.m, async () => {
    const { client, slug, m } = around;
    const { focus } = focusNear(comment.id);
    await deleteComment(client, slug, comment);
    focus();
    showToast({
      text: m.comment.deletedDone,
      action: { label: m.moderation.undo, run: () => void restore(around, comment.id) },
    });
  });

const restore = ({ client, slug, m }: Around, id: string): Promise<boolean> =>
  attempt(m, async () => {
    await restoreComment(client, slug, id);
    showToast({ text: m.comment.restoredDone });
    focusComment(id);
  });

/** Hides a comment, with Undo. One that was hidden already stays so: to show it is no way back from there. */
export const hide = (
  around: Around,
  comment: VisibleComment | HiddenComment,
  why: HideComment,
): Promise<boolean> =>
  attempt(around.m, async () => {
    const { client, slug, m } = around;
    const { comment: hidden } = await hideComment(client, slug, comment, why);
    focusComment(comment.id);
    showToast({
      text: m.moderation.hidden,
      ...(hidden.state === 'hidden-readable' &&
        comment.state === 'visible' && {
          action: { label: m.moderation.undo, run: () => void show(around, hidden) },
        }),
    });
  });

/** Shows a hidden comment again. The focus stays with it: the button that was pressed goes. */
export const show = ({ client, slug, m }: Around, comment: HiddenComment): Promise<boolean> =>
  attempt(m, async () => {
    const showing = showComment(client, slug, comment);
    focusComment(comment.id);
    await showing;
    showToast({ text: m.moderation.shown });
  });

/** The answer that was chosen before, if one was. */
const chosenOf = ({ marks }: VisibleComment): Answer | null => {
  const { answerId = null, answeredAt = null, answeredBy = null, isChosen = false } = marks?.question ?? {};
  return isChosen && answerId !== null
    ? { answerId, answeredAt: answeredAt ?? 0, answeredBy: answeredBy ?? '' }
    : null;
};

/** Says which reply answers one's own question, or takes that back (null), with Undo. */
export const mark = (
  around: Around,
  question: VisibleComment,
  chosen: Answer | null,
  said: { marked: string; unmarked: string },
): Promise<boolean> =>
  attempt(around.m, async () => {
    const { client, slug, m } = around;
    const before = chosenOf(question);
    await markAnswer(client, slug, question, chosen);
    showToast({
      text: chosen ? said.marked : said.unmarked,
      action: { label: m.moderation.undo, run: () => void mark(around, question, before, said) },
    });
  });

/** Says of one's own view that it was understood, or takes that back. The button that did it takes back what it did. */
export const confirm = (
  around: Around,
  reply: VisibleComment,
  isConfirmed: boolean,
  said: string,
): Promise<boolean> =>
  attempt(around.m, async () => {
    await confirmUnderstood(around.client, around.slug, reply, isConfirmed);
    announce(said);
  });
