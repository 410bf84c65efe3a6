import type { LogAction } from '../../../contract/moderation.ts';
import type { HideReason, HoldRule, Kind, LogGroup } from '../../../contract/vocabulary.ts';
import type { Words } from './en.ts';
import { useWordsOf } from './messages.ts';

const actions: Record<LogAction, string> = {
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
  'comment-sent-again': 'Changed a hidden comment and sent it again',
  'comment-approved': 'Checked a comment and let it appear',
  'comment-refused': 'Checked a comment and kept it hidden',
  'branch-hidden': 'Hid a comment and the replies below it',
  'branch-shown': 'Showed a comment and the replies below it again',
  'branch-locked': 'Locked a comment: nobody can reply below it',
  'branch-unlocked': 'Unlocked a comment: people can reply below it again',
  'kind-corrected': 'Corrected what kind of comment it is',
  'report-dismissed': 'Looked at a report and kept the comment',
  'appeal-granted': 'Looked again and showed a comment',
  'appeal-refused': 'Looked again and kept a comment hidden',
  'decision-undone': 'Took back a decision',
  'person-muted': 'Stopped a person from writing',
  'person-banned': 'Stopped a person from taking part',
  'sanction-lifted': 'Let a person take part again',
  'hold-began': 'Began to check comments before they appear',
  'hold-ended': 'Stopped checking comments before they appear',
  'slow-mode-set': 'Set the pause between comments of one person',
  'settings-changed': 'Changed the settings of moderation',
  'page-written': 'Changed a page',
};

/** What became of it, where that is not that it was taken back. */
const since: Partial<Record<LogAction, string>> = {
  'comment-held': 'checked since',
  'comment-sent-again': 'checked since',
  'comment-shown': 'hidden again later',
  'comment-approved': 'hidden again later',
  'appeal-granted': 'hidden again later',
  'report-dismissed': 'hidden later',
  'change-moved': 'moved again later',
  'kind-corrected': 'changed again later',
  'slow-mode-set': 'changed again later',
  'settings-changed': 'changed again later',
  'page-written': 'changed again later',
};

const groups: Record<LogGroup, string> = {
  hiding: 'Hiding and showing',
  checking: 'Checking before it appears',
  'looking-again': 'Reports and another look',
  people: 'People',
  debates: 'Debates',
  writing: 'Changes and summaries',
  site: 'Settings and pages',
};

const rules: Record<HoldRule, string> = {
  post: 'Rule: in this debate every comment is checked first.',
  first: 'Rule: the first comment of a new person is checked first.',
  words: 'Rule: it has a word from the list.',
  links: 'Rule: it has many links.',
  repeat: 'Rule: the same words have been said before.',
  'at-risk': 'Rule: somebody said that someone may be at risk.',
  'sent-again': 'Rule: what was hidden is checked again.',
};

const reasons: Record<HideReason, string> = {
  'names-person': 'Names a person',
  'at-risk': 'Someone may be at risk',
  'not-respectful': 'Not respectful',
  'off-subject': 'Off the subject',
  spam: 'Spam',
  other: 'Other',
};

const kinds: Record<Kind, string> = {
  agree: 'I agree',
  differ: 'I see it differently',
  experience: 'From experience',
  question: 'A question',
  change: 'A change I’d like',
};

export const en = {
  actions,
  since,
  takenBack: 'taken back later',
  groups,
  rules,
  reasons,
  reason: 'Reason:',
  filter: 'What to show',
  all: 'Everything',
  more: 'Only about this post',
  onlyAbout: (title: string) => `Only about “${title}”.`,
  allPosts: 'Show all posts',
  empty: 'No moderator has done anything yet.',
  emptyHere: 'Nothing of this kind has happened.',
  states: { idea: 'Back to an idea', trying: 'It is being tried', happened: 'It happened' },
  comments: (n: number) => (n === 1 ? '1 comment' : `${n.toLocaleString('en-GB')} comments`),
  kind: (from: Kind | null, to: Kind | null) =>
    `From “${from ? kinds[from] : 'no kind'}” to “${to ? kinds[to] : 'no kind'}”`,
  until: (when: string) => `Until ${when}`,
  target: { 'house-rules': 'House rules' } as Readonly<Record<string, string>>,
  byRule: 'A rule of this site',
  byAuthor: 'The person who wrote it',
  older: 'Show older entries',
  loaded: (n: number) => (n === 1 ? '1 more entry.' : `${n.toLocaleString('en-GB')} more entries.`),
} as const;

/** The words of the log of moderation. */
export const useLogMessages = (): Words<typeof en> => useWordsOf('log', en);
