import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Comment, VisibleComment } from '../../../contract/comment.ts';
import { comment, hidden, readable, reply } from '../../../thread/testing.ts';
import { type Sending, withPage, withReplies } from './thread-cache.ts';
import {
  tombstoneOf,
  withComment,
  withFailure,
  withoutComment,
  withSending,
  withSent,
} from './thread-changes.ts';
import { as, counted, states, thread, trees } from './testing.ts';

const ids = (comments: readonly { id: string }[]) => comments.map(({ id }) => id);
const sending: Sending = {
  text: 'typed',
  key: 'key',
  failure: null,
  input: {
    parentId: null,
    body: 'typed',
    kind: null,
    alias: 'Blue Kettle',
    pointOfView: 'not-said',
    sharing: 'here',
  },
};

const changes = fc.array(fc.record({ at: fc.nat(), state: states }), { maxLength: 12 });

describe('one comment changed', () => {
  it('leaves the counts above it as the server would count them, whatever the tree and the changes', () => {
    fc.assert(
      fc.property(trees, changes, (tree, list) => {
        let now = thread(...tree);
        for (const { at, state } of list) {
          const one = now.comments[at % now.comments.length]!;
          now = withComment(now, one.id, as(state, one));
        }
        expect(now.comments).toEqual(counted(now.comments));
      }),
    );
  });

  it('adds and takes away a reply anywhere, with the counts right each time', () => {
    fc.assert(
      fc.property(trees, fc.nat(), (tree, at) => {
        const parent = tree[at % tree.length]!;
        const added = withComment(thread(...tree), 'new', reply('new', parent));
        expect(added.comments).toEqual(counted(added.comments));
        expect(withComment(added, 'new', null).comments).toEqual(tree);
      }),
    );
  });

  it('leaves every other comment the same object', () => {
    const [a, b, c] = [comment('a', { replyCount: 1, branchCount: 1 }), comment('b'), comment('c')];
    const r = reply('r', a);
    const now = withComment(thread(a, b, c, r), 'b', hidden(b));
    expect(now.comments.filter((one) => [a, c, r].includes(one as VisibleComment))).toHaveLength(3);
  });

  it('survives comments that answer each other', () => {
    const [x, y] = [reply('x', { id: 'y' }), reply('y', { id: 'x' })];
    expect(ids(withComment(thread(x, y), 'x', hidden(x)).comments)).toEqual(['x', 'y']);
  });

  it('is nothing where the comment is not known', () => {
    const now = thread(comment('a'));
    expect(withComment(now, 'unknown', null)).toBe(now);
  });
});

describe('more comments loaded', () => {
  const lists = fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 12 });
  it('are never doubled, stay where they stood, and are the newest copy', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(12)), lists, (before, incoming) => {
        const old = before.map((n) => comment(`c${n}`));
        const fresh = incoming.map((n) => comment(`c${n}`, { html: '<p>new</p>' }));
        const now = withPage(thread(...old), { comments: fresh, next: 'more' });
        expect(ids(now.comments).slice(0, old.length)).toEqual(ids(old));
        expect(new Set(ids(now.comments))).toEqual(new Set([...ids(old), ...ids(fresh)]));
        expect(new Set(ids(now.comments)).size).toBe(now.comments.length);
        for (const one of fresh) expect(now.comments).toContainEqual(one);
        expect(now.next).toBe('more');
      }),
    );
  });

  it('remember where each branch goes on, and forget it at its end', () => {
    const a = comment('a', { replyCount: 2 });
    const first = withReplies(thread(a), 'a', { comments: [reply('b', a)], next: 'cursor' });
    expect(first.branches).toEqual({ a: 'cursor' });
    const last = withReplies(first, 'a', { comments: [reply('c', a)], next: null });
    expect(last.branches).toEqual({});
    expect(ids(last.comments)).toEqual(['a', 'b', 'c']);
  });
});

describe('a comment on its way', () => {
  const a = comment('a');
  const drawn = reply('local', a);
  const sent = withSending(thread(a, comment('z')), drawn, sending);
  const real = reply('real', a, { html: '<p>typed</p>' });

  it('stands in the thread at once, counted', () => {
    expect(ids(sent.comments)).toEqual(['a', 'z', 'local']);
    expect(sent.comments[0]).toMatchObject({ replyCount: 1, branchCount: 1 });
    expect(sent.sending).toEqual({ local: sending });
  });

  it('keeps its row and its counts when the server has it', () => {
    const now = withSent(sent, 'local', real);
    expect(ids(now.comments)).toEqual(['a', 'z', 'real']);
    expect(now.keys).toEqual({ real: 'local' });
    expect(now.sending).toEqual({});
    expect(now.comments).toEqual(counted(now.comments).map((one) => ({ ...one, ...htmlOf(one, real) })));
  });

  it('keeps its row, and counts no longer, when it waits to be checked', () => {
    const held = tombstoneOf(readable(real));
    const now = withSent(sent, 'local', held);
    expect(ids(now.comments)).toEqual(['a', 'z', 'real']);
    expect(now.keys).toEqual({ real: 'local' });
    expect(now.comments[0]).toMatchObject({ replyCount: 0, branchCount: 0 });
    expect(now.comments[2]).toEqual(held);
  });

  it('is there once when a page brought it before the answer came', () => {
    const parent = comment('a', { replyCount: 1, branchCount: 1 });
    const meanwhile = withPage(sent, { comments: [parent, real], next: null });
    const now = withSent(meanwhile, 'local', real);
    expect(ids(now.comments).filter((id) => id === 'real')).toHaveLength(1);
    expect(ids(now.comments)).not.toContain('local');
  });

  it('says why it could not be sent, and goes without a trace', () => {
    const failure = { why: 'No signal', code: null, retryAt: null };
    expect(withFailure(sent, 'local', failure).sending['local']?.failure).toBe(failure);
    expect(withFailure(sent, 'unknown', failure)).toBe(sent);
    const gone = withoutComment(sent, 'local');
    expect(gone).toEqual(thread(a, comment('z')));
  });

  it('of another view only joins the thread', () => {
    const now = withSent(thread(a), 'local', real);
    expect(ids(now.comments)).toEqual(['a', 'real']);
    expect(now.keys).toEqual({});
  });

  const htmlOf = (one: Comment, like: VisibleComment) => (one.id === like.id ? { html: like.html } : {});
});

describe('a tombstone', () => {
  it('holds no word and no author of what was hidden', () => {
    const text = readable(comment('a', { html: '<p>canary</p>' }));
    expect(JSON.stringify(tombstoneOf(text))).not.toMatch(/canary|author|key of a/);
  });
});
