import { type ComponentType, lazy, Suspense } from 'react';
import { type LoaderFunctionArgs, useParams } from 'react-router-dom';
import { isModerator } from '../../../contract/permissions.ts';
import { ModerationNav } from '../../features/moderation/moderation-nav.tsx';
import { useViewer } from '../../features/people/use-viewer.ts';
import { untilLoaded } from '../../lib/load.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { useModerationPagesMessages } from '../../lib/messages/moderation-pages.ts';
import { type ModerationPage, moderationPages, paths } from '../../lib/paths.ts';
import { Link } from '../../ui/link.tsx';
import { usePageTitle } from '../page-title.ts';

const page = (load: () => Promise<ComponentType>) => lazy(async () => ({ default: await untilLoaded(load) }));

/** Each draws what stands below its heading. */
const pages: Record<ModerationPage, ComponentType> = {
  queue: page(async () => (await import('../../features/queue/queue-screen.tsx')).QueueScreen),
  notices: page(async () => (await import('../../features/notices/notices-page.tsx')).NoticesPage),
  safeguarding: page(
    async () => (await import('../../features/reports/safeguarding-list.tsx')).SafeguardingList,
  ),
  people: page(async () => (await import('../../features/people/sanctions-list.tsx')).SanctionsList),
  words: page(async () => (await import('../../features/settings/rules-page.tsx')).RulesPage),
  log: page(async () => (await import('../../features/moderation/log-list.tsx')).LogList),
  fairness: page(async () => (await import('../../features/openness/fairness-page.tsx')).FairnessPage),
};

const isPage = (name: string | undefined): name is ModerationPage =>
  moderationPages.some((known) => known === name);

export function loader({ params }: LoaderFunctionArgs): null {
  if (!isPage(params.page)) throw new Response(null, { status: 404 });
  return null;
}

/** What moderators work with, beside the comments themselves. */
export function Component() {
  const m = useMessages();
  const w = useModerationPagesMessages();
  const { page: name } = useParams();
  const { viewer, isKnown } = useViewer();
  const here = isPage(name) ? name : 'log';
  usePageTitle(w.headings[here]);
  if (!isKnown) return <p className="plain-page opening">{m.states.loading}</p>;
  if (!isModerator(viewer))
    return (
      <div className="plain-page">
        <h1 tabIndex={-1}>{w.denied}</h1>
        <p>{w.deniedWhy}</p>
        <p>
          <Link className="btn btn--primary" to={paths.signIn()}>
            {m.site.signIn}
          </Link>
        </p>
      </div>
    );
  const Page = pages[here];
  return (
    <div className="plain-page moderation-page">
      <ModerationNav here={here} />
      <h1 tabIndex={-1}>{w.headings[here]}</h1>
      <p>{w.intros[here]}</p>
      <Suspense fallback={<p className="opening">{m.states.loading}</p>}>
        <Page />
      </Suspense>
      <p className="moderation-end">
        <Link to={paths.openness()}>{w.openness}</Link>
      </p>
    </div>
  );
}
