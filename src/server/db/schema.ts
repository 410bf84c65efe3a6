import type { Badge, HideReason, Kind, PointOfView, Sharing, Vote } from '../../contract/vocabulary.ts';

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

export type CommentRow = {
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

export type Schema = {
  posts: PostRow;
  comments: CommentRow;
  participants: ParticipantRow;
  votes: VoteRow;
  /** Visible comments of a post by point of view. */
  heard: { post_id: string; point_of_view: PointOfView; comments: number };
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
    action: 'comment-hidden' | 'comment-shown' | 'debate-closed' | 'debate-reopened';
    person_id: string;
    by: string;
    reason: HideReason | null;
    note: string | null;
    post_id: string;
    comment_id: string | null;
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
