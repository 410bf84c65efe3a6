/** What a page says to programs about its post, in the words of schema.org. */
import type { Comment, VisibleComment } from '../../../contract/comment.ts';
import type { Post } from '../../../contract/post.ts';
import { languageTags } from '../../lib/messages/messages.ts';
import { plainText } from '../../lib/plain-text.ts';

type Thing = { '@type': string; [property: string]: unknown };
type CommentThing = Thing & { comment?: CommentThing[] };

export type Place = {
  siteName: string;
  /** The value of `lang` on the page. */
  language: string;
  /** The address of the post, and of each comment: absolute where the site knows its own. */
  home: string;
  post: string;
  comment: (id: string) => string;
};

/** The byline of a post that names nobody. */
const siteTeam = 'The site team';

const isoTime = (at: number) => new Date(at).toISOString();

/**
 * A comment as its author allows: null where it is for here only; with neither the name nor the address it stands at
 * where it may be quoted without the name.
 */
function commentThing(comment: VisibleComment, place: Place): CommentThing | null {
  if (comment.sharing === 'here') return null;
  return {
    '@type': 'Comment',
    text: plainText(comment.html),
    dateCreated: isoTime(comment.createdAt),
    ...(comment.lang && { inLanguage: languageTags[comment.lang] }),
    ...(comment.editedAt === null ? {} : { dateModified: isoTime(comment.editedAt) }),
    ...(comment.sharing === 'share'
      ? { url: place.comment(comment.id), author: { '@type': 'Person', name: comment.author.name } }
      : {}),
  };
}

/**
 * What may be shared of these comments, as a tree. What is left out leaves its replies to the nearest comment above that
 * is not, or to the post.
 */
export function sharedComments(comments: readonly Comment[], place: Place): CommentThing[] {
  const parents = new Map(comments.map(({ id, parentId }) => [id, parentId]));
  const things = new Map<string, CommentThing>();
  for (const comment of comments) {
    const thing = comment.state === 'visible' ? commentThing(comment, place) : null;
    if (thing) things.set(comment.id, thing);
  }
  const top: CommentThing[] = [];
  for (const [id, thing] of things) {
    let above = parents.get(id);
    while (above && !things.has(above)) above = parents.get(above);
    const parent = above ? things.get(above) : undefined;
    if (parent) (parent.comment ??= []).push(thing);
    else top.push(thing);
  }
  return top;
}

/** A post with what may be shared of the comments on this page. */
export function blogPosting(post: Post, comments: readonly Comment[], place: Place): object {
  const site = { '@type': 'Organization', name: place.siteName, url: place.home };
  const shared = sharedComments(comments, place);
  return {
    '@context': 'https://schema.org',
    '@type': 'BlogPosting',
    headline: post.title,
    description: post.standfirst,
    datePublished: isoTime(post.publishedAt),
    author: post.byline === siteTeam ? site : { '@type': 'Person', name: post.byline },
    publisher: site,
    inLanguage: languageTags[post.lang],
    keywords: post.tags,
    url: place.post,
    mainEntityOfPage: place.post,
    commentCount: post.commentCount,
    ...(shared.length > 0 ? { comment: shared } : {}),
  };
}

/** The site itself, for the list of its posts. */
export const blog = (description: string, { siteName, language, home }: Omit<Place, 'post' | 'comment'>) => ({
  '@context': 'https://schema.org',
  '@type': 'Blog',
  name: siteName,
  description,
  inLanguage: language,
  url: home,
});
