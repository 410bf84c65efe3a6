import type { Notice } from '../../../contract/notices.ts';
import type { NoticeAction } from '../../../contract/vocabulary.ts';

/** What can be chosen; opening again has a button of its own. */
export type ReplyAction = Exclude<NoticeAction, 'received' | 'reopened'>;

/** What can be done with a complaint as it stands, the likeliest first. */
export function actionsFor({ closedAt, canForward }: Pick<Notice, 'closedAt' | 'canForward'>): ReplyAction[] {
  if (closedAt !== null) return ['note'];
  return ['answered', 'acknowledged', ...(canForward ? (['forwarded'] as const) : []), 'note', 'closed'];
}
