/** Pure changes of a comment and everything below it. */
import type { HiddenComment, HideComment, VisibleComment } from '../../../../contract/comment.ts';
import { noMarks, orNull } from '../related-cache.ts';
import { type LoadedThread } from '../thread-cache.ts';
import { tombstoneOf, withArrival, withNews } from '../thread-changes.ts';

/** What is loaded of a branch: the comment first, and each before what answers it. */
export function branchIds({ comments }: Pick<LoadedThread, 'comments'>, id: string): string[] {
  const answers = new Map<string, string[]>();
  for (const { id: answer, parentId } of comments)
    if (parentId !== null) answers.set(parentId, [...(answers.get(parentId) ?? []), answer]);
  const found = new Set([id]);
  for (const one of found) for (const answer of answers.get(one) ?? []) found.add(answer);
  return [...found];
}

/** A comment as a moderator goes on reading it once it is hidden. */
export const hiddenOf = (
  comment: VisibleComment,
  { reason }: HideComment,
  hiddenAt: number,
  isHiddenWithBranch: boolean,
): HiddenComment => ({
  ...comment,
  state: 'hidden-readable',
  reason,
  hiddenAt,
  heldFor: null,
  isHiddenWithBranch,
  appeal: null,
  moderation: null,
});

/** A hidden comment as everybody reads it once it is shown again. */
export function visibleOf(comment: HiddenComment): VisibleComment {
  const { reason, hiddenAt, heldFor, isHiddenWithBranch, appeal, moderation, ...content } = comment;
  return { ...content, state: 'visible' };
}

/** What of the branch can be seen becomes hidden; those above first. */
export const hideable = (thread: LoadedThread, id: string): VisibleComment[] => {
  const byId = new Map(thread.comments.map((one) => [one.id, one]));
  return branchIds(thread, id).flatMap((one) => {
    const comment = byId.get(one);
    return comment?.state === 'visible' ? comment : [];
  });
};

/** Hides these for everybody. From below, so that what stays above counts what is left. */
export const withAllHidden = (thread: LoadedThread, hidden: readonly HiddenComment[]): LoadedThread =>
  hidden.toReversed().reduce((now, comment) => {
    const loaded = now.comments.find(({ id }) => id === comment.id);
    return loaded ? withNews(now, tombstoneOf({ ...comment, ...countsOf(loaded) })) : now;
  }, thread);

/** Shows these to everybody; those above first, so that each finds its place. */
export const withAllShown = (thread: LoadedThread, hidden: readonly HiddenComment[]): LoadedThread =>
  hidden.reduce((now, comment) => {
    const loaded = now.comments.find(({ id }) => id === comment.id);
    return withArrival(now, { ...visibleOf(comment), ...countsOf(loaded ?? comment) });
  }, thread);

const countsOf = ({ replyCount, branchCount }: { replyCount: number; branchCount: number }) => ({
  replyCount,
  branchCount,
});

/** What is hidden together with this, those above first. */
export function hiddenTogether(hidden: readonly HiddenComment[], comment: HiddenComment): HiddenComment[] {
  if (!comment.isHiddenWithBranch) return [comment];
  // One line of the log hides them all at one time.
  const together = hidden.filter((one) => one.isHiddenWithBranch && one.hiddenAt === comment.hiddenAt);
  const byId = new Map(together.map((one) => [one.id, one]));
  const placed = new Set<HiddenComment>();
  const place = (one: HiddenComment): void => {
    if (placed.has(one)) return;
    const above = one.parentId === null ? undefined : byId.get(one.parentId);
    if (above) place(above);
    placed.add(one);
  };
  for (const one of together) place(one);
  return [...placed];
}

type Locked = VisibleComment['marks'];
const withLock = (marks: Locked, locked: 'here' | 'above' | null): Locked =>
  orNull({ ...(marks ?? noMarks), locked });
const lockedOf = (comment: { marks?: Locked } | undefined) => comment?.marks?.locked ?? null;

/**
 * By id: how each comment of a branch stands once the branch is locked or no longer. A branch in it that is locked by
 * itself stays as it is. `readable`: hidden comments a moderator reads, which stand as tombstones in the thread.
 */
export function locksOf(
  { comments }: Pick<LoadedThread, 'comments'>,
  readable: readonly HiddenComment[],
  id: string,
  isLocked: boolean,
): Map<string, 'here' | 'above' | null> {
  const all = new Map<string, { id: string; parentId: string | null; marks?: Locked }>(
    [...comments, ...readable].map((one) => [one.id, one]),
  );
  const answers = new Map<string | null, string[]>();
  for (const { id: answer, parentId } of all.values())
    answers.set(parentId, [...(answers.get(parentId) ?? []), answer]);
  const above = all.get(all.get(id)?.parentId ?? '');
  const below = isLocked || lockedOf(above) !== null ? 'above' : null;
  const locks = new Map<string, 'here' | 'above' | null>([[id, isLocked ? 'here' : below]]);
  for (const one of locks.keys())
    for (const answer of answers.get(one) ?? [])
      if (lockedOf(all.get(answer)) !== 'here') locks.set(answer, below);
  return locks;
}

type Locks = ReadonlyMap<string, 'here' | 'above' | null>;

/** Comments whose lock is the same stay the same objects, so that their rows stay still. */
export const withLocks = <C extends { id: string; marks?: Locked }>(
  comments: readonly C[],
  locks: Locks,
): C[] =>
  comments.map((comment) => {
    const locked = locks.get(comment.id);
    if (locked === undefined || comment.marks === undefined || lockedOf(comment) === locked) return comment;
    return { ...comment, marks: withLock(comment.marks, locked) };
  });
