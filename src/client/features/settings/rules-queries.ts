import { queryOptions } from '@tanstack/react-query';
import type { Rules } from '../../../contract/settings.ts';
import { answer, api } from '../../lib/api.ts';

export const rulesQuery = queryOptions({
  queryKey: ['moderation-settings'],
  queryFn: () => answer(api.api.moderation.settings.$get()),
  // Others change it too: read again at every visit.
  staleTime: 0,
});

/** What would happen to a text under these rules: the same every time. */
export const textTest = (text: string, rules: Rules) =>
  queryOptions({
    queryKey: ['moderation-settings-test', text, rules],
    queryFn: () => answer(api.api.moderation.settings.test.$post({ json: { text, rules } })),
    staleTime: Infinity,
    gcTime: 60_000,
  });
