import { queryOptions } from '@tanstack/react-query';
import type { Fairness, Openness } from '../../../contract/openness.ts';
import type { FairnessPeriod } from '../../../contract/vocabulary.ts';
import { answer, api } from '../../lib/api.ts';

export const opennessQueries = {
  /** For everybody. */
  numbers: queryOptions({
    queryKey: ['openness'] as const,
    queryFn: () => answer<Openness>(api.api.openness.$get()),
  }),
  /** For moderators. */
  fairness: (period: FairnessPeriod) =>
    queryOptions({
      queryKey: ['fairness', period] as const,
      queryFn: () => answer<Fairness>(api.api.moderation.fairness.$get({ query: { period } })),
      staleTime: 0,
    }),
};
