import type { CaseReason, Decision, HoldRule, NoticeKind, SanctionKind } from '../../contract/vocabulary.ts';
import type {
  HideReason,
  Nation,
  NoticeAction,
  NoticeOutcome,
  NoticeReader,
  NoticeState,
} from '../../contract/vocabulary.ts';

type Flag = 0 | 1;
/** Integer milliseconds UTC. */
type Time = number;
type OfComment = { id: string; comment_id: string; post_id: string };

/** What moderation adds to a comment. */
export type ModeratedRow = {
  /** The rule it waits to be checked for; it is hidden until then, without a reason. null: it does not wait. */
  held_for: HoldRule | null;
  /** The moderator who hid it; null: a rule did. */
  hidden_by_id: string | null;
  /** The line of the log by which its branch was hidden, and it with it. */
  hidden_with: string | null;
  /** The comment whose branch is locked: itself or one above. Nobody replies below. */
  locked_id: string | null;
  /** 1: a moderator has looked at it and shown it, so that a report hides it no more at once. */
  at_risk_immune: Flag;
  /** Hash of what it says, for finding repeats. */
  said_hash: string | null;
};

/** What the log of safeguarding tells, in the past tense. */
type SafeguardingAction = 'reported' | 'hidden-at-once' | 'contact-told' | 'read';

/** What moderation stands on; a part of schema.ts. */
export type ModerationTables = {
  /** What waits for a moderator's decision: at most one open case a comment. */
  cases: OfComment & {
    why: CaseReason;
    /** 0 is the gravest. */
    gravity: number;
    opened_at: Time;
    /** Reports that count. */
    reports: number;
    claimed_by_id: string | null;
    claimed_by: string | null;
    claimed_until: Time | null;
    decided_at: Time | null;
    /** null where it was decided: its author has deleted the comment. */
    decision: Decision | null;
    decided_by_id: string | null;
    decided_by: string | null;
    /** The line of the log that tells of the decision. */
    log_id: string | null;
    /** JSON, of a decision in the queue: what stood in the comment before, and after. */
    was: string | null;
    became: string | null;
  };
  /** One row, kept by the database: how many cases are open, and a number that grows with every change of one. */
  queue_state: {
    one: number;
    version: number;
    at_risk: number;
    appeal: number;
    held: number;
    reported: number;
  };
  reports: OfComment & {
    case_id: string;
    receipt: string;
    reason: HideReason;
    text: string;
    person_id: string;
    source: string | null;
    counts: Flag;
    hid_at_once: Flag;
    at: Time;
  };
  appeals: OfComment & { case_id: string; text: string; at: Time; hidden_by_id: string | null };
  moderator_notes: OfComment & {
    person_id: string;
    by: string;
    text: string;
    at: Time;
    deleted_at: Time | null;
  };
  safeguarding_log: {
    id: string;
    at: Time;
    action: SafeguardingAction;
    report_id: string | null;
    comment_id: string | null;
    post_id: string | null;
    person_id: string;
    by: string;
  };
  sanctions: OfComment & {
    kind: SanctionKind;
    person_id: string;
    address_key: string | null;
    address_until: Time | null;
    alias: string;
    reason: HideReason;
    note: string | null;
    message: string | null;
    at: Time;
    until: Time;
    by_id: string;
    by: string;
    lifted_at: Time | null;
    lifted_by: string | null;
  };
  comment_addresses: { comment_id: string; address_key: string; at: Time };
  notices: {
    id: string;
    receipt: string;
    request_id: string;
    kind: NoticeKind;
    name: string;
    email: string;
    /** 1: whoever wrote the comment may be told who complains. */
    may_tell: Flag;
    place: string;
    comment_id: string | null;
    nation: Nation | null;
    what: string;
    why: string;
    at: Time;
    due_at: Time;
    /** When what was due was done; 0: not yet. */
    met_at: Time;
    state: NoticeState;
    outcome: NoticeOutcome | null;
    closed_at: Time | null;
    /** Since then nothing here says who complained, or of what. */
    erased_at: Time | null;
  };
  notice_events: {
    id: string;
    notice_id: string;
    at: Time;
    action: NoticeAction;
    person_id: string;
    by: string;
    letter_id: string | null;
    outcome: NoticeOutcome | null;
  };
  /** What was written about a notice; '' when it was erased. */
  notice_letters: { id: string; notice_id: string; at: Time; to: NoticeReader; text: string };
  /** `value` is JSON. */
  settings: { key: string; value: string; at: Time; by: string };
  /** Texts that administrators write, each revision a row. */
  pages: {
    slug: string;
    revision: number;
    body: string;
    html: string;
    person_id: string | null;
    by: string;
    at: Time;
  };
  /** E-mail to be sent, written in the transaction of what it tells of. */
  outbox: {
    id: string;
    to: string;
    subject: string;
    text: string;
    /** It tells of this comment: not sent while that is hidden. */
    comment_id: string | null;
    at: Time;
    send_after: Time;
    tries: number;
    sent_at: Time | null;
  };
};
