import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useHouseRulesMessages } from '../../lib/messages/house-rules.ts';
import { useMessages } from '../../lib/messages/messages.ts';
import { problemText } from '../../lib/problem-text.ts';
import { Button } from '../../ui/button.tsx';
import { EarlierRules } from './earlier-rules.tsx';
import { HouseRulesForm } from './house-rules-form.tsx';
import { houseRulesQueries } from './house-rules-queries.ts';
import '../../styles/composer.css';
import '../../styles/house-rules.css';

/** Where an administrator writes, in the place of the rules; begun from those that are in force by now. */
export function HouseRulesEditor({ onClose }: { onClose: () => void }) {
  const m = useMessages();
  const w = useHouseRulesMessages();
  const query = useInfiniteQuery(houseRulesQueries.revisions);
  const { refetch } = query;
  // What was read some time ago may be somebody else's older words.
  useEffect(() => void refetch(), [refetch]);
  if (query.isPending || (query.isFetching && !query.isFetchedAfterMount))
    return <p className="opening">{m.states.loading}</p>;
  const latest = query.data?.pages[0]?.revisions[0];
  if (query.isError || !latest)
    return (
      <div className="notice">
        <p>{problemText(query.error, m)}</p>
        <Button onClick={() => void refetch()}>{m.states.tryAgain}</Button>
        <Button onClick={onClose}>{w.close}</Button>
      </div>
    );
  return (
    <>
      <HouseRulesForm latest={latest} onClose={onClose} />
      <EarlierRules latest={latest} />
    </>
  );
}
