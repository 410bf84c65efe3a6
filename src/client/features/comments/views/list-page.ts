import type { Comment } from '../../../../contract/comment.ts';
import type { Why } from '../../../../contract/votes.ts';
import { answer, api } from '../../../lib/api.ts';
import type { ListView } from './list-view.ts';
import { type Listing, type LoadedThread, merged } from '../thread-cache.ts';

/** A page of a list, whichever it is. */
export type ListPage = {
  comments: Comment[];
  next: string | null;
  answered?: Record<string, string>;
  why?: Record<string, Why> | null;
};

const none: ListPage = { comments: [], next: null };

export async function readPage(slug: string, view: ListView, after: string | null): Promise<ListPage> {
  const param = { slug };
  const from = after === null ? {} : { after };
  const { ':slug': post } = api.api.posts;
  switch (view.kind) {
    case 'common-ground':
      return answer(post['common-ground'].$get({ param, query: from }));
    case 'waiting':
      return answer(post.waiting.$get({ param, query: { ...(view.of && { of: view.of }), ...from } }));
    case 'side':
      return (
        (await answer(post['both-sides'].$get({ param, query: { side: view.side, ...from } })))[view.side] ??
        none
      );
    default:
      return view satisfies never;
  }
}

const listingOf = ({ comments, answered = {}, why }: ListPage): Listing => ({
  ids: comments.map(({ id }) => id),
  answered,
  why: why ?? {},
});

/** A list from where its address says. */
export async function readList(slug: string, view: ListView): Promise<LoadedThread> {
  const page = await readPage(slug, view, view.from);
  return {
    of: 'list',
    listing: listingOf(page),
    comments: page.comments,
    early: [],
    asked: [],
    whole: null,
    next: page.next,
    skipped: 0,
    branches: {},
    sending: {},
    keys: {},
  };
}

/** The next page of a list. Pure. A comment that has moved since it came first stays where the reader saw it. */
export function withListPage(thread: LoadedThread, page: ListPage): LoadedThread {
  const { listing } = thread;
  if (!listing) return thread;
  const more = listingOf(page);
  return {
    ...thread,
    comments: merged(thread.comments, page.comments),
    listing: {
      ...listing,
      ids: [...new Set([...listing.ids, ...more.ids])],
      answered: { ...listing.answered, ...more.answered },
      why: { ...listing.why, ...more.why },
    },
    asked: thread.next === null ? thread.asked : [...thread.asked, { page: thread.next }],
    next: page.next,
  };
}
