import type { CommentRow } from '../db/schema.ts';
import { cleanText } from '../text/clean-text.ts';
import { textOf } from '../text/markdown.ts';
import { firstWords, type PostFile } from './post-file.ts';
import { slugOf } from '../text/slug.ts';
import type { Loose } from './threads.ts';
import { commentBody, lastQuestion, nameHere, plain, postBody } from './wordpress-text.ts';
import type { Fields, WxrPost, WxrSite } from './wxr.ts';

/** Counts of what came in and what was left out, by reasons in plain words. */
export type Tally = Map<string, number>;
export const count = (tally: Tally, what: string, by = 1): void => {
  tally.set(what, (tally.get(what) ?? 0) + by);
};

export const sourceOf = ({ fields }: WxrPost, site: WxrSite): string =>
  `wordpress:${fields['guid']?.trim() || `${site.url}#${fields['wp:post_id'] ?? ''}`}`;

/** Why a post does not come in; null when it does. */
export function leftOut({ fields, tooLarge }: WxrPost): string | null {
  const type = fields['wp:post_type'] ?? 'post';
  const status = fields['wp:status'] ?? '';
  if (type === 'page') return 'pages';
  if (type === 'attachment') return 'pictures and files';
  if (type !== 'post') return `entries of the kind "${type}"`;
  if (status !== 'publish') return `posts that are not published (${status || 'no state'})`;
  if ((fields['wp:post_password'] ?? '') !== '') return 'posts with a password';
  if (tooLarge) return 'posts that are too large';
  return null;
}

/** A post as here. `now` (milliseconds UTC) stands in for a date that is missing. */
export function postOf({ fields, tags }: WxrPost, site: WxrSite, now: number): PostFile {
  const html = postBody(fields['content:encoded'] ?? '');
  const text = textOf(html);
  const title = plain(fields['title'] ?? '') || firstWords(text) || 'Without a title';
  const creator = fields['dc:creator'] ?? '';
  return {
    title,
    slug:
      slugOf(decoded(fields['wp:post_name'] ?? '')) ||
      slugOf(title) ||
      `post-${slugOf(fields['wp:post_id'] ?? '')}`,
    standfirst: plain(fields['excerpt:encoded'] ?? '') || firstWords(text),
    question: lastQuestion(text),
    byline: nameHere(site.names.get(creator) ?? creator) ?? 'The site team',
    tags: [...new Set(tags.map(plain))].filter((tag) => tag !== '' && tag !== 'Uncategorized').slice(0, 20),
    publishedAt: timeOf(fields, 'wp:post_date') ?? now,
    html,
  };
}

function decoded(slug: string): string {
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
}

/** Universal time where the file tells it, else the site's own time as if it were. */
function timeOf(fields: Fields, name: string): number | null {
  for (const text of [fields[`${name}_gmt`], fields[name]]) {
    if (text === undefined || text.startsWith('0000')) continue;
    const time = Date.parse(`${text.trim().replace(' ', 'T')}Z`);
    if (!Number.isNaN(time)) return time;
  }
  return null;
}

type State = Pick<CommentRow, 'hidden_reason' | 'hidden_note'> | null;

/** What WordPress calls it → how it is kept here. All but the first are hidden: only moderators can read them. */
const states: Record<string, { state: State; counted: string }> = {
  '1': { state: null, counted: 'comments' },
  approve: { state: null, counted: 'comments' },
  spam: {
    state: { hidden_reason: 'spam', hidden_note: 'marked as spam in WordPress' },
    counted: 'comments marked as spam, hidden',
  },
  trash: {
    state: { hidden_reason: 'other', hidden_note: 'in the trash in WordPress' },
    counted: 'comments from the trash, hidden',
  },
};
const held = {
  state: { hidden_reason: 'other' as const, hidden_note: 'held in WordPress' },
  counted: 'comments that were held, hidden',
};
const stateOf = (approved: string) => {
  const name = approved.replace('post-trashed', 'trash');
  return (Object.hasOwn(states, name) ? states[name] : undefined) ?? held;
};

export type ImportedComment = Loose & {
  /** Whoever wrote it, as far as it was told: the same name in one debate is the same person. */
  author: string;
  alias: string;
  /** As it came; made into HTML only when it is stored, since a debate can have very many. */
  content: string;
  state: State;
  counted: string;
};

const mostOfComment = 200_000;

/** The comments of a post that come in; those left out are counted, and replies to them answer whom they answered. */
export function commentsOf(
  post: WxrPost,
  publishedAt: number,
  isKnown: (key: string) => boolean,
  tally: Tally,
) {
  const byId = new Map<string, Fields>();
  for (const fields of post.comments) {
    const id = fields['wp:comment_id']?.trim() ?? '';
    if (id === '' || byId.has(id)) count(tally, 'comments without a number of their own');
    else byId.set(id, fields);
  }
  const comments = new Map<string, ImportedComment>();
  const without = new Map<string, string>();
  for (const [key, fields] of byId) {
    const parentKey = fields['wp:comment_parent']?.trim() ?? '0';
    const comment =
      reasonToLeaveOut(fields) ?? (isKnown(key) ? 'known' : commentOf(key, fields, publishedAt));
    if (typeof comment !== 'string') comments.set(key, comment);
    else if (comment !== 'known') {
      without.set(key, parentKey);
      count(tally, comment);
    }
  }
  for (const comment of comments.values()) {
    // As many steps as there are comments left out: they can answer each other in a ring.
    for (let i = 0; i <= without.size && without.has(comment.parentKey ?? ''); i += 1)
      comment.parentKey = without.get(comment.parentKey ?? '') ?? null;
  }
  return [...comments.values()];
}

function reasonToLeaveOut(fields: Fields): string | null {
  const type = fields['wp:comment_type']?.trim() ?? '';
  if (type === 'pingback' || type === 'trackback') return 'pingbacks and trackbacks';
  if (type !== '' && type !== 'comment') return `notes of the kind "${type}"`;
  if ((fields['wp:comment_content'] ?? '').length > mostOfComment) return 'comments that are too long';
  return null;
}

const hasWords = (content: string) =>
  /[<&]/.test(content) ? commentBody(content) !== '' : /[\p{L}\p{N}\p{P}\p{S}]/u.test(content);

function commentOf(key: string, fields: Fields, publishedAt: number): ImportedComment | string {
  const content = fields['wp:comment_content'] ?? '';
  if (!hasWords(content)) return 'comments without words';
  const parent = fields['wp:comment_parent']?.trim() ?? '0';
  const author = cleanText(fields['wp:comment_author'] ?? '').trim();
  return {
    key,
    parentKey: parent === '0' || parent === '' ? null : parent,
    at: timeOf(fields, 'wp:comment_date') ?? publishedAt,
    author: author || `nobody:${key}`,
    alias: nameHere(author) ?? 'Guest',
    content,
    ...stateOf(fields['wp:comment_approved']?.trim() ?? '0'),
  };
}
