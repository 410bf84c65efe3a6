import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../lib/api.ts';

/** All hard words of this site. */
export const glossaryQuery = queryOptions({
  queryKey: ['glossary'] as const,
  queryFn: () => answer(api.api.glossary.$get()),
});
