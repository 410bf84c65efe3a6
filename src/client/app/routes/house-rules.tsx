import { type QueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import type { LoaderFunctionArgs } from 'react-router-dom';
import { can } from '../../../contract/permissions.ts';
import { houseRulesQueries } from '../../features/house-rules/house-rules-queries.ts';
import { Versions } from '../../features/easy-read/versions.tsx';
import { useViewer } from '../../features/people/use-viewer.ts';
import { useServerHtml } from '../../lib/html.ts';
import { untilLoaded } from '../../lib/load.ts';
import { useHouseRulesMessages } from '../../lib/messages/house-rules.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { useNow } from '../../lib/now.ts';
import { paths } from '../../lib/paths.ts';
import { dayOf } from '../../lib/times.ts';
import { Link } from '../../ui/link.tsx';
import { staleTimeOf } from '../freshness.ts';
import { usePageTitle } from '../page-title.ts';

const Editor = lazy(async () => ({
  default: (await untilLoaded(() => import('../../features/house-rules/house-rules-editor.tsx')))
    .HouseRulesEditor,
}));
const Tools = lazy(async () => ({
  default: (await untilLoaded(() => import('../../features/house-rules/house-rules-tools.tsx')))
    .HouseRulesTools,
}));

export const houseRulesRoute = (client: QueryClient) => ({
  loader: async ({ request }: LoaderFunctionArgs) => {
    await client.fetchQuery({ ...houseRulesQueries.page, staleTime: staleTimeOf(request) });
    return null;
  },
  Component: HouseRulesRoute,
});

/** What we ask of each other: as it comes with the program (`content/house-rules.md`), or as administrators wrote it. */
function HouseRulesRoute() {
  const m = useMessages();
  const w = useHouseRulesMessages();
  const { data: rules } = useSuspenseQuery(houseRulesQueries.page);
  const { viewer } = useViewer();
  const canWrite = useNow((now) => can(viewer, 'write-page', null, now));
  const [isEditing, setIsEditing] = useState(false);
  const html = useServerHtml(rules.html);
  usePageTitle(m.site.houseRules, w.description);
  const close = () => {
    setIsEditing(false);
    document.querySelector<HTMLElement>('main h1')?.focus();
  };
  return (
    <article className="post">
      <h1 tabIndex={-1}>{m.site.houseRules}</h1>
      {canWrite && isEditing ? (
        <Suspense fallback={<p className="opening">{m.states.loading}</p>}>
          <Editor onClose={close} />
        </Suspense>
      ) : (
        <>
          <Versions whole={paths.houseRules()} isEasy={false} />
          <div className="prose" lang="en" dangerouslySetInnerHTML={html} />
          <p className="byline">
            {rules.at !== null && <span>{w.written(dayOf(rules.at, m.language))}</span>}
            <Link to={paths.openness()}>{w.openness}</Link>
          </p>
          {canWrite && (
            <Suspense>
              <Tools onEdit={() => setIsEditing(true)} />
            </Suspense>
          )}
        </>
      )}
    </article>
  );
}
