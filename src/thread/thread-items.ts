import { buildThread } from './build.ts';
import { nest } from './nest.ts';
import type { Answers, Fold, Item, More, Row, ThreadComment } from './types.ts';

/**
 * What the screen draws for a flat list of comments: nested items, six lists deep at most.
 *
 * The very same item objects come back as long as nothing in them or below them has changed, so that a memoised
 * component stays still while other comments change. It holds as far as unchanged comments are the same objects.
 */
export const threadItems = (
  comments: readonly ThreadComment[],
  { folded }: { folded: ReadonlySet<string> },
): readonly Item[] => nest(buildThread(comments), folded).map(kept);

/** The last item made for a comment. Weak: it goes when the comment goes. */
const last = new WeakMap<ThreadComment, Item>();

const kept = (fresh: Item): Item => {
  const before = last.get(fresh.row.comment);
  const children = fresh.children.map(kept);
  if (before === undefined) return keep({ ...fresh, children });
  const row = sameRow(before.row, fresh.row) ? before.row : fresh.row;
  const same =
    row === before.row &&
    sameFold(before.fold, fresh.fold) &&
    sameList(before.children, children, (a, b) => a === b) &&
    sameList(before.more, fresh.more, sameMore);
  return same ? before : keep({ ...fresh, row, children });
};

const keep = (item: Item): Item => {
  last.set(item.row.comment, item);
  return item;
};

const sameRow = (a: Row, b: Row) =>
  a.comment === b.comment && a.level === b.level && sameAnswers(a.answers, b.answers);

const sameAnswers = (a: Answers | null, b: Answers | null) =>
  a?.commentId === b?.commentId && a?.name === b?.name && a?.here === b?.here;

const sameFold = (a: Fold | null, b: Fold | null) => a?.folded === b?.folded && a?.replies === b?.replies;

const sameMore = (a: More, b: More) =>
  a.parentId === b.parentId && a.name === b.name && a.count === b.count && a.first === b.first;

const sameList = <T>(a: readonly T[], b: readonly T[], same: (a: T, b: T) => boolean) =>
  a.length === b.length && a.every((one, index) => same(one, b[index]!));
