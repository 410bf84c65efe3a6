import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { commentQueries } from '../comment-queries.ts';
import { useDebate } from '../debate-context.ts';

/** The names that people chose to be called by in this debate, as far as it is loaded: they give nobody away. */
export function useKnownNames(): () => string[] {
  const client = useQueryClient();
  const { slug, view } = useDebate();
  return useCallback(() => {
    const thread = client.getQueryData(commentQueries.thread(slug, view).queryKey);
    const mine = client.getQueryData(commentQueries.mine(slug).queryKey);
    const names = thread?.comments.map((comment) => ('author' in comment ? comment.author.name : ''));
    return [...new Set([...(names ?? []), mine?.alias.name ?? ''])].filter((name) => name.length > 1);
  }, [client, slug, view]);
}
