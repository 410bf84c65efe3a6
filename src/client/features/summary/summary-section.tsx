import { useQueryClient } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useEffect, useState, useSyncExternalStore } from 'react';
import { can } from '../../../contract/permissions.ts';
import type { Post } from '../../../contract/post.ts';
import { untilLoaded } from '../../lib/load.ts';
import { useLangOf, useMessages } from '../../lib/messages/messages.ts';
import { useSummaryMessages } from '../../lib/messages/summary.ts';
import { useNow } from '../../lib/now.ts';
import { postKeys } from '../../lib/post-cache.ts';
import { dayOf } from '../../lib/times.ts';
import { Button } from '../../ui/button.tsx';
import { useViewer } from '../people/use-viewer.ts';
import { lookUp, openEditor, useKeptSummary } from './summary-drafts.ts';
import { SummaryRests } from './summary-rests.tsx';
import { EasyReadLink, SummaryText } from './summary-text.tsx';

const Revisions = lazy(async () => ({
  default: (await untilLoaded(() => import('./summary-revisions.tsx'))).SummaryRevisions,
}));
const Editor = lazy(async () => ({
  default: (await untilLoaded(() => import('./summary-editor.tsx'))).SummaryEditor,
}));
const Erase = lazy(async () => ({
  default: (await untilLoaded(() => import('./erase-version.tsx'))).EraseVersion,
}));

/** `tools`: what other features have to do with its text. */
type Props = { postId: string; tools: ReactNode } & Pick<Post, 'slug' | 'lang' | 'summary'>;

/** "Where we have got to": the summary that is pinned above a debate, and for moderators the way to write it. */
export function SummarySection({ postId, slug, lang, summary, tools }: Props) {
  const m = useMessages();
  const w = useSummaryMessages();
  const { viewer } = useViewer();
  // It is hydrated late, when the viewer may be known already; the server drew it for nobody.
  const [isHydrated, setIsHydrated] = useState(false);
  useEffect(() => setIsHydrated(true), []);
  const canWrite = useNow((now) => can(viewer, 'write-summary', null, now)) && isHydrated;
  const { isOpen, draft, picked } = useKeptSummary(postId);
  const [showsRevisions, setShowsRevisions] = useState(false);
  useEffect(() => {
    if (canWrite) lookUp(postId);
  }, [canWrite, postId]);
  useFreshRests(slug, summary);
  const otherLang = useLangOf(lang);
  if (!summary && !canWrite) return null;
  const hasEarlier = summary === null || summary.revision > 1;
  const day = summary && dayOf(summary.at, m.language);
  return (
    <section className="summary" id="summary" aria-labelledby="summary-heading">
      <h3 id="summary-heading" tabIndex={-1}>
        {w.heading}
      </h3>
      {summary && day ? (
        <>
          <SummaryText summary={summary} lang={otherLang} />
          <p className="byline">
            <span>{w.written(summary.by, summary.badge, day)}</span>
          </p>
          {summary.easyRead.length > 0 && <EasyReadLink slug={slug} />}
          <SummaryRests slug={slug} rests={summary.rests} />
        </>
      ) : (
        <p>{w.nothingYet}</p>
      )}
      {(summary || hasEarlier || (canWrite && !isOpen)) && (
        <div className="summary-tools">
          {summary && tools}
          {canWrite && !isOpen && (
            <Button data-action="write-summary" onClick={() => openEditor(postId)}>
              {draft || picked.length > 0 ? w.goOn : summary ? w.change : w.write}
            </Button>
          )}
          {hasEarlier && (
            <Button
              look="quiet"
              aria-expanded={showsRevisions}
              onClick={() => setShowsRevisions(!showsRevisions)}
            >
              {w.earlier}
            </Button>
          )}
        </div>
      )}
      {canWrite && !isOpen && summary && (
        <Suspense fallback={null}>
          <Erase key={summary.revision} slug={slug} revision={summary.revision} at={summary.at} />
        </Suspense>
      )}
      {showsRevisions && (
        <Suspense fallback={<p className="opening">{m.states.loading}</p>}>
          <Revisions slug={slug} below={summary?.revision ?? Infinity} canErase={canWrite} />
        </Suspense>
      )}
      {canWrite && isOpen && (
        <Suspense fallback={<p className="opening">{m.composer.loading}</p>}>
          <Editor postId={postId} slug={slug} hasSummary={summary !== null} />
        </Suspense>
      )}
    </section>
  );
}

/** A comment that is hidden, shown or deleted on this page may be one of those: what is said of them is asked for again. */
function useFreshRests(slug: string, summary: Post['summary']): void {
  const client = useQueryClient();
  const read = () => client.getQueryData<Post>(postKeys.one(slug))?.commentCount;
  const count = useSyncExternalStore((tell) => client.getQueryCache().subscribe(tell), read, read);
  const [known, setKnown] = useState(count);
  const hasRests = (summary?.rests.length ?? 0) > 0;
  useEffect(() => {
    if (known === count) return;
    setKnown(count);
    if (hasRests) void client.invalidateQueries({ queryKey: postKeys.one(slug) });
  }, [client, slug, known, count, hasRests]);
}
