import { type ComponentProps, Suspense } from 'react';
import { InDebate, useIsAtRest } from '../debate.tsx';
import { KeptDrafts, NewComments, VoteFirst } from '../lazy.ts';

/** A debate read as one list. */
export function ListDebate({ children, ...debate }: ComponentProps<typeof InDebate>) {
  const isAtRest = useIsAtRest();
  const { id, latestAt, voteFirst } = debate.post;
  return (
    <InDebate {...debate}>
      {isAtRest && (
        <Suspense fallback={null}>
          <KeptDrafts key={id} />
          {voteFirst && <VoteFirst />}
        </Suspense>
      )}
      {children}
      {isAtRest && (
        <Suspense fallback={null}>
          <NewComments latestAt={latestAt} />
        </Suspense>
      )}
    </InDebate>
  );
}
