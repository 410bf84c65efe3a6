import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useMessages } from '../../lib/messages/messages.ts';
import { problemText } from '../../lib/problem-text.ts';
import { Button } from '../../ui/button.tsx';
import { useSummaryEditorMessages } from '../../lib/messages/summary-editor.ts';
import { closeEditor } from './summary-drafts.ts';
import { SummaryForm } from './summary-form.tsx';
import { summaryQueries } from './summary-queries.ts';
import '../../styles/composer.css';
import '../../styles/summary-editor.css';

type Props = { postId: string; slug: string; hasSummary: boolean };

/** Where a moderator writes, in the summary's own place; begun from what is pinned by now. */
export function SummaryEditor({ postId, slug, hasSummary }: Props) {
  const m = useMessages();
  const w = useSummaryEditorMessages();
  const query = useInfiniteQuery(summaryQueries.revisions(slug));
  const { refetch } = query;
  // What was read some time ago may be somebody else's older words.
  useEffect(() => void refetch(), [refetch]);
  if (query.isPending || (query.isFetching && !query.isFetchedAfterMount))
    return <p className="opening">{m.states.loading}</p>;
  if (query.isError)
    return (
      <div className="notice">
        <p>{problemText(query.error, m)}</p>
        <Button onClick={() => void refetch()}>{m.states.tryAgain}</Button>
        <Button onClick={() => closeEditor(postId)}>{w.close}</Button>
      </div>
    );
  const latest = query.data.pages[0]?.summaries[0] ?? null;
  return <SummaryForm postId={postId} slug={slug} latest={latest} hasSummary={hasSummary} />;
}
