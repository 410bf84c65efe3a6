import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { MoveChange, MovedChange, MyChanges, SlipPage, Tried } from '../../../contract/changes.ts';
import type { Comment, HiddenComment, VisibleComment } from '../../../contract/comment.ts';
import { answer, api, once } from '../../lib/api.ts';
import { inTurn } from '../../lib/in-turn.ts';
import { applyChanges, type Change, change, optimistic } from '../../lib/optimistic.ts';
import { asSomebody } from '../people/as-somebody.ts';
import { changeQueries, slipsKey } from './change-queries.ts';
import { isTrying as isTryingNow, tryingBy, tryingNow, withSlip, withTrying } from './slips-cache.ts';

type AnyComment = Comment | HiddenComment;
/** Tells whatever else shows this comment. */
export type TellOthers = (comment: AnyComment) => void;
/** The same for a comment of this post. */
export type TellDebates = (slug: string, comment: AnyComment) => void;

const inSlips = (id: string, apply: (comment: VisibleComment) => VisibleComment): Change =>
  change<InfiniteData<SlipPage>>(slipsKey, (list) =>
    withSlip(list, id, (slip) => ({ ...slip, comment: apply(slip.comment) })),
  );
const inMine = (apply: (mine: MyChanges) => MyChanges): Change =>
  change<MyChanges>(changeQueries.mine.queryKey, apply);

/** "I'm trying this too", or no longer: counted at once. Quick taps go to the server one after the other. */
export async function tryChange(
  client: QueryClient,
  comment: VisibleComment,
  trying: boolean,
  tell: TellOthers,
): Promise<Tried> {
  const { id } = comment;
  const by = trying ? 1 : -1;
  const retry = (now: boolean, step: number): Change[] => [
    inSlips(id, (one) => tryingBy(one, step)),
    inMine((mine) => (isTryingNow(mine, id) === now ? mine : withTrying(mine, id, now))),
  ];
  const send = () =>
    asSomebody(client, (viewerId) =>
      answer(
        api.api.comments[':id'].trying.$put(
          { param: { id }, json: { isTrying: trying } },
          once(crypto.randomUUID(), viewerId),
        ),
      ),
    );
  const tried = await optimistic(client, {
    apply: retry(trying, by),
    send: () => inTurn(`trying ${id}`, send),
    reconcile: (now) => [
      inSlips(id, (one) => tryingNow(one, now.trying)),
      inMine((mine) => withTrying(mine, id, now.isTrying)),
    ],
    undo: () => retry(!trying, -by),
  });
  // A guest who has only now come to be has nothing cached to change.
  if (client.getQueryData(changeQueries.mine.queryKey) === undefined)
    void client.invalidateQueries({ queryKey: changeQueries.mine.queryKey });
  tell(tryingNow(comment, tried.trying));
  return tried;
}

/** The server's answer to a step, in everything that is loaded. */
function told(client: QueryClient, moved: MovedChange, tell: TellOthers): MovedChange {
  const { comment, latest } = moved;
  if (comment.state === 'visible')
    applyChanges(client, [
      change<InfiniteData<SlipPage>>(slipsKey, (list) =>
        withSlip(list, comment.id, (slip) => ({ ...slip, comment, latest })),
      ),
    ]);
  void client.invalidateQueries({ queryKey: changeQueries.history(comment.id).queryKey });
  // Other filters have other counts now; whoever comes to them gets them anew.
  void client.invalidateQueries({ queryKey: slipsKey, refetchType: 'none' });
  tell(comment);
  return moved;
}

/** `key`: of this attempt, so that words sent twice are said once. */
export const moveChange = async (
  client: QueryClient,
  id: string,
  step: MoveChange,
  key: string,
  tell: TellOthers,
): Promise<MovedChange> =>
  told(
    client,
    await answer<MovedChange>(api.api.comments[':id'].change.$post({ param: { id }, json: step }, once(key))),
    tell,
  );

export const takeBackNote = async (
  client: QueryClient,
  id: string,
  noteId: string,
  isTakenBack: boolean,
  tell: TellOthers,
): Promise<MovedChange> =>
  told(
    client,
    await answer<MovedChange>(
      api.api.comments[':id'].change.notes[':noteId'].$put(
        { param: { id, noteId }, json: { isTakenBack } },
        once(crypto.randomUUID()),
      ),
    ),
    tell,
  );
