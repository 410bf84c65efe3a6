import { z } from 'zod';
import { limits } from './limits.ts';
import { hiddenParts, mineModerated } from './moderated.ts';
import { pointOfViewId } from './points-of-view.ts';
import { newQuote, quote } from './quote.ts';
import {
  badges,
  changeStates,
  debateViews,
  hideReasons,
  kinds,
  languages,
  sharings,
  threadOrders,
  votes,
} from './vocabulary.ts';

/** Times are integer milliseconds UTC, ids UUIDv7 made by the server. */
export const time = z.number().int();
export const id = z.uuid();

const author = z.strictObject({
  /** HMAC(person, post): the same within one debate, not linkable to another. */
  key: z.string(),
  name: z.string(),
  pointOfView: pointOfViewId,
  badge: z.enum(badges).nullable(),
});

export const voteCounts = z.strictObject({ agree: z.int(), disagree: z.int(), unsure: z.int() });

/** Where a comment stands in its thread. */
const place = {
  id,
  postId: id,
  /** null: a top-level comment. */
  parentId: id.nullable(),
  createdAt: time,
  /** Direct replies that can be seen, tombstones with replies included. */
  replyCount: z.int(),
  /** Visible comments in the whole branch below a top-level comment; 0 for every other. */
  branchCount: z.int(),
};

/** Of a question: whom it is put to (null: anybody), and the comment that answers it. */
const question = z.strictObject({
  askedOf: pointOfViewId.nullable(),
  answerId: id.nullable(),
  answeredAt: time.nullable(),
  /** The name of who answered. */
  answeredBy: z.string().nullable(),
  /** The asker said that this answers it. */
  isChosen: z.boolean(),
});

/** What a comment is in the debate, beside what it says. Most comments have none of it. */
const marks = z.strictObject({
  /** How many points of view agree, from two on; else 0. */
  agreedAcross: z.int(),
  question: question.nullable(),
  /** "I have changed my mind": the author's own earlier comment. What changed it is the parent. */
  changedMindAbout: id.nullable(),
  /** How many people say this comment changed their mind. */
  mindsChanged: z.int(),
  /** Where the author says they have changed their mind about this. */
  mindChangedIn: id.nullable(),
  /** "Have I understood you?" */
  saidBack: z.strictObject({ text: z.string(), isConfirmed: z.boolean() }).nullable(),
  /** Of a change: where it stands, and how many people are trying it too. */
  change: z.strictObject({ state: z.enum(changeStates), trying: z.int() }).nullable(),
  /** A moderator has locked this branch (`here`), or one it stands in: nobody replies. */
  locked: z.enum(['here', 'above']).nullable(),
  /** The passage of the post it responds to. */
  quote: quote.nullable(),
});

/** What a change of one comment can change in another. */
const relatedMarks = marks
  .pick({ question: true, changedMindAbout: true, mindsChanged: true, mindChangedIn: true })
  .extend({ id });

/** What a comment says. */
const content = {
  author,
  kind: z.enum(kinds).nullable(),
  /** Sanitised by the server. */
  html: z.string(),
  sharing: z.enum(sharings),
  /** The language it is written in, where that is not its post's. */
  lang: z.enum(languages).optional(),
  editedAt: time.nullable(),
  /** null: held back, since one votes first here. */
  votes: voteCounts.nullable(),
  marks: marks.nullable(),
};

export const visibleComment = z.strictObject({ ...place, state: z.literal('visible'), ...content });

/** Of comments that stand alone: who wrote what they answer, by its id, where that can be seen. */
export const answered = z.record(z.string(), z.string());

/** What everybody may know of a hidden comment: no body, no author. */
export const hiddenTombstone = z.strictObject({
  ...place,
  state: z.literal('hidden'),
  /** null: it waits for a moderator to look at it. */
  reason: z.enum(hideReasons).nullable(),
  hiddenAt: time,
});

export const deletedTombstone = z.strictObject({ ...place, state: z.literal('deleted') });

/** A comment as everybody may see it. */
export const comment = z.discriminatedUnion('state', [visibleComment, hiddenTombstone, deletedTombstone]);

/** A hidden comment for its author and for moderators, in place of its tombstone. Only ever in `/mine` answers. */
export const hiddenComment = z.strictObject({
  ...place,
  state: z.literal('hidden-readable'),
  ...content,
  /** null: it waits for a moderator to look at it. */
  reason: z.enum(hideReasons).nullable(),
  hiddenAt: time,
  ...hiddenParts,
});

/** A page of a thread, flat: every comment's parent is on this page or an earlier one. */
export const threadPage = z.strictObject({
  comments: z.array(comment),
  /** Cursor of the next page of top-level comments (or of direct replies), null at the end. */
  next: z.string().nullable(),
});

/** One comment with its ancestors, top-level one first, the replies just before and after it, and its first replies. */
export const commentContext = z.strictObject({
  post: z.strictObject({ id, slug: z.string(), title: z.string() }),
  commentId: id,
  comments: z.array(comment),
  /** Ancestors left out between the top-level comment and the nearest ones. */
  skippedAncestors: z.int(),
});

/** What one person has in one debate, and what a moderator sees in it. Never cached. */
export const mine = z.strictObject({
  /** The name used here so far, or a suggested one nobody here has. */
  alias: z.strictObject({ name: z.string(), chosen: z.boolean() }),
  /** null: not asked yet in this debate. */
  pointOfView: pointOfViewId.nullable(),
  votes: z.record(z.string(), z.enum(votes)),
  /** Where one votes first: the counts of the comments one has voted on. Else empty, as public answers have them. */
  counts: z.record(z.string(), voteCounts),
  /** "Just show me" the counts, where one votes first. */
  showsCounts: z.boolean(),
  /** One's own comments that are not deleted: id → made at. */
  own: z.record(z.string(), time),
  /** Readable to the viewer alone: their own hidden comments; for moderators every hidden one, newest first. */
  hidden: z.array(hiddenComment),
  ...mineModerated,
});

/** One's own comment as it was typed, for editing. */
export const source = z.strictObject({
  id,
  body: z.string(),
  kind: z.enum(kinds).nullable(),
  quote: quote.nullable(),
});

export const threadQuery = z.strictObject({
  order: z.enum(threadOrders).default('oldest'),
  after: z.string().max(200).optional(),
});
export const pageQuery = z.strictObject({ after: z.string().max(200).optional() });

const body = z.string().trim().min(1).max(limits.comment);

export const newComment = z.strictObject({
  parentId: id.nullable(),
  body,
  kind: z.enum(kinds).nullable(),
  /** The name to show. */
  alias: z.string().trim().min(1).max(limits.alias),
  pointOfView: pointOfViewId,
  sharing: z.enum(sharings),
  /** Of a question: the point of view it is put to; null: anybody. */
  askedOf: pointOfViewId.nullable().default(null),
  /** Of a reply that sees it differently: the other view, said back in one line. */
  saidBack: z.string().trim().min(1).max(limits.saidBack).nullable().default(null),
  /** "I have changed my mind": one's own earlier comment; what changed it is the parent. */
  changedMindAbout: id.nullable().default(null),
  /** Of a top-level comment: the passage of the post it responds to. */
  quote: newQuote.nullable().default(null),
});
export const editedComment = z.strictObject({
  body,
  kind: z.enum(kinds).nullable(),
  /** The passage it responded to is taken out. */
  withoutQuote: z.boolean().default(false),
});
/** null takes the vote back. */
export const castVote = z.strictObject({ vote: z.enum(votes).nullable() });
export const voted = z.strictObject({
  commentId: id,
  vote: z.enum(votes).nullable(),
  votes: voteCounts.nullable(),
});
export const ownPointOfView = z.strictObject({ pointOfView: pointOfViewId });
export const hideComment = z.strictObject({
  reason: z.enum(hideReasons),
  /** Only moderators read it. */
  note: z.string().trim().max(limits.note).nullable(),
});

/**
 * Visible comments by point of view, in the order of the list; those not heard yet have 0. Then retired ones that have
 * been heard, and `not-said`.
 */
export const heard = z.array(z.strictObject({ pointOfView: pointOfViewId, comments: z.int() }));

/** How many comments stand in each view of a debate. */
export const viewCounts = z.record(z.enum(debateViews), z.int());

/**
 * The answer to a change of one comment: the comment as the viewer may now see it, what changed with it in other visible
 * comments, and the post's numbers.
 */
export const changedComment = z.strictObject({
  comment: z.union([comment, hiddenComment]),
  related: z.array(relatedMarks),
  post: z.strictObject({ commentCount: z.int(), pointOfViewCount: z.int(), heard, views: viewCounts }),
});

export type Marks = z.infer<typeof marks>;
export type RelatedMarks = z.infer<typeof relatedMarks>;
export type ViewCounts = z.infer<typeof viewCounts>;
export type VisibleComment = z.infer<typeof visibleComment>;
export type HiddenTombstone = z.infer<typeof hiddenTombstone>;
export type DeletedTombstone = z.infer<typeof deletedTombstone>;
export type Comment = z.infer<typeof comment>;
export type HiddenComment = z.infer<typeof hiddenComment>;
export type ThreadPage = z.infer<typeof threadPage>;
export type CommentContext = z.infer<typeof commentContext>;
export type Mine = z.infer<typeof mine>;
export type Source = z.infer<typeof source>;
/** What is sent; what is left out is null. */
export type NewComment = z.input<typeof newComment>;
export type EditedComment = z.input<typeof editedComment>;
export type Voted = z.infer<typeof voted>;
export type HideComment = z.infer<typeof hideComment>;
export type ChangedComment = z.infer<typeof changedComment>;
