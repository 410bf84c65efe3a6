import { useQueryClient } from '@tanstack/react-query';
import type { NewComment } from '../../../contract/comment.ts';
import { Refusal } from '../../lib/api.ts';
import { useAuthorSideMessages } from '../../lib/messages/author-side.ts';
import { useComposerMessages } from '../../lib/messages/composer.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { problemText } from '../../lib/problem-text.ts';
import { announce } from '../../ui/announcer.tsx';
import { viewerQuery } from '../people/use-viewer.ts';
import { commentQueries } from './comment-queries.ts';
import { markNotSent, postComment, sendAgain } from './send-mutations.ts';
import { useDebate } from './debate-context.ts';
import { confirmDraft, type Draft, sendDraft, sendingFailed } from './drafts-store.ts';
import { focusComment } from './focus-place.ts';
import { foldReplies, foldsKey } from './folds-store.ts';

/** Sends a comment: drawn at once, the draft kept until the server has it, and said when it has. */
export function useSendComment() {
  const m = useMessages();
  const w = useAuthorSideMessages();
  const composer = useComposerMessages();
  const client = useQueryClient();
  const debate = useDebate();

  const settle = async (sending: ReturnType<typeof postComment>, localId: string, key: string) => {
    try {
      const { state } = await sending;
      confirmDraft(key);
      announce(state === 'hidden-readable' ? w.posted : composer.posted);
    } catch (error) {
      sendingFailed(key);
      const why = problemText(error, m);
      const { code = null, retryAfter = null } = error instanceof Refusal ? error.problem : {};
      const retryAt = retryAfter === null ? null : Date.now() + retryAfter * 1000;
      markNotSent(client, debate.slug, localId, { why, code, retryAt });
      announce(`${composer.notSent} ${why}`);
      // Perhaps somebody decided meanwhile what one may do here: the page asks again.
      if (code === 'not-allowed') void client.invalidateQueries({ queryKey: viewerQuery.queryKey });
    }
  };

  /** What was drawn as `localId` has the server's id as soon as that has answered, perhaps before it was painted. */
  const idNow = (localId: string) => () => {
    const { queryKey } = commentQueries.thread(debate.slug, debate.view);
    const { keys = {} } = client.getQueryData(queryKey) ?? {};
    return Object.keys(keys).find((id) => keys[id] === localId) ?? localId;
  };

  return {
    send: (place: string, draft: Draft, input: NewComment) => {
      const key = draft.sendKey ?? crypto.randomUUID();
      // With the name that was suggested: sent again later under this key, it must be the same comment.
      sendDraft(key, place, { ...draft, alias: input.alias, pointOfView: input.pointOfView });
      // A reply is seen where it is sent, also when the other replies were folded.
      if (input.parentId) foldReplies(foldsKey(debate.slug, debate.view), [input.parentId], false);
      const sending = postComment(client, debate, input, key, Date.now());
      focusComment(idNow(key));
      return settle(sending, key, key);
    },
    again: (localId: string, input: NewComment, key: string) => {
      const sending = sendAgain(client, debate.slug, localId, input, key);
      // The button that was pressed goes.
      focusComment(idNow(localId));
      return settle(sending, localId, key);
    },
  };
}
