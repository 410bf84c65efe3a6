import type { Generated } from 'kysely';
import type { LogAction } from '../../contract/moderation.ts';
import type { MapKind } from '../../contract/map.ts';
import type {
  Badge,
  ChangeState,
  DebateView,
  HideReason,
  HoldRule,
  Kind,
  Language,
  PointOfView,
  Sharing,
  Vote,
} from '../../contract/vocabulary.ts';
import type { EasyReadRow } from './schema-easy-read.ts';
import type { ChangeTables } from './schema-changes.ts';
import type { ModeratedRow, ModerationTables } from './schema-moderation.ts';
import type { SummaryTables } from './schema-summaries.ts';

/** 0 or 1: both databases keep our booleans as integers. */
export type Flag = 0 | 1;
/** Integer milliseconds UTC. */
type Time = number;

export type PostRow = {
  id: string;
  slug: string;
  /** Where it came from, e.g. `markdown:rotas`; re-imports find it by this. */
  source: string | null;
  title: string;
  standfirst: string;
  question: string;
  byline: string;
  /** JSON array of strings. */
  tags: string;
  html: string;
  /** Minutes. */
  reading_time: number;
  published_at: Time;
  closed_at: Time | null;
  comment_count: number;
  /** Bumped in the same transaction as any change that can be seen in the post or its debate. */
  revision: number;
};

export type CommentRow = ModeratedRow & {
  id: string;
  post_id: string;
  parent_id: string | null;
  /** The top-level comment of its branch; its own id for a top-level comment. */
  root_id: string;
  /** 0 for a top-level comment. */
  depth: number;
  /** 1, 2, 3 … among the comments with the same parent, in the order they were stored; never reused. */
  sibling_no: number;
  source: string | null;
  /** null: imported, nobody here wrote it. */
  person_id: string | null;
  /** HMAC(person, post). */
  author_key: string;
  alias: string;
  point_of_view: PointOfView;
  badge: Badge | null;
  kind: Kind | null;
  /** Markdown as typed; empty once a deletion is final. */
  body: string;
  html: string;
  sharing: Sharing;
  /** The language it is written in; null: its post's. */
  lang: Language | null;
  created_at: Time;
  edited_at: Time | null;
  deleted_at: Time | null;
  hidden_at: Time | null;
  hidden_reason: HideReason | null;
  hidden_by: string | null;
  hidden_note: string | null;
  agree: number;
  disagree: number;
  unsure: number;
  /** Every comment ever stored below it, directly: gives the next sibling_no. */
  child_count: number;
  /** Direct replies with present = 1. */
  reply_count: number;
  /** Of a top-level comment: the visible comments in its branch, itself left out. */
  branch_count: number;
  /** 1 when the public can see it or its tombstone: visible (neither hidden nor deleted), or reply_count > 0. */
  present: Flag;
  /** C of thread/common-ground, times 2 for each point of view: 1 without votes, whatever the list. */
  common: number;
  /** How many points of view have three votes or more, and a majority agreeing. */
  agreed_across: number;
  /** Of a question: the point of view it is put to; null: to anybody. */
  asked_of: PointOfView | null;
  /** Of a question: the visible comment that answers it. */
  answer_id: string | null;
  answered_at: Time | null;
  /** The name of who answered. */
  answer_by: string | null;
  /** The reply of which the asker said that it answers it, visible or not. */
  answer_chosen_id: string | null;
  /** "I have changed my mind": the author's own earlier comment; what changed it is the parent. */
  mind_about_id: string | null;
  /** 1: that comment is hidden or deleted, and nobody shall learn here who wrote it. */
  mind_about_gone: Flag;
  /** How many people say in a visible reply that this comment changed their mind. */
  minds_changed: number;
  /** Of an earlier view: the visible comment in which its author says they have changed their mind. */
  mind_changed_in_id: string | null;
  /** "Have I understood you?": the view of the parent's author, said back in one line. */
  said_back: string | null;
  /** The parent's author said that they were understood. */
  said_back_confirmed_at: Time | null;
  /** Of a change: where it stands. */
  change_state: ChangeState | null;
  /** People who are trying it too. */
  trying_count: number;
  /** JSON: the passage of the post it responds to, with what stands around it. */
  quote: string | null;
  /** Where in the post that is now; null: nowhere any more. */
  quote_paragraph: number | null;
};

export type ParticipantRow = {
  post_id: string;
  person_id: string;
  /** null until the first comment in this debate. */
  alias: string | null;
  /** The alias as it looks to a reader who is being fooled; one person for each in a debate. */
  alias_skeleton: string | null;
  /** null: not asked yet. */
  point_of_view: PointOfView | null;
};

export type VoteRow = {
  comment_id: string;
  person_id: string;
  post_id: string;
  vote: Vote;
  point_of_view: PointOfView | null;
  at: Time;
};

/** The votes of one point of view on one comment; those without a point of view are in none. */
export type TallyRow = {
  comment_id: string;
  point_of_view: PointOfView;
  agree: number;
  disagree: number;
  unsure: number;
};

export type Schema = ChangeTables &
  ModerationTables &
  SummaryTables & {
    posts: PostRow & {
      /** Of title, standfirst, question and text. */
      lang: Generated<Language>;
      /** 1: counts of votes are shown only to who has voted, or asked for them. */
      vote_first: Generated<Flag>;
      /** 1: comments are held until checked. */
      hold: Generated<Flag>;
      /** So long one waits between one's comments; 0: not at all. */
      slow_seconds: Generated<number>;
    };
    comments: CommentRow;
    easy_reads: EasyReadRow;
    /** shows_counts = 1: "just show me" the counts, where one would vote first. */
    participants: ParticipantRow & { shows_counts: Generated<Flag> };
    votes: VoteRow;
    /** Visible comments of a post by point of view. */
    heard: { post_id: string; point_of_view: PointOfView; comments: number };
    tallies: TallyRow;
    /** Visible comments of a post by the view they stand in. */
    standings: { post_id: string; view: DebateView; comments: number };
    /** Top-level comments of a post that can be seen, by kind, and the visible comments in their branches. */
    branch_counts: { post_id: string; kind: MapKind; branches: number; comments: number };
    /** The operator's list. */
    points_of_view: {
      id: PointOfView;
      position: number;
      /** "Manager", "Managers", "I am a manager"; null: as in the catalogue of words. */
      name: string | null;
      group_name: string | null;
      choice: string | null;
      /** Offered no longer, and not in the common ground; shown where it was chosen. */
      retired_at: Time | null;
    };
    idempotency_keys: {
      viewer_id: string;
      key: string;
      /** Hash of method, path and body. */
      request_hash: string;
      /** null while the first request is under way. */
      status: number | null;
      answer: string | null;
      at: Time;
    };
    /** One row for each counted thing, e.g. `comment:person:ID`; an address stands here only as a keyed hash. */
    rates: { bucket: string; window_start: Time; count: number };
    /** Append-only: the database refuses changes and deletions. */
    moderation_log: {
      id: string;
      at: Time;
      action: LogAction;
      /** '' for an automatic rule. */
      person_id: string;
      by: string;
      reason: HideReason | null;
      note: string | null;
      /** '' where it is about no post. */
      post_id: string;
      comment_id: string | null;
      /** Of `change-moved`: where to. */
      change_state: Generated<ChangeState | null>;
      rule: Generated<HoldRule | null>;
      /** Of a branch: how many comments with it. */
      comments: Generated<number | null>;
      kind_from: Generated<Kind | null>;
      kind_to: Generated<Kind | null>;
      /** Of a sanction: until when. */
      until: Generated<Time | null>;
      /** Of what is about something else than a comment: its name or id, in words. */
      target: Generated<string | null>;
    };
    meta: { key: string; value: string };
    /** Ours to read; better-auth writes it (its other tables are its own). */
    user: {
      id: string;
      name: string;
      email: string;
      role: string | null;
      isAnonymous: unknown;
      emailVerified: unknown;
      bannedUntil: number | null;
      image: string | null;
      createdAt: unknown;
      updatedAt: unknown;
    };
  };
