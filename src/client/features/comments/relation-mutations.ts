import type { QueryClient } from '@tanstack/react-query';
import type { ChangedComment, Marks, VisibleComment } from '../../../contract/comment.ts';
import { answer, api, once } from '../../lib/api.ts';
import { type Change, optimistic } from '../../lib/optimistic.ts';
import { inThreads } from './changes.ts';
import { changed } from './comment-mutations.ts';
import { withMarks } from './related-cache.ts';

const inMarks = (slug: string, id: string, change: (marks: Marks) => Partial<Marks>): Change =>
  inThreads(slug, (thread) => withMarks(thread, id, change));

/** A reply as its question names it. */
export type Answer = { answerId: string; answeredAt: number; answeredBy: string };

/** "This answers it", or no longer (null): then the server knows what does. */
export function markAnswer(
  client: QueryClient,
  slug: string,
  { id, marks }: VisibleComment,
  chosen: Answer | null,
) {
  const before = marks?.question ?? null;
  return optimistic(client, {
    apply: [
      inMarks(slug, id, ({ question: now }) => ({
        question: now && { ...now, ...chosen, isChosen: chosen !== null },
      })),
    ],
    send: () =>
      answer<ChangedComment>(
        api.api.comments[':id'].answer.$put(
          { param: { id }, json: { answerId: chosen?.answerId ?? null } },
          once(crypto.randomUUID()),
        ),
      ),
    reconcile: (result) => changed(slug, result),
    undo: () => [inMarks(slug, id, () => ({ question: before }))],
  });
}

/** "Yes, that is what I meant", or no longer. */
export function confirmUnderstood(
  client: QueryClient,
  slug: string,
  { id }: VisibleComment,
  isConfirmed: boolean,
) {
  const say = (so: boolean) =>
    inMarks(slug, id, ({ saidBack }) => ({ saidBack: saidBack && { ...saidBack, isConfirmed: so } }));
  return optimistic(client, {
    apply: [say(isConfirmed)],
    send: () =>
      answer<ChangedComment>(
        api.api.comments[':id'].understood.$put(
          { param: { id }, json: { isConfirmed } },
          once(crypto.randomUUID()),
        ),
      ),
    reconcile: (result) => changed(slug, result),
    undo: () => [say(!isConfirmed)],
  });
}
