import { type QueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { LoaderFunctionArgs } from 'react-router-dom';
import { easyReadQueries } from '../../features/easy-read/easy-read-queries.ts';
import { Versions } from '../../features/easy-read/versions.tsx';
import { useServerHtml } from '../../lib/html.ts';
import { useEasyReadMessages } from '../../lib/messages/easy-read.ts';
import { staleTimeOf } from '../freshness.ts';
import { usePageTitle } from '../page-title.ts';

export const howToCommentRoute = (client: QueryClient) => ({
  loader: async ({ request }: LoaderFunctionArgs) => {
    await client.fetchQuery({ ...easyReadQueries.howToComment, staleTime: staleTimeOf(request) });
    return null;
  },
  Component: HowToCommentRoute,
});

/** As it comes with the program (`content/how-to-comment.md`). */
function HowToCommentRoute() {
  const w = useEasyReadMessages();
  const { data } = useSuspenseQuery(easyReadQueries.howToComment);
  const html = useServerHtml(data.html);
  usePageTitle(w.howToComment, w.howToCommentDescription);
  return (
    <article className="post">
      <h1 tabIndex={-1}>{w.howToComment}</h1>
      <Versions whole="/how-to-comment" isEasy={false} />
      <div className="prose" lang="en" dangerouslySetInnerHTML={html} />
    </article>
  );
}
