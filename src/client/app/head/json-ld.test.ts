import { describe, expect, it } from 'vitest';
import type { Comment, VisibleComment } from '../../../contract/comment.ts';
import type { Post } from '../../../contract/post.ts';
import type { Sharing } from '../../../contract/vocabulary.ts';
import { blogPosting, sharedComments } from './json-ld.ts';

const at = Date.UTC(2026, 2, 1, 9);
const time = '2026-03-01T09:00:00.000Z';
const place = {
  siteName: 'Equal Say',
  language: 'en-GB',
  home: 'https://say.example/',
  post: 'https://say.example/posts/rotas',
  comment: (id: string) => `https://say.example/posts/rotas/comments/${id}`,
};

const placed = (id: string, parentId: string | null) => ({
  ...{ id, parentId, postId: 'post', createdAt: at, replyCount: 0, branchCount: 0 },
});
const comment = (id: string, sharing: Sharing, parentId: string | null = null): VisibleComment => ({
  ...placed(id, parentId),
  state: 'visible',
  author: { key: 'key', name: `Name of ${id}`, pointOfView: 'family', badge: null },
  kind: null,
  html: `<p>Words of <strong>${id}</strong></p>`,
  sharing,
  editedAt: null,
  votes: { agree: 0, disagree: 0, unsure: 0 },
  marks: null,
});
const hidden = (id: string, parentId: string | null = null): Comment => ({
  ...placed(id, parentId),
  state: 'hidden',
  reason: 'spam',
  hiddenAt: at,
});
const deleted = (id: string, parentId: string | null = null): Comment => ({
  ...placed(id, parentId),
  state: 'deleted',
});

/** A tree of words: `a(b, c)`. */
type Told = { text: string; comment?: Told[] };
const outline = (things: readonly Told[]): string =>
  things
    .map(({ text, comment: replies }) => {
      const name = text.replace('Words of ', '');
      return replies ? `${name}(${outline(replies)})` : name;
    })
    .join(', ');
const treeOf = (comments: readonly Comment[]) =>
  outline(sharedComments(comments, place) as unknown as Told[]);

describe('the comments a page tells to programs', () => {
  it.each<[title: string, comments: Comment[], tree: string]>([
    ['none', [], ''],
    ['those that may be shared or quoted', [comment('a', 'share'), comment('b', 'quote')], 'a, b'],
    ['no comment for here only', [comment('a', 'here'), comment('b', 'share')], 'b'],
    ['nothing hidden or deleted', [hidden('a'), deleted('b'), comment('c', 'share')], 'c'],
    [
      'replies below what they answer',
      [comment('a', 'share'), comment('b', 'quote', 'a'), comment('c', 'share', 'b'), comment('d', 'share')],
      'a(b(c)), d',
    ],
    [
      'a reply to one for here only, below the next comment above',
      [comment('a', 'share'), comment('b', 'here', 'a'), hidden('c', 'b'), comment('d', 'share', 'c')],
      'a(d)',
    ],
    [
      'a reply to nothing that may be shared, below the post',
      [comment('a', 'here'), deleted('b', 'a'), comment('c', 'quote', 'b')],
      'c',
    ],
    ['a reply whose parent is on another page, below the post', [comment('b', 'share', 'elsewhere')], 'b'],
    ['a reply that comes before its parent', [comment('b', 'share', 'a'), comment('a', 'share')], 'a(b)'],
  ])('are %s', (_title, comments, tree) => expect(treeOf(comments)).toBe(tree));

  it('carry the name and the address where the author allows it', () => {
    const edited = { ...comment('a', 'share'), editedAt: at };
    expect(sharedComments([edited], place)).toEqual([
      {
        '@type': 'Comment',
        text: 'Words of a',
        dateCreated: time,
        dateModified: time,
        url: 'https://say.example/posts/rotas/comments/a',
        author: { '@type': 'Person', name: 'Name of a' },
      },
    ]);
  });

  it('carry neither where the words may be quoted without the name', () => {
    expect(sharedComments([comment('a', 'quote')], place)).toEqual([
      { '@type': 'Comment', text: 'Words of a', dateCreated: time },
    ]);
  });
});

describe('the post a page tells to programs', () => {
  const post: Post = {
    ...{ id: 'post', slug: 'rotas', title: 'Rotas', standfirst: 'Who are they for?', question: 'And now?' },
    ...{ byline: 'Rosa Field', tags: ['culture'], publishedAt: at, readingTime: 3, closedAt: null },
    ...{ commentCount: 2, pointOfViewCount: 1, latestAt: at, hasEasyRead: false, html: '<p>A story.</p>' },
    ...{ lang: 'en' as const, heard: [], pointsOfView: [] },
    views: { 'common-ground': 0, agree: 0, differ: 0, waiting: 0, changes: 0 },
    voteFirst: false,
    isHeld: false,
    slowSeconds: 0,
    summary: null,
    explained: [],
  };

  it('says who wrote it, when, where it stands, and how many have answered', () => {
    expect(blogPosting(post, [], place)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'BlogPosting',
      headline: 'Rotas',
      description: 'Who are they for?',
      datePublished: time,
      author: { '@type': 'Person', name: 'Rosa Field' },
      publisher: { '@type': 'Organization', name: 'Equal Say', url: 'https://say.example/' },
      inLanguage: 'en-GB',
      keywords: ['culture'],
      url: place.post,
      mainEntityOfPage: place.post,
      commentCount: 2,
    });
  });

  it('is the site’s own where its byline names nobody', () => {
    expect(blogPosting({ ...post, byline: 'The site team' }, [comment('a', 'share')], place)).toMatchObject({
      author: { '@type': 'Organization', name: 'Equal Say' },
      comment: [{ text: 'Words of a' }],
    });
  });
});
