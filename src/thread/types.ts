import type {
  Comment,
  DeletedTombstone,
  HiddenComment,
  HiddenTombstone,
  VisibleComment,
} from '../contract/comment.ts';

/** A comment as one viewer may see it: the public one, or their own view of a hidden one in its place. */
export type ThreadComment = Comment | HiddenComment;

/** A place in the tree. It wraps the comment it was given, never a copy. */
export type ThreadNode = {
  readonly comment: ThreadComment;
  readonly replies: ThreadNode[];
  /** null: stands at the top, which the orphans do too. */
  parent: ThreadNode | null;
};

export type Thread = {
  readonly roots: readonly ThreadNode[];
  readonly byId: ReadonlyMap<string, ThreadNode>;
};

/** Whom a comment answers. */
export type Answers = {
  commentId: string;
  /** null: the name is not to be seen (hidden or deleted) or not known here (not loaded). */
  name: string | null;
  /** Is that comment loaded? Then a link to it stays on the page. */
  here: boolean;
};

type Place = {
  /** Which of the six nested lists it stands in: 1 at the top, 6 at the most. */
  level: number;
  /** null for a top-level comment. */
  answers: Answers | null;
};

/** What is drawn in one place: data, without callbacks. */
export type Row =
  | ({ type: 'comment'; comment: VisibleComment } & Place)
  | ({ type: 'hidden'; comment: HiddenTombstone } & Place)
  | ({ type: 'hidden-readable'; comment: HiddenComment } & Place)
  | ({ type: 'deleted'; comment: DeletedTombstone } & Place);

/** "Show 4 more replies to Blue Kettle": direct replies of a comment that are not loaded yet. */
export type More = {
  parentId: string;
  /** Of whoever wrote the parent; null when it is not to be seen. */
  name: string | null;
  /** Always above 0. */
  count: number;
  /** None of its replies is loaded yet: "Show 4 replies", not "4 more". */
  first: boolean;
};

export type Fold = {
  folded: boolean;
  /**
   * Replies below that are known of, at any depth, loaded or not. Tombstones are left out, so it may be 0 where
   * only tombstones stand below: then say "replies" without a number.
   */
  replies: number;
};

/** One `<li>`: its row, then the nested list, then the buttons that load what is missing here. */
export type Item = {
  row: Row;
  /** In the sixth list: a comment above it, an earlier sibling here, is folded. Elsewhere its whole list is. */
  isFoldedAway: boolean;
  /** null: nothing below, so nothing to fold. */
  fold: Fold | null;
  /** Given when folded, too, but then not shown. Empty in the sixth list, where deeper replies follow as siblings. */
  children: readonly Item[];
  /**
   * None when folded. At most one, except in the sixth list: there they belong to earlier siblings whose last reply that
   * is shown this is.
   */
  more: readonly More[];
};

/** An item with what else the screen must know to draw its comment. */
export type NotedItem<N> = Omit<Item, 'children'> & { note: N; children: readonly NotedItem<N>[] };
