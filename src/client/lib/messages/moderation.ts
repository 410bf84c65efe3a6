import type { HideReason } from '../../../contract/vocabulary.ts';
import type { Words } from './en.ts';
import { useWordsOf } from './messages.ts';

const reason: Record<HideReason, string> = {
  'names-person': 'Names a person',
  'at-risk': 'Someone may be at risk',
  'not-respectful': 'Not respectful',
  'off-subject': 'Off the subject',
  spam: 'Spam',
  other: 'Other',
};

export const en = {
  question: 'Hide this comment?',
  reasonLegend: 'Why?',
  reasons: reason,
  note: 'Note for other moderators (optional)',
  what: 'Readers will see that a comment was hidden, and why. Replies stay. You can undo this.',
  confirm: 'Hide comment',
  keep: 'Keep it',
  needsReason: 'Choose a reason.',
  holdCounts: 'Hide counts until people vote',
  showCounts: 'Show counts to everybody',
  voteFirstOn: 'Readers now see counts after they have voted.',
  voteFirstOff: 'Readers now see all counts.',
} as const;

/** The words of moderating. */
export const useModerationMessages = (): Words<typeof en> => useWordsOf('moderation', en);
