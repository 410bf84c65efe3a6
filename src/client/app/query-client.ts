import { QueryClient } from '@tanstack/react-query';
import { Refusal } from '../lib/api.ts';

/** One on the device; on the server one for each page. Nothing refetches by itself under a reader's eyes. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        // A refusal stays a refusal; a lost answer is worth two more tries.
        retry: (failures, error) =>
          typeof window !== 'undefined' && !(error instanceof Refusal) && failures < 2,
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
