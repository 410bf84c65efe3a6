import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Comment, Mine } from '../../../contract/comment.ts';
import { comment, hidden, readable, reply } from '../../../thread/testing.ts';
import type { ThreadView } from './comment-queries.ts';
import { layOver } from './lay-over.ts';
import { present, thread, trees } from './testing.ts';
import { tombstoneOf } from './thread-changes.ts';

const mineOf = (...one: Mine['hidden']): Mine => ({
  alias: { name: 'Blue Kettle', chosen: false },
  pointOfView: null,
  votes: {},
  counts: {},
  showsCounts: false,
  own: {},
  hidden: one,
  ...{ corrections: [], appeals: [], notes: {} },
});
const ids = (comments: readonly { id: string }[]) => comments.map(({ id }) => id);
const debate = { kind: 'debate', order: 'oldest', from: null } as const;
const conversation = (commentId: string): ThreadView => ({ kind: 'conversation', commentId });

describe('what one viewer may read, laid over what everybody may', () => {
  it('loses no comment and shows none twice, whatever is hidden', () => {
    fc.assert(
      fc.property(trees, (tree) => {
        // The public answers leave out tombstones that nobody answered; a moderator has the text of all that is hidden.
        const open = tree.filter(present);
        const kept = tree.filter(({ state }) => state === 'hidden');
        const mine = mineOf(
          ...kept.map((one) => readable(comment(one.id, { ...placeOf(one) }))).toReversed(),
        );
        const shown = ids(layOver(thread(...open), mine, debate));
        expect(shown).toHaveLength(new Set(shown).size);
        expect(shown.toSorted()).toEqual(
          ids(tree.filter((one) => present(one) || wanted(one, tree))).toSorted(),
        );
      }),
    );
  });

  /** Hidden, nobody visible below it, and a place to stand in: its parent is shown, or it stands at the top. */
  const wanted = (one: Comment, tree: readonly Comment[]): boolean => {
    if (one.state !== 'hidden') return false;
    if (one.parentId === null) return true;
    const parent = tree.find(({ id }) => id === one.parentId)!;
    return present(parent) || wanted(parent, tree);
  };
  const placeOf = ({ parentId, createdAt, replyCount, branchCount }: Comment) => ({
    parentId,
    createdAt,
    replyCount,
    branchCount,
  });

  const a = comment('a', { replyCount: 1 });
  const gone = hidden(comment('b'));

  it('leaves out a tombstone nobody answered, unless it was asked for', () => {
    expect(ids(layOver(thread(a, gone), undefined, debate))).toEqual(['a']);
    expect(ids(layOver(thread(a, gone), undefined, conversation('b')))).toEqual(['a', 'b']);
  });

  it('puts the readable text in the place of its tombstone, with the newer counts', () => {
    const text = readable(comment('a', { replyCount: 0 }));
    expect(layOver(thread(tombstoneOf({ ...text, replyCount: 3 })), mineOf(text), debate)).toEqual([
      { ...text, replyCount: 3 },
    ]);
  });

  it('believes the public answer when the comment is shown again', () => {
    expect(layOver(thread(a), mineOf(readable(a)), debate)).toEqual([a]);
  });

  it('adds a hidden comment that no public page holds, only where its parent is', () => {
    const under = readable(reply('r', a));
    const elsewhere = readable(reply('e', { id: 'not loaded' }));
    const top = readable(comment('t'));
    expect(ids(layOver(thread(a), mineOf(elsewhere, top, under), debate))).toEqual(['a', 't', 'r']);
    expect(ids(layOver(thread(a), mineOf(top, under), conversation('a')))).toEqual(['a', 'r']);
  });

  it('puts a hidden top-level comment where it stood, in every order, and leaves it to its own page', () => {
    const [one, two, three, four] = ['1', '2', '3', '4'].map((id) => comment(id, { createdAt: Number(id) }));
    const hiddenTwo = mineOf(readable(two!));
    const shown = (comments: Comment[], view: ThreadView, next: string | null = null) =>
      ids(layOver({ ...thread(...comments), next }, hiddenTwo, view));
    const newest = { ...debate, order: 'newest' } as const;
    expect(shown([one!, three!], debate)).toEqual(['1', '2', '3']);
    expect(shown([three!, one!], newest)).toEqual(['3', '2', '1']);
    expect(shown([four!, three!], newest, 'more')).toEqual(['4', '3']);
    expect(shown([three!, four!], { ...debate, from: 'cursor' })).toEqual(['3', '4']);
  });

  it('keeps the readable comment the same object while its counts are the same', () => {
    const text = readable(comment('a'));
    expect(layOver(thread(tombstoneOf(text)), mineOf(text), debate)[0]).toBe(text);
  });
});
