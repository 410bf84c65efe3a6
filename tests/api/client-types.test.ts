import { hc, type InferRequestType, type InferResponseType } from 'hono/client';
import { describe, expectTypeOf, it } from 'vitest';
import type {
  ChangedComment,
  CommentContext,
  Mine,
  NewComment,
  Source,
  ThreadPage,
  Voted,
} from '../../src/contract/comment.ts';
import type { NewSince } from '../../src/contract/since.ts';
import type { LogPage } from '../../src/contract/moderation.ts';
import type { ViewerAnswer } from '../../src/contract/people.ts';
import type { Post, PostPage, PostSummary } from '../../src/contract/post.ts';
import type {
  BothSides,
  CommonGroundPage,
  Counts,
  ShownCounts,
  VoteFirst,
} from '../../src/contract/votes.ts';
import type { AppType } from '../../src/server/app.ts';

const { api } = hc<AppType>('http://localhost');

describe("the browser's typed client", () => {
  it('knows every answer of the contract', () => {
    expectTypeOf<InferResponseType<typeof api.posts.$get>>().toEqualTypeOf<PostPage>();
    const post = api.posts[':slug'];
    expectTypeOf<InferResponseType<typeof post.$get>>().toEqualTypeOf<Post>();
    expectTypeOf<InferResponseType<typeof post.thread.$get>>().toEqualTypeOf<ThreadPage>();
    expectTypeOf<InferResponseType<typeof post.whole.$get>>().toEqualTypeOf<ThreadPage>();
    expectTypeOf<InferResponseType<typeof post.since.$get>>().toEqualTypeOf<NewSince>();
    expectTypeOf<InferRequestType<typeof post.since.$get>['query']>().toEqualTypeOf<{ at: string }>();
    expectTypeOf<InferResponseType<typeof post.comments.$post>>().toEqualTypeOf<ChangedComment>();
    expectTypeOf<InferResponseType<typeof post.close.$post>>().toEqualTypeOf<PostSummary>();
    expectTypeOf<InferResponseType<typeof post.reopen.$post>>().toEqualTypeOf<PostSummary>();
    const comment = api.comments[':id'];
    expectTypeOf<InferResponseType<typeof comment.replies.$get>>().toEqualTypeOf<ThreadPage>();
    expectTypeOf<InferResponseType<typeof comment.context.$get>>().toEqualTypeOf<CommentContext>();
    expectTypeOf<InferResponseType<typeof comment.$patch>>().toEqualTypeOf<ChangedComment>();
    expectTypeOf<InferResponseType<typeof comment.$delete>>().toEqualTypeOf<ChangedComment>();
    expectTypeOf<InferResponseType<typeof comment.restore.$post>>().toEqualTypeOf<ChangedComment>();
    expectTypeOf<InferResponseType<typeof comment.vote.$put>>().toEqualTypeOf<Voted>();
    expectTypeOf<InferResponseType<typeof comment.hide.$post>>().toEqualTypeOf<ChangedComment>();
    expectTypeOf<InferResponseType<typeof comment.show.$post>>().toEqualTypeOf<ChangedComment>();
    expectTypeOf<InferResponseType<typeof api.moderation.log.$get>>().toEqualTypeOf<LogPage>();
    expectTypeOf<InferResponseType<typeof api.mine.viewer.$get>>().toEqualTypeOf<ViewerAnswer>();
    const mine = api.mine.posts[':slug'];
    expectTypeOf<InferResponseType<typeof mine.$get>>().toEqualTypeOf<Mine>();
    expectTypeOf<
      InferResponseType<(typeof post)['common-ground']['$get']>
    >().toEqualTypeOf<CommonGroundPage>();
    expectTypeOf<InferResponseType<(typeof post)['both-sides']['$get']>>().toEqualTypeOf<BothSides>();
    expectTypeOf<InferResponseType<(typeof post)['vote-first']['$put']>>().toEqualTypeOf<VoteFirst>();
    expectTypeOf<InferResponseType<typeof mine.counts.$get>>().toEqualTypeOf<Counts>();
    expectTypeOf<InferRequestType<typeof mine.counts.$get>['query']>().toEqualTypeOf<{ ids: string }>();
    expectTypeOf<InferResponseType<typeof mine.counts.$put>>().toEqualTypeOf<ShownCounts>();
    const own = api.mine.comments[':id'];
    expectTypeOf<InferResponseType<typeof own.$get>>().toEqualTypeOf<Source>();
    expectTypeOf<InferResponseType<typeof api.session.guest.$post>>().toEqualTypeOf<ViewerAnswer>();
    expectTypeOf<InferResponseType<typeof api.session.$post>>().toEqualTypeOf<ViewerAnswer>();
  });

  it('knows what a request must carry', () => {
    const post = api.posts[':slug'];
    type Posted = InferRequestType<typeof post.comments.$post>;
    expectTypeOf<keyof Posted>().toEqualTypeOf<'param' | 'json'>();
    expectTypeOf<Posted['json']>().toEqualTypeOf<NewComment>();
    expectTypeOf<InferRequestType<typeof post.thread.$get>['query']>().toEqualTypeOf<{
      order?: 'oldest' | 'newest' | 'discussed' | undefined;
      after?: string | undefined;
    }>();
  });
});
