import { useInfiniteQuery } from '@tanstack/react-query';
import type { SummaryRevision } from '../../../contract/summary.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { useSummaryMessages } from '../../lib/messages/summary.ts';
import { problemText } from '../../lib/problem-text.ts';
import { exactTime } from '../../lib/times.ts';
import { Button } from '../../ui/button.tsx';
import { EraseVersion } from './erase-version.tsx';
import { summaryQueries } from './summary-queries.ts';
import { SummaryRests } from './summary-rests.tsx';
import { EasyRead, Text } from './summary-text.tsx';
import '../../styles/summary-editor.css';

type Props = { slug: string; below: number; canErase: boolean };

/** Earlier versions, newest first. `below`: the revision that is pinned now. */
export function SummaryRevisions({ slug, below, canErase }: Props) {
  const m = useMessages();
  const w = useSummaryMessages();
  const query = useInfiniteQuery(summaryQueries.revisions(slug));
  if (query.isPending) return <p className="opening">{m.states.loading}</p>;
  if (query.isError)
    return (
      <div className="notice">
        <p>{problemText(query.error, m)}</p>
        <Button onClick={() => void query.refetch()}>{m.states.tryAgain}</Button>
      </div>
    );
  const earlier = query.data.pages
    .flatMap(({ summaries }) => summaries)
    .filter(({ revision }) => revision < below);
  if (earlier.length === 0) return <p>{w.earlierNone}</p>;
  return (
    <>
      <ol className="revisions" aria-label={w.earlier}>
        {earlier.map((one) => (
          <li key={one.revision} tabIndex={-1}>
            <Revision slug={slug} summary={one} canErase={canErase} />
          </li>
        ))}
      </ol>
      {query.hasNextPage && (
        <Button aria-disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {query.isFetchingNextPage ? m.states.loading : w.earlierMore}
        </Button>
      )}
    </>
  );
}

/** Who wrote it and when, and what it said, when one asks. */
function Revision({ slug, summary, canErase }: { summary: SummaryRevision } & Omit<Props, 'below'>) {
  const m = useMessages();
  const w = useSummaryMessages();
  const when = exactTime(summary.at, m.language);
  if (summary.erasedAt !== null) return <p>{w.erased(exactTime(summary.erasedAt, m.language))}</p>;
  if (summary.body === '') return <p>{w.takenDown(summary.by, summary.badge, when)}</p>;
  return (
    <details>
      <summary>{w.written(summary.by, summary.badge, when)}</summary>
      <Text html={summary.html} />
      {summary.easyRead.length > 0 && <EasyRead sentences={summary.easyRead} />}
      <SummaryRests slug={slug} rests={summary.rests} />
      {canErase && <EraseVersion slug={slug} revision={summary.revision} at={summary.at} />}
    </details>
  );
}
