import type { QueryClient } from '@tanstack/react-query';
import type { ChangedComment, EditedComment, VisibleComment } from '../../../../contract/comment.ts';
import type { ModeratorNote } from '../../../../contract/moderated.ts';
import type { Kind } from '../../../../contract/vocabulary.ts';
import { answer, api, once } from '../../../lib/api.ts';
import { applyChanges, optimistic } from '../../../lib/optimistic.ts';
import { inMine, inThreads } from '../changes.ts';
import { changed } from '../comment-mutations.ts';
import type { LoadedThread } from '../thread-cache.ts';
import { withKind } from './kind-cache.ts';
import { withAppeal, withNote, withoutNote } from './mine-moderation.ts';

const newKey = () => once(crypto.randomUUID());

const withOneOfKind = (thread: LoadedThread, { id, marks }: VisibleComment, kind: Kind | null) => ({
  ...thread,
  comments: thread.comments.map((one) =>
    one.id === id && one.state === 'visible' ? withKind(one, kind, marks) : one,
  ),
});

export const correctKind = (client: QueryClient, slug: string, comment: VisibleComment, kind: Kind | null) =>
  optimistic(client, {
    apply: [inThreads(slug, (thread) => withOneOfKind(thread, comment, kind))],
    send: () =>
      answer<ChangedComment>(
        api.api.comments[':id'].kind.$put({ param: { id: comment.id }, json: { kind } }, newKey()),
      ),
    reconcile: (result) => changed(slug, result),
    undo: () => [inThreads(slug, (thread) => withOneOfKind(thread, comment, comment.kind))],
  });

/** Begins the id of a note until the server has given it its own. */
const isBeingSent = 'sending:';

export function writeNote(client: QueryClient, slug: string, commentId: string, text: string) {
  const note = { id: isBeingSent + crypto.randomUUID(), by: '', text, at: Date.now(), isMine: true };
  return optimistic(client, {
    apply: [inMine(slug, (mine) => withNote(mine, commentId, note))],
    send: () =>
      answer(api.api.comments[':id'].notes.$post({ param: { id: commentId }, json: { text } }, newKey())),
    reconcile: (result) => [
      inMine(slug, (mine) => withNote(withoutNote(mine, commentId, note.id), commentId, result.note)),
    ],
    undo: () => [inMine(slug, (mine) => withoutNote(mine, commentId, note.id))],
  });
}

const noteRoute = () => api.api.moderation.notes[':id'];

export const deleteNote = (client: QueryClient, slug: string, commentId: string, note: ModeratorNote) =>
  optimistic(client, {
    apply: [inMine(slug, (mine) => withoutNote(mine, commentId, note.id))],
    send: () => answer(noteRoute().$delete({ param: { id: note.id } }, newKey())),
    reconcile: () => [],
    undo: () => [inMine(slug, (mine) => withNote(mine, commentId, note))],
  });

export const restoreNote = (client: QueryClient, slug: string, commentId: string, note: ModeratorNote) =>
  optimistic(client, {
    apply: [inMine(slug, (mine) => withNote(mine, commentId, note))],
    send: () => answer(noteRoute().restore.$post({ param: { id: note.id } }, newKey())),
    reconcile: (result) => [inMine(slug, (mine) => withNote(mine, commentId, result.note))],
    undo: () => [inMine(slug, (mine) => withoutNote(mine, commentId, note.id))],
  });

/** Asks for another look at one's own hidden comment. `key`: the same for every try with the same words. */
export async function appeal(client: QueryClient, slug: string, id: string, text: string, key: string) {
  const result = await answer<ChangedComment>(
    api.api.comments[':id'].appeal.$post({ param: { id }, json: { text } }, once(key)),
  );
  applyChanges(client, [...changed(slug, result), inMine(slug, (mine) => withAppeal(mine, id, Date.now()))]);
}

/** One's own hidden comment in other words, to be looked at again. */
export async function sendHiddenAgain(
  client: QueryClient,
  slug: string,
  id: string,
  edited: EditedComment,
  key: string,
) {
  const result = await answer<ChangedComment>(
    api.api.comments[':id']['send-again'].$post({ param: { id }, json: edited }, once(key)),
  );
  applyChanges(client, changed(slug, result));
  return result.comment;
}
