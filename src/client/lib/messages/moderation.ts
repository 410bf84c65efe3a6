import type { HideReason } from '../../../contract/vocabulary.ts';
import type { Words } from './en.ts';
import { type Catalogues, useWordsOf } from './messages.ts';

const reason: Record<HideReason, string> = {
  'names-person': 'Names a person',
  'at-risk': 'Someone may be at risk',
  'not-respectful': 'Not respectful',
  'off-subject': 'Off the subject',
  spam: 'Spam',
  other: 'Other',
};

const en = {
  question: 'Hide this comment?',
  reasonLegend: 'Why?',
  reasons: reason,
  note: 'Note for other moderators (optional)',
  what: 'Readers will see that a comment was hidden, and why. Replies stay. You can undo this.',
  confirm: 'Hide comment',
  keep: 'Keep it',
  needsReason: 'Choose a reason.',
  close: 'Close this debate',
  reopen: 'Reopen this debate',
  closed: 'The debate is closed.',
  reopened: 'The debate is open again.',
  holdCounts: 'Hide counts until people vote',
  showCounts: 'Show counts to everybody',
  voteFirstOn: 'Readers now see counts after they have voted.',
  voteFirstOff: 'Readers now see all counts.',
  logEmpty: 'No moderator has done anything yet.',
  logActions: {
    'comment-hidden': 'Hid a comment',
    'comment-shown': 'Showed a comment again',
    'debate-closed': 'Closed a debate',
    'debate-reopened': 'Reopened a debate',
    'change-moved': 'Said where a change stands',
    'change-note-taken-back': 'Took back a note about a change',
    'change-note-put-back': 'Put back a note about a change',
    'summary-written': 'Wrote where a debate has got to',
    'summary-taken-down': 'Took down where a debate has got to',
    'summary-erased': 'Erased a version of where a debate has got to',
    'comment-held': 'Held a comment until it is checked',
    'comment-sent-again': 'The author changed a hidden comment and sent it again',
    'comment-approved': 'Checked a comment and let it appear',
    'comment-refused': 'Checked a comment and kept it hidden',
    'branch-hidden': 'Hid a comment and the replies below it',
    'branch-shown': 'Showed a branch again',
    'branch-locked': 'Locked a branch',
    'branch-unlocked': 'Unlocked a branch',
    'kind-corrected': 'Corrected what kind of comment it is',
    'report-dismissed': 'Looked at a report and kept the comment',
    'appeal-granted': 'Looked again and showed a comment',
    'appeal-refused': 'Looked again and kept a comment hidden',
    'decision-undone': 'Took back a decision',
    'person-muted': 'Muted a person',
    'person-banned': 'Banned a person',
    'sanction-lifted': 'Ended a mute or a ban',
    'hold-began': 'Began to check comments before they appear',
    'hold-ended': 'Stopped checking comments before they appear',
    'slow-mode-set': 'Set the pause between comments',
    'settings-changed': 'Changed the settings of moderation',
    'page-written': 'Changed a page',
  },
  logStates: { idea: 'Back to an idea', trying: 'It is being tried', happened: 'It happened' },
  logByRule: 'A rule of this site',
  logReversed: 'taken back later',
  logMore: 'Show older entries',
} as const;

const catalogues: Catalogues<typeof en> = { en, cy: null };

/** The words of moderating and its log. */
export const useModerationMessages = (): Words<typeof en> => useWordsOf(catalogues, en);
