import type { NoticeOutcome } from '../../../contract/vocabulary.ts';
import { deviceStorage } from '../../lib/storage.ts';
import type { ReplyAction } from './notice-actions.ts';

/** What a moderator has typed about a complaint and not sent yet. */
export type Reply = { action: ReplyAction; text: string; outcome: NoticeOutcome | null };

const entry = (noticeId: string) => `equal-say:notice:${noticeId}`;

export function keptReply(noticeId: string): Reply | null {
  try {
    return JSON.parse(deviceStorage.getItem(entry(noticeId)) ?? 'null') as Reply | null;
  } catch {
    return null;
  }
}

export const keepReply = (noticeId: string, reply: Reply): void =>
  reply.text.trim() === ''
    ? deviceStorage.removeItem(entry(noticeId))
    : deviceStorage.setItem(entry(noticeId), JSON.stringify(reply));

export const dropReply = (noticeId: string): void => deviceStorage.removeItem(entry(noticeId));
