/**
 * What a reader has folded in a debate. `all` folds the replies to every top-level comment, also of those that come in
 * later; a branch inside another is folded one by one.
 */
export type Folds = {
  readonly all: boolean;
  readonly folded: ReadonlySet<string>;
  /** With `all`: the top-level comments whose replies are open. */
  readonly open: ReadonlySet<string>;
};

const nobody: ReadonlySet<string> = new Set();

export const nothingFolded: Folds = { all: false, folded: nobody, open: nobody };
export const allFolded: Folds = { all: true, folded: nobody, open: nobody };

export const isFolded = ({ all, folded, open }: Folds, id: string, isTop: boolean): boolean =>
  folded.has(id) || (all && isTop && !open.has(id));

/** Folds or opens the replies to some comments. Those used last stand last. */
export function withFold(folds: Folds, ids: readonly string[], toFolded: boolean): Folds {
  const folded = new Set(folds.folded);
  const open = new Set(folds.open);
  const [to, from] = toFolded ? [folded, open] : [open, folded];
  for (const id of ids) {
    from.delete(id);
    to.delete(id);
    if (toFolded || folds.all) to.add(id);
  }
  return { all: folds.all, folded, open };
}
