import { describe, expect, it } from 'vitest';
import { comment, reply } from '../../../thread/testing.ts';
import { thread } from './testing.ts';
import { type LoadedThread, type Sending, withPage } from './thread-cache.ts';
import { withArrival, withNews, withSending, withSent } from './thread-changes.ts';
import { withContext } from './early.ts';

const sending = { text: 'typed', key: 'new', failure: null } as Sending;
const ids = ({ comments }: LoadedThread) => comments.map(({ id }) => id);

describe('a comment sent from here', () => {
  it('stands last, or first where the newest come first', () => {
    const loaded = thread(comment('a'), comment('b'));
    expect(ids(withSending(loaded, comment('new'), sending))).toEqual(['a', 'b', 'new']);
    expect(ids(withSending(loaded, comment('new'), sending, true))).toEqual(['new', 'a', 'b']);
  });

  it('stands after the other replies, also where this device’s clock is slow', () => {
    const a = comment('a');
    const later = reply('b', a, { createdAt: 9_000 });
    const after = withSending(thread(a, later), reply('new', a, { createdAt: 5 }), sending);
    expect(after.comments.at(-1)).toMatchObject({ id: 'new', createdAt: 9_001 });
  });

  it('stays last when earlier comments are loaded, until the page comes that it belongs to', () => {
    const drawn = withSending(thread(comment('a')), comment('new'), sending);
    const sent = withSent(drawn, 'new', comment('z'));
    const second = withPage(sent, { comments: [comment('b')], next: 'more' });
    expect(ids(second)).toEqual(['a', 'b', 'z']);
    const third = withPage(second, { comments: [comment('c'), comment('z'), comment('zz')], next: null });
    expect(ids(third)).toEqual(['a', 'b', 'c', 'z', 'zz']);
  });
});

describe('a comment in the other views of its thread', () => {
  const a = comment('a', { replyCount: 1 });
  const conversation: LoadedThread = { ...thread(comment('other')), of: 'conversation' };

  it('comes in below its parent, and is counted there', () => {
    const after = withSent(thread(a, comment('b')), 'drawn elsewhere', reply('new', a));
    expect(ids(after)).toEqual(['a', 'b', 'new']);
    expect(after.comments[0]).toMatchObject({ replyCount: 2, branchCount: 1 });
  });

  it('stays away where its parent is not loaded, and from another conversation', () => {
    expect(ids(withSent(conversation, 'drawn elsewhere', reply('new', a)))).toEqual(['other']);
    expect(ids(withSent(conversation, 'drawn elsewhere', comment('new')))).toEqual(['other']);
    expect(ids(withSent(thread(a), 'drawn elsewhere', comment('new')))).toEqual(['a', 'new']);
  });

  it('is not counted twice where it is still to be loaded', () => {
    const answered = reply('answered', a, { replyCount: 1 });
    expect(withArrival(thread(a), answered)).toEqual(thread(a));
    expect(withNews(thread(a), reply('edited', a))).toEqual(thread(a));
  });
});

describe('a comment that a link asked for', () => {
  it('waits after what is loaded, until the page comes that it belongs to', () => {
    const far = comment('far', { replyCount: 1 });
    const deep = reply('deep', { id: 'left out' });
    const post = { id: 'post', slug: 'rotas', title: 'Rotas' };
    const context = { post, commentId: 'deep', comments: [far, deep], skippedAncestors: 3 };
    const asked = withContext(thread(comment('a')), context, { kind: 'debate', order: 'oldest', from: null });
    const second = withPage(asked, { comments: [comment('b')], next: 'more' });
    expect(ids(second)).toEqual(['a', 'b', 'far', 'deep']);
    expect(ids(withPage(second, { comments: [comment('c'), far], next: null }))).toEqual([
      'a',
      'b',
      'c',
      'far',
      'deep',
    ]);
  });
});
