import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildThread } from '../../../../thread/build.ts';
import { comment } from '../../../../thread/testing.ts';
import { thread } from '../testing.ts';
import { type LoadedThread } from '../thread-cache.ts';
import { withSending } from '../thread-changes.ts';
import { withListPage } from './list-page.ts';
import { withWhy } from './vote-first-mutations.ts';

const list = (...ids: string[]): LoadedThread => ({
  ...thread(...ids.map((id) => comment(id))),
  of: 'list',
  listing: { ids, answered: {}, why: {} },
  next: 'further',
});
const page = (...ids: string[]) => ({ comments: ids.map((id) => comment(id)), next: null });

it('the next page of a list follows what is there; what came already stays where the reader saw it', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(20)), fc.uniqueArray(fc.nat(20)), (first, second) => {
      const [here, further] = [first.map(String), second.map(String)];
      const { listing, comments, next } = withListPage(list(...here), page(...further));
      const expected = [...here, ...further.filter((id) => !here.includes(id))];
      expect(listing?.ids).toEqual(expected);
      expect(comments.map(({ id }) => id)).toEqual(expected);
      expect(next).toBeNull();
    }),
  );
});

it('a page that was asked for can be asked for again', () => {
  expect(withListPage(list('a'), page('b')).asked).toEqual([{ page: 'further' }]);
});

it('comments of a list stand alone, also beside what they answer; what is sent from there stands below it', () => {
  const { comments, listing } = withSending(
    {
      ...list('a', 'b'),
      comments: [comment('a'), comment('b', { parentId: 'a' })],
    },
    comment('mine', { parentId: 'b' }),
    {
      text: 'Yes.',
      input: { parentId: 'b', body: 'Yes.', kind: null, alias: 'Me', pointOfView: 'family', sharing: 'here' },
      key: 'mine',
      failure: null,
    },
  );
  const { roots } = buildThread(comments, new Set(listing?.ids));
  expect(roots.map((root) => [root.comment.id, root.replies.map((reply) => reply.comment.id)])).toEqual([
    ['a', []],
    ['b', ['mine']],
  ]);
});

it('counts that were held back come beside the comments they belong to, and beside no others', () => {
  const why = [{ pointOfView: 'family', votes: 'few' as const }];
  const counts = { votes: { agree: 3, disagree: 0, unsure: 0 }, agreedAcross: 2, why };
  const { listing } = withWhy(list('a', 'b'), { b: counts, elsewhere: counts });
  expect(listing?.why).toEqual({ b: why });
  expect(listing?.across).toEqual({ b: 2 });
});
