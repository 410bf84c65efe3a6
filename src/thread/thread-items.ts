import { buildThread } from './build.ts';
import type { Folds } from './folds.ts';
import { nest } from './nest.ts';
import type { Answers, Fold, Item, More, NotedItem, Row, ThreadComment } from './types.ts';

export type ItemOptions<N> = {
  folds: Folds;
  /** What else the screen must know to draw a comment: its own vote, a mark. Data that is compared, not a callback. */
  noteOf: (comment: ThreadComment) => N;
  sameNote: (a: N, b: N) => boolean;
  /** Ids of comments that stand alone in a list, above what answers them here. */
  alone?: ReadonlySet<string>;
};

/**
 * Makes what the screen draws for a flat list of comments: nested items, six lists deep at most.
 *
 * The very same item objects come back as long as nothing in them or below them has changed, so that a memoised
 * component stays still while other comments change. It holds as far as unchanged comments are the same objects. One
 * maker belongs to one place on the screen.
 */
export function threadItemsMaker<N>() {
  /** The last item made for a comment. Weak: it goes when the comment goes. */
  const last = new WeakMap<ThreadComment, NotedItem<N>>();
  let lastItems: readonly NotedItem<N>[] = [];

  return (comments: readonly ThreadComment[], options: ItemOptions<N>): readonly NotedItem<N>[] => {
    const keep = (item: NotedItem<N>): NotedItem<N> => {
      last.set(item.row.comment, item);
      return item;
    };
    const kept = (fresh: Item): NotedItem<N> => {
      const before = last.get(fresh.row.comment);
      const children = fresh.children.map(kept);
      const note = options.noteOf(fresh.row.comment);
      if (before === undefined) return keep({ ...fresh, children, note });
      const row = sameRow(before.row, fresh.row) ? before.row : fresh.row;
      const isSameNote = options.sameNote(before.note, note);
      const same =
        row === before.row &&
        isSameNote &&
        before.isFoldedAway === fresh.isFoldedAway &&
        sameFold(before.fold, fresh.fold) &&
        sameList(before.children, children, (a, b) => a === b) &&
        sameList(before.more, fresh.more, sameMore);
      return same ? before : keep({ ...fresh, row, children, note: isSameNote ? before.note : note });
    };
    const items = nest(buildThread(comments, options.alone), options.folds).map(kept);
    if (!sameList(lastItems, items, (a, b) => a === b)) lastItems = items;
    return lastItems;
  };
}

const sameRow = (a: Row, b: Row) =>
  a.comment === b.comment && a.level === b.level && sameAnswers(a.answers, b.answers);

const sameAnswers = (a: Answers | null, b: Answers | null) =>
  a?.commentId === b?.commentId && a?.name === b?.name && a?.here === b?.here;

const sameFold = (a: Fold | null, b: Fold | null) => a?.folded === b?.folded && a?.replies === b?.replies;

const sameMore = (a: More, b: More) =>
  a.parentId === b.parentId && a.name === b.name && a.count === b.count && a.first === b.first;

const sameList = <T>(a: readonly T[], b: readonly T[], same: (a: T, b: T) => boolean) =>
  a.length === b.length && a.every((one, index) => same(one, b[index]!));
