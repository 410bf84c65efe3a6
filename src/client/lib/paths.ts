import type { HideReason, ThreadOrder } from '../../contract/vocabulary.ts';

/** The ways to read a debate beside the conversation, as they stand in addresses. */
export const debateTabs = ['common-ground', 'both-sides', 'waiting', 'changes', 'map'] as const;
export type DebateTab = (typeof debateTabs)[number];

/** The pages for moderators, in the order of their menu. */
export const moderationPages = [
  'queue',
  'notices',
  'safeguarding',
  'people',
  'words',
  'log',
  'fairness',
] as const;
export type ModerationPage = (typeof moderationPages)[number];

/** Every address of the site. Welsh stands at the same addresses below `/cy`. */
export const paths = {
  posts: () => '/',
  /** The next page of posts, for readers without scripts. */
  postsFrom: (after: string) => `/?${new URLSearchParams({ after })}`,
  post: (slug: string, order: ThreadOrder = 'oldest') =>
    `/posts/${encodeURIComponent(slug)}${order === 'oldest' ? '' : `?order=${order}`}`,
  /** The next page of a thread, for readers without scripts. */
  postFrom: (slug: string, order: ThreadOrder, after: string) =>
    `/posts/${encodeURIComponent(slug)}?${new URLSearchParams({ ...(order === 'oldest' ? {} : { order }), after })}#debate`,
  /** A debate read in one of these ways; `place`: what of it, and from where. */
  tab: (slug: string, tab: DebateTab, place: Record<string, string> = {}) => {
    const query = new URLSearchParams(place);
    return `/posts/${encodeURIComponent(slug)}/${tab}${query.size > 0 ? `?${query}` : ''}`;
  },
  inThread: (slug: string, commentId: string) =>
    `/posts/${encodeURIComponent(slug)}#${commentAnchor(commentId)}`,
  /** "Where we have got to", above the conversation; `place`: in which version, and above what of it. */
  summary: (slug: string, place: Record<string, string> = {}) => {
    const query = new URLSearchParams(place);
    return `/posts/${encodeURIComponent(slug)}${query.size > 0 ? `?${query}` : ''}#summary`;
  },
  comment: (slug: string, commentId: string) => `/posts/${encodeURIComponent(slug)}/comments/${commentId}`,
  /** The wall of changes; `place`: which of them, and from where. */
  changes: (place: Record<string, string> = {}) => {
    const query = new URLSearchParams(place);
    return `/changes${query.size > 0 ? `?${query}` : ''}`;
  },
  /** What is looked for, and from where. */
  search: (place: Record<string, string> = {}) => {
    const query = new URLSearchParams(place);
    return `/search${query.size > 0 ? `?${query}` : ''}`;
  },
  /** Changes to print; `place`: which of them, and from where. */
  sheet: (place: Record<string, string> = {}) => {
    const query = new URLSearchParams(place);
    return `/changes/print${query.size > 0 ? `?${query}` : ''}`;
  },
  /** Blank slips to print. */
  slips: (slug: string) => `/posts/${encodeURIComponent(slug)}/slips`,
  /** `reason`: where they say what that means. */
  houseRules: (reason?: HideReason) => (reason ? `/house-rules#${reason}` : '/house-rules'),
  /** `slug`: a word in it. */
  glossary: (slug?: string) => (slug ? `/glossary#${slug}` : '/glossary'),
  openness: () => '/openness',
  signIn: () => '/sign-in',
  confirmSignIn: () => '/sign-in/confirm',
  moderation: (page: ModerationPage) => `/moderation/${page}`,
};

export const commentAnchor = (commentId: string): string => `comment-${commentId}`;

/** The comment an address's `#…` points at, or null. */
export const commentOfAnchor = (hash: string): string | null =>
  /^#comment-([0-9a-f-]{36})$/.exec(hash)?.[1] ?? null;
