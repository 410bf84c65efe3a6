/** The head of a page that the server draws. The browser keeps the title true by itself; the rest is for whoever fetches. */
import type { QueryClient } from '@tanstack/react-query';
import type { StaticHandlerContext } from 'react-router-dom';
import type { Comment } from '../../../contract/comment.ts';
import type { Post } from '../../../contract/post.ts';
import { languages, threadOrders } from '../../../contract/vocabulary.ts';
import { commentQueries } from '../../features/comments/comment-queries.ts';
import { postQueries } from '../../features/posts/post-queries.ts';
import {
  basenames,
  hasCatalogue,
  type Language,
  languageTags,
  messagesOf,
} from '../../lib/messages/messages.ts';
import { moderationPages, paths } from '../../lib/paths.ts';
import { knownOrigin } from '../known-origin.ts';
import type { Head } from '../page-title.ts';
import { cardImage } from './card-image.ts';
import { blog, blogPosting } from './json-ld.ts';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (c) => escapes[c] ?? c);
const meta = (kind: 'name' | 'property', name: string, content: string | null) =>
  content ? `<meta ${kind}="${name}" content="${escaped(content)}">` : '';

type Page = {
  /** Path and query of the one address of this page, below those of its language. */
  path: string;
  /** May search engines list it? */
  isListed: boolean;
  /** What stands in `<script type="application/ld+json">`. */
  data?: object;
};

type Given = {
  context: StaticHandlerContext;
  client: QueryClient;
  url: URL;
  language: Language;
  head: Head;
};

/** For people, not for search engines. */
const notListed: readonly string[] = [
  paths.search(),
  paths.signIn(),
  '/reports',
  ...moderationPages.map(paths.moderation),
];

/** Absolute where the site knows its own address. Otherwise below whatever address it was reached at. */
function addressesFor({ url, language }: Given) {
  const origin = knownOrigin(url.href) ?? '';
  const baseOf = (of: Language) => basenames[of].replace(/\/$/, '');
  return {
    isAbsolute: origin !== '',
    link: (path: string, of = language) => origin + baseOf(of) + path,
  };
}

/** Where the same page is in each language; what fits neither is English. */
function alternates({ link }: ReturnType<typeof addressesFor>, path: string): string {
  const known = languages.filter(hasCatalogue);
  if (known.length < 2) return '';
  const element = (tag: string, language: Language) =>
    `<link rel="alternate" hreflang="${tag}" href="${escaped(link(path, language))}">`;
  return known.map((one) => element(languageTags[one], one)).join('') + element('x-default', 'en');
}

/** What the page is, by the route that drew it and what was fetched for it. */
function pageOf(given: Given, post: Post | undefined): Page | null {
  const { context, url } = given;
  // The conversation has no path of its own below its post's.
  const { route, params } = context.matches.findLast(({ route: { path } }) => path) ?? {};
  const after = url.searchParams.get('after');
  const bare = context.matches.at(-1)?.pathname.replace(/(.)\/$/, '$1') ?? '';
  switch (context.errors === null ? route?.path : undefined) {
    case undefined:
      return null;
    case '/':
      return {
        path: after === null ? paths.posts() : paths.postsFrom(after),
        isListed: true,
        data: blog(given.head.description ?? '', siteIn(given)),
      };
    case '/posts/:slug':
      if (!post) return null;
      return {
        // The same comments in another order are the same page; those further on are another one.
        path: after === null ? paths.post(post.slug) : threadFrom(post.slug, url.searchParams, after),
        isListed: true,
        data: blogPosting(post, commentsOn(given, post.slug), {
          ...siteIn(given),
          post: addressesFor(given).link(paths.post(post.slug)),
          comment: (id) => addressesFor(given).link(paths.comment(post.slug, id)),
        }),
      };
    case '/posts/:slug/comments/:commentId':
      // Not listed: what somebody said is to be found in its debate, not as a page about them.
      return {
        path: paths.comment(post?.slug ?? '', params?.['commentId']?.toLowerCase() ?? ''),
        isListed: false,
      };
    default:
      // Not listed either: the same comments as in the conversation.
      if (post) return { path: pathOf(given), isListed: false };
      return { path: bare, isListed: !notListed.some((one) => bare === one || bare.startsWith(`${one}/`)) };
  }
}

/** The path of the page, below that of its language, and of its query what another page would not have. */
function pathOf({ context, url }: Given): string {
  const own = new URLSearchParams();
  for (const name of ['agree', 'differ', 'branch', 'of', 'after'])
    for (const value of url.searchParams.getAll(name).slice(0, 1)) own.set(name, value);
  const { pathname = '' } = context.matches.at(-1) ?? {};
  return own.size > 0 ? `${pathname}?${own}` : pathname;
}

const siteIn = (given: Given) => ({
  siteName: messagesOf(given.language).site.name,
  language: languageTags[given.language],
  home: addressesFor(given).link(paths.posts()),
});

const threadFrom = (slug: string, search: URLSearchParams, after: string) => {
  const order = threadOrders.find((one) => one === search.get('order')) ?? 'oldest';
  return paths.postFrom(slug, order, after).replace(/#.*$/, '');
};

const commentsOn = ({ client }: Given, slug: string): Comment[] =>
  client
    .getQueriesData<{ comments: Comment[] }>({ queryKey: commentQueries.threads(slug) })
    .flatMap(([, thread]) => thread?.comments ?? []);

/** What it looks like where its address is shared: a change that may be, as its picture. */
function pictureOf(given: Given): ReturnType<typeof cardImage> {
  const origin = knownOrigin(given.url.href);
  const { slug = '', commentId = '' } = given.context.matches.at(-1)?.params ?? {};
  const comment = commentsOn(given, slug).find(({ id }) => id === commentId.toLowerCase());
  const card = comment && origin ? cardImage(comment, given.language, origin) : [];
  return card.length > 0 ? card : [['name', 'twitter:card', 'summary']];
}

/** The elements of the head, and what the page says to programs (null: nothing). */
export function pageHead(given: Given): { elements: string; data: object | null } {
  const { title, description } = given.head;
  const named = `<title>${escaped(title)}</title>${meta('name', 'description', description)}`;
  const slug = given.context.matches.at(-1)?.params['slug'] ?? '';
  const post = given.client.getQueryData<Post>(postQueries.one(slug).queryKey);
  const page = pageOf(given, post);
  if (!page) return { elements: named, data: null };

  const addresses = addressesFor(given);
  const { isAbsolute } = addresses;
  const address = addresses.link(page.path);
  const elements = [
    named,
    `<link rel="canonical" href="${escaped(address)}">`,
    alternates(addresses, page.path),
    page.isListed ? '' : meta('name', 'robots', 'noindex'),
    meta('property', 'og:type', post ? 'article' : 'website'),
    meta('property', 'og:title', post?.title ?? title),
    meta('property', 'og:description', description),
    // Open Graph knows no address that is not whole.
    isAbsolute ? meta('property', 'og:url', address) : '',
    meta('property', 'og:site_name', messagesOf(given.language).site.name),
    meta('property', 'og:locale', `${given.language}_GB`),
    ...languages
      .filter((one) => one !== given.language && hasCatalogue(one))
      .map((one) => meta('property', 'og:locale:alternate', `${one}_GB`)),
    ...pictureOf(given).map(([kind, name, content]) => meta(kind, name, content)),
    post ? meta('property', 'article:published_time', new Date(post.publishedAt).toISOString()) : '',
  ];
  return { elements: elements.join(''), data: page.data ?? null };
}
