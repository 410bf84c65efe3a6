/** The words of the product, one name for one thing from the database to the screen. Imports nothing. */

/** Of the pages, and of what is sent because of them. Welsh stands below `/cy`. */
export const languages = ['en', 'cy'] as const;
export type Language = (typeof languages)[number];

export const kinds = ['agree', 'differ', 'experience', 'question', 'change'] as const;
export type Kind = (typeof kinds)[number];

/**
 * A person's role in social care: an id of the operator's list, or `not-said`, "rather not say", which is in no list: a
 * full choice, shown as no label.
 */
export type PointOfView = string;

/** Those a new database begins with. Their names stand in the catalogue of words, unless the operator gave others. */
export const pointsOfViewAtFirst = [
  'uses-support',
  'family',
  'support-staff',
  'manager',
  'commissioner',
  'back-office',
] as const;
export type PointOfViewAtFirst = (typeof pointsOfViewAtFirst)[number];

export const votes = ['agree', 'disagree', 'unsure'] as const;
export type Vote = (typeof votes)[number];

export const hideReasons = [
  'names-person',
  'at-risk',
  'not-respectful',
  'off-subject',
  'spam',
  'other',
] as const;
export type HideReason = (typeof hideReasons)[number];

/** What the author allows: here only; quoted without the name; shared. */
export const sharings = ['here', 'quote', 'share'] as const;
export type Sharing = (typeof sharings)[number];

export const threadOrders = ['oldest', 'newest', 'discussed'] as const;
export type ThreadOrder = (typeof threadOrders)[number];

/** A badge comes from the role of the person who wrote, never from the name. */
export const badges = ['author', 'moderator'] as const;
export type Badge = (typeof badges)[number];

/** The two sides of a debate, by the kind of what is said. */
export const sides = ['agree', 'differ'] as const satisfies readonly Kind[];
export type Side = (typeof sides)[number];

/** Where a change stands. */
export const changeStates = ['idea', 'trying', 'happened'] as const;
export type ChangeState = (typeof changeStates)[number];

/** What a visible comment can stand in beside the conversation; a post has a count for each. */
export const debateViews = ['common-ground', 'agree', 'differ', 'waiting', 'changes'] as const;
export type DebateView = (typeof debateViews)[number];

/** Why a comment waits to be checked before it appears. */
export const holdRules = ['post', 'first', 'words', 'links', 'repeat', 'at-risk', 'sent-again'] as const;
export type HoldRule = (typeof holdRules)[number];

/** Why something waits for a moderator, gravest first. */
export const caseReasons = ['at-risk', 'appeal', 'held', 'reported'] as const;
export type CaseReason = (typeof caseReasons)[number];

/** What a moderator decides about a comment in the queue: everybody reads it, or nobody. */
export const decisions = ['show', 'hide'] as const;
export type Decision = (typeof decisions)[number];

/** Muted: reads and votes, and does not write. Banned: reads alone. */
export const sanctionKinds = ['mute', 'ban'] as const;
export type SanctionKind = (typeof sanctionKinds)[number];

export const noticeKinds = ['legal', 'data-protection'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** Of what time the fairness page tells. */
export const fairnessPeriods = ['3-months', '12-months', 'all'] as const;
export type FairnessPeriod = (typeof fairnessPeriods)[number];

/** What of the log of moderation one can look for. */
export const logGroups = [
  'hiding',
  'checking',
  'looking-again',
  'people',
  'debates',
  'writing',
  'site',
] as const;
export type LogGroup = (typeof logGroups)[number];

export const nations = ['england', 'wales', 'scotland', 'northern-ireland'] as const;
export type Nation = (typeof nations)[number];

/** Where a notice stands. */
export const noticeStates = ['received', 'acknowledged', 'forwarded', 'answered', 'closed'] as const;
export type NoticeState = (typeof noticeStates)[number];

/** What moderators do with a notice. Forwarded: whoever wrote the comment was told. */
export const noticeActions = ['acknowledged', 'forwarded', 'answered', 'note', 'closed', 'reopened'] as const;
/** One line of its history. */
export type NoticeAction = (typeof noticeActions)[number] | 'received';

/** How a notice ended. */
export const noticeOutcomes = ['put-right', 'nothing-changed', 'withdrawn'] as const;
export type NoticeOutcome = (typeof noticeOutcomes)[number];

/** Whom a text about a notice is for. */
export const noticeReaders = ['complainant', 'author', 'moderators'] as const;
export type NoticeReader = (typeof noticeReaders)[number];
