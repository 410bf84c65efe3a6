import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Comment } from '../../../contract/comment.ts';
import { comment, reply } from '../../../thread/testing.ts';
import { withContext } from './early.ts';
import { counted, thread } from './testing.ts';
import { type LoadedThread, withPage, withReplies } from './thread-cache.ts';

const debate = { kind: 'debate', order: 'oldest', from: null } as const;
const post = { id: 'post', slug: 'rotas', title: 'Rotas' };
const context = (commentId: string, ...comments: Comment[]) => ({
  post,
  commentId,
  comments,
  skippedAncestors: 0,
});
const ids = (comments: readonly { id: string }[]) => comments.map(({ id }) => id);
const tops = Array.from({ length: 9 }, (_, i) => comment(`t${i}`, { createdAt: i }));

describe('a comment that a link asked for', () => {
  it('stands after what is loaded, in the order of the thread, whatever was asked for first', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(tops.slice(3)), fc.constantFrom('oldest', 'newest'), (asked, order) => {
        const view = { ...debate, order } as const;
        const start: LoadedThread = { ...thread(...tops.slice(0, 3)), next: 'more' };
        const now = asked.reduce<LoadedThread>(
          (before, one) => withContext(before, context(one.id, one), view),
          start,
        );
        const sorted = order === 'oldest' ? asked.toSorted(byTime) : asked.toSorted((a, b) => byTime(b, a));
        expect(ids(now.comments)).toEqual([...ids(tops.slice(0, 3)), ...ids(sorted)]);
        expect(now.early).toEqual(ids(sorted));
        expect(now.asked).toEqual(asked.map(({ id }) => ({ context: id })));
      }),
    );
  });

  const byTime = (a: Comment, b: Comment) => a.createdAt - b.createdAt;

  it('is in turn once its own page has come', () => {
    const early = withContext({ ...thread(tops[0]!), next: 'more' }, context('t5', tops[5]!), debate);
    const paged = withPage(early, { comments: tops.slice(1, 7), next: null });
    expect(ids(paged.comments)).toEqual(ids(tops.slice(0, 7)));
    expect(paged.early).toEqual([]);
  });

  it('stands apart below its top-level comment where what it answers is not loaded', () => {
    const deep = comment('deep', { parentId: 'not here', createdAt: 50 });
    const now = withContext(thread(...tops.slice(0, 3)), context('deep', tops[0]!, deep), debate);
    expect(now.early).toEqual(['deep']);
  });
});

describe('a reply in the middle of many', () => {
  const tree = counted([
    comment('top'),
    ...Array.from({ length: 9 }, (_, i) => reply(`r${i}`, comment('top'), { createdAt: i + 1 })),
  ]);
  const [top, ...replies] = tree as [Comment, ...Comment[]];
  const start = thread(top, ...replies.slice(0, 3));
  const beside = (at: number) =>
    context(`r${at}`, top, ...replies.slice(Math.max(0, at - 2), Math.min(9, at + 3)));

  it.each([
    ['left out before it', start, 6, ['r4']],
    ['none, as some of those before it are here', start, 4, []],
    ['none before the first', thread(top), 1, []],
    ['none when all are here', thread(...tree), 6, []],
  ] as const)('says whether others are left out: %s', (_what, before, at, expected) => {
    expect(withContext(before, beside(at), debate).early).toEqual(expected);
  });

  it('follows on once those in between have come', () => {
    const early = withContext(start, beside(6), debate);
    expect(withReplies(early, 'top', { comments: replies.slice(0, 9), next: null }).early).toEqual([]);
  });
});
