/** Pure changes aimed at what is cached of a debate. */
import type { Mine } from '../../../contract/comment.ts';
import { type Change, change } from '../../lib/optimistic.ts';
import { commentQueries } from './comment-queries.ts';
import type { LoadedThread } from './thread-cache.ts';

/** In every loaded view of the debate's thread. */
export const inThreads = (slug: string, apply: (thread: LoadedThread) => LoadedThread): Change =>
  change(commentQueries.threads(slug), apply);

export const inMine = (slug: string, apply: (mine: Mine) => Mine): Change => change(['mine', slug], apply);
