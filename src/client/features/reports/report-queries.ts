import { queryOptions, type QueryClient } from '@tanstack/react-query';
import type { Help } from '../../../contract/help.ts';
import type { NewReport, Reported, ReportStatus } from '../../../contract/reports.ts';
import { answer, api, once } from '../../lib/api.ts';
import { asSomebody } from '../people/as-somebody.ts';

export const helpQuery = queryOptions({
  queryKey: ['help'] as const,
  queryFn: () => answer<Help>(api.api.help.$get()),
});

/** Asked for anew whenever it is looked at, and not kept. */
export const reportQuery = (receipt: string) =>
  queryOptions({
    queryKey: ['report', receipt] as const,
    queryFn: () => answer<ReportStatus>(api.api.reports[':receipt'].$get({ param: { receipt } })),
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });

/** Sends a report as whoever is here; who has no session becomes a guest first. */
export const sendReport = (
  client: QueryClient,
  id: string,
  report: NewReport,
  key: string,
): Promise<Reported> =>
  asSomebody(client, (viewerId) =>
    answer<Reported>(
      api.api.comments[':id'].reports.$post({ param: { id }, json: report }, once(key, viewerId)),
    ),
  );
