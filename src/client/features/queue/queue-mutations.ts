import type { QueryClient } from '@tanstack/react-query';
import type { CaseDone, CasesDone, Claimed } from '../../../contract/queue.ts';
import type { Decision, HideReason } from '../../../contract/vocabulary.ts';
import { answer, api, once } from '../../lib/api.ts';

export type Decided = { decision: Decision; reason: HideReason | null; note: string | null };

const key = () => once(crypto.randomUUID());

/** What is kept of these debates is asked for again when somebody goes there. */
async function debatesChanged(client: QueryClient, slugs: readonly string[]): Promise<void> {
  await Promise.all(
    [...new Set(slugs)].flatMap((slug) =>
      ['thread', 'mine', 'post'].map((what) => client.invalidateQueries({ queryKey: [what, slug] })),
    ),
  );
}

/** On their way: a case is not left before it is one's own. */
const claims = new Map<string, Promise<unknown>>();

export function claimCase(id: string): Promise<Claimed> {
  const claim = answer<Claimed>(api.api.moderation.cases[':id'].claim.$post({ param: { id } }, key()));
  claims.set(id, claim);
  return claim;
}

/** Nothing depends on it: a case that is not left is free again in a few minutes. */
export async function releaseCase(id: string): Promise<void> {
  try {
    await claims.get(id);
    claims.delete(id);
    await answer(api.api.moderation.cases[':id'].release.$post({ param: { id } }, key()));
  } catch {
    claims.delete(id);
  }
}

/** The page goes: nobody is left to wait for an answer. */
export const releaseAtEnd = (id: string): boolean =>
  navigator.sendBeacon(`/api/moderation/cases/${id}/release`);

export async function decideCase(client: QueryClient, id: string, what: Decided): Promise<void> {
  const { slug } = await answer<CaseDone>(
    api.api.moderation.cases[':id'].decide.$post({ param: { id }, json: what }, key()),
  );
  void debatesChanged(client, [slug]);
}

const slugsOf = ({ results }: CasesDone) =>
  results.flatMap((one) => (one.state === 'done' ? [one.slug] : []));

export async function decideCases(
  client: QueryClient,
  ids: readonly string[],
  what: Decided,
): Promise<CasesDone> {
  const done = await answer<CasesDone>(
    api.api.moderation.decisions.$post({ json: { cases: ids.map((id) => ({ id, ...what })) } }, key()),
  );
  void debatesChanged(client, slugsOf(done));
  return done;
}

export async function undoCases(client: QueryClient, ids: readonly string[]): Promise<CasesDone> {
  const done = await answer<CasesDone>(
    api.api.moderation.decisions.undo.$post({ json: { cases: [...ids] } }, key()),
  );
  void debatesChanged(client, slugsOf(done));
  return done;
}
