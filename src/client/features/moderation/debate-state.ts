import type { QueryClient } from '@tanstack/react-query';
import type { limits } from '../../../contract/limits.ts';
import type { Post } from '../../../contract/post.ts';
import { answer, api, once } from '../../lib/api.ts';
import { applyChanges } from '../../lib/optimistic.ts';
import { inPost } from '../../lib/post-changes.ts';

export type DebateState = 'open' | 'checked' | 'closed';
export type Pause = (typeof limits)['moderation']['slowSeconds'][number];
/** How comments come into a debate. */
export type Settings = { state: DebateState; seconds: number };

type Subject = Pick<Post, 'slug' | 'closedAt' | 'isHeld' | 'slowSeconds'>;

export const settingsOf = ({ closedAt, isHeld, slowSeconds }: Omit<Subject, 'slug'>): Settings => ({
  state: closedAt !== null ? 'closed' : isHeld ? 'checked' : 'open',
  seconds: slowSeconds,
});

/**
 * What has to be asked for to get from how it is to how it shall be, in this order: a debate is never open for a moment in
 * which its comments are not checked yet. Whether comments are checked is left as it is where it is closed. Pure.
 */
export function stepsTo(post: Omit<Subject, 'slug'>, { state, seconds }: Settings): Step[] {
  const isHeld = state === 'closed' ? post.isHeld : state === 'checked';
  return [
    ...(state === 'closed' && post.closedAt === null ? [{ do: 'close' } as const] : []),
    ...(seconds === post.slowSeconds ? [] : [{ do: 'pause', seconds } as const]),
    ...(isHeld === post.isHeld ? [] : [{ do: 'hold', isHeld } as const]),
    ...(state !== 'closed' && post.closedAt !== null ? [{ do: 'reopen' } as const] : []),
  ];
}

export type Step =
  { do: 'close' } | { do: 'reopen' } | { do: 'hold'; isHeld: boolean } | { do: 'pause'; seconds: number };

async function take(slug: string, step: Step): Promise<Partial<Post>> {
  const param = { slug };
  const key = once(crypto.randomUUID());
  const at = api.api.posts[':slug'];
  switch (step.do) {
    case 'close':
      return answer(at.close.$post({ param }, key));
    case 'reopen':
      return answer(at.reopen.$post({ param }, key));
    case 'hold':
      return answer(at.hold.$put({ param, json: { isHeld: step.isHeld } }, key));
    case 'pause': {
      const json = { seconds: step.seconds as Pause };
      return { slowSeconds: (await answer(at['slow-mode'].$put({ param, json }, key))).seconds };
    }
    default:
      return step satisfies never;
  }
}

/** Takes one step after the other; what was taken stands on the screen, even where a later one fails. */
export async function settle(client: QueryClient, post: Subject, wanted: Settings): Promise<void> {
  for (const step of stepsTo(post, wanted))
    applyChanges(client, inPost(post.slug, await take(post.slug, step)));
}
